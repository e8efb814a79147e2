import { PGlite } from '@electric-sql/pglite';
import type { Database, Queries } from './database.ts';
import { DatabaseAway, isAway } from './database-away.ts';
import { markFolder, prepareFolder, usingFolder } from './database-folder.ts';
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
 * @throws {UnusableFolder} when the folder cannot be used, or its database is gone.
 * @throws {FolderLocked} when another process has the folder open: two processes on one folder lose rows without an error.
 */
export async function openEmbedded({ folder, dump }: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  return folder ? usingFolder(folder, () => open(folder)) : open(undefined, dump);
}

async function open(folder: string | undefined, dump?: Blob): Promise<EmbeddedDatabase> {
  const dataDir = folder && (await prepareFolder(folder));
  const lock = folder ? await lockFolder(folder) : undefined;
  try {
    const postgres = await PGlite.create({ dataDir, loadDataDir: dump });
    if (folder) await markFolder(folder);
    return {
      lock,
      query: (sql, values) => noting(async () => rows(await postgres.query(sql, [...(values ?? [])]))),
      transaction: (work) =>
        noting(() =>
          postgres.transaction((transaction) => {
            const queries: Queries = {
              query: async (sql, values) => rows(await transaction.query(sql, [...(values ?? [])])),
            };
            return work(queries);
          }),
        ),
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

/** Tells a full disk from other errors: as with a server, the endpoint works again when there is room. */
async function noting<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isAway(error) ? new DatabaseAway(error) : error;
  }
}

const rows = <Row>(result: { rows: unknown[] }) => result.rows as Row[];
