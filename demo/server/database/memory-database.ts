import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type EmbeddedDatabase, openEmbedded } from './embedded-database.ts';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/vodokanal-forms/', import.meta.url));

/**
 * An empty database in memory, for demos and tests. Creating one takes seconds, so the first one of each PGlite version is
 * dumped into `node_modules/.cache`, and later ones start from the dump.
 */
export async function openInMemory(): Promise<EmbeddedDatabase> {
  // The package does not export its manifest, which stands above its entry file.
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = JSON.parse(await readFile(new URL('../package.json', `file://${entry}`), 'utf8'));
  const path = `${cache}pglite-${manifest.version}.tar`;
  const dump = await readFile(path).catch(() => undefined);
  if (dump) return openEmbedded({ dump: new Blob([new Uint8Array(dump)]) });
  const database = await openEmbedded();
  await store(path, await database.dump()).catch(() => {});
  return database;
}

/** Written under another name, then renamed: test files start together, and none may read half a dump. */
async function store(path: string, dump: Blob): Promise<void> {
  await mkdir(cache, { recursive: true });
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, Buffer.from(await dump.arrayBuffer()));
  await rename(temporary, path);
}
