import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database, Queries } from './database.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';

/** Where the embedded database keeps its rows. */
export interface EmbeddedOptions {
  /** A folder, made if missing; without it everything is in memory and gone at the end. */
  folder?: string;
  /** A data directory dumped earlier, to start from instead of an empty one. */
  dump?: Blob;
}

/** The embedded database, and the lock on its folder. */
export interface EmbeddedDatabase extends Database {
  lock?: FolderLock;
  /** The whole data directory, for `dump`. */
  dump(): Promise<Blob>;
}

/**
 * Opens PostgreSQL inside this process.
 * @throws {FolderLocked} when another process has the folder open: two processes on one folder lose rows without an error.
 */
export async function openEmbedded({ folder, dump }: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  if (folder) await mkdir(folder, { recursive: true });
  const lock = folder ? await lockFolder(folder) : undefined;
  try {
    const postgres = await PGlite.create({ dataDir: folder && join(folder, 'database'), loadDataDir: dump });
    return {
      lock,
      query: async (sql, values) => rows(await postgres.query(sql, [...(values ?? [])])),
      transaction: (work) =>
        postgres.transaction((transaction) => {
          const queries: Queries = {
            query: async (sql, values) => rows(await transaction.query(sql, [...(values ?? [])])),
          };
          return work(queries);
        }),
      dump: async () => postgres.dumpDataDir('none'),
      async close() {
        await postgres.close();
        await lock?.release();
      },
    };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

const rows = <Row>(result: { rows: unknown[] }) => result.rows as Row[];
