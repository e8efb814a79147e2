import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type EmbeddedDatabase, openEmbedded } from './embedded-database.ts';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/vodokanal-forms/', import.meta.url));

/**
 * An empty database in memory, for demos and tests. Making a cluster takes seconds, so the first one of a version is
 * dumped beside the dependencies, and the next ones begin with the dump.
 */
export async function openInMemory(): Promise<EmbeddedDatabase> {
  // The entry is the package's file; the version stands in the manifest above it.
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = JSON.parse(await readFile(new URL('../package.json', `file://${entry}`), 'utf8'));
  const path = `${cache}pglite-${manifest.version}.tar`;
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return openEmbedded({ dump: new Blob([new Uint8Array(kept)]) });
  const database = await openEmbedded();
  await keep(path, await database.dump()).catch(() => {});
  return database;
}

/** Written aside and renamed: test files start together, and none may read half a dump. */
async function keep(path: string, dump: Blob): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, path);
}
