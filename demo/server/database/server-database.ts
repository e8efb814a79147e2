import pg from 'pg';
import type { Database, Queries } from './database.ts';
import { DatabaseAway, isAway } from './database-away.ts';

/** Errors after which PostgreSQL asks to try again: a deadlock, and a serialization failure. */
const retryable = new Set(['40P01', '40001']);
const attempts = 5;

/** How long a request waits for the server, in milliseconds: one that waits for ever would hold a socket, too. */
export interface ServerTimes {
  /** For a connection, a new one or one that another request gives back. */
  connection: number;
  /** For a lock that another transaction holds. */
  lock: number;
  /** For one statement; the server ends it. */
  statement: number;
  /** For the answer to one statement, where the server is silent; by default a little longer than that. */
  answer: number;
  /** For the next statement of a transaction, before the server ends it. */
  idle: number;
}

export interface ServerOptions extends Partial<ServerTimes> {
  /** Connections at most, 10 by default. */
  size?: number;
}

const defaultTimes: ServerTimes = { connection: 5_000, lock: 5_000, statement: 10_000, answer: 12_000, idle: 15_000 };

/** Opens a PostgreSQL server (15 or newer) by its address, `postgres://…`. */
export function openServer(url: string, { size = 10, ...given }: ServerOptions = {}): Database {
  const times = { ...defaultTimes, ...given };
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: times.connection,
    lock_timeout: times.lock,
    statement_timeout: times.statement,
    query_timeout: times.answer,
    idle_in_transaction_session_timeout: times.idle,
    keepAlive: true,
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});

  /** Runs `work` on a connection, which goes back to the pool if it still works. */
  async function withClient<Result>(
    work: (client: pg.PoolClient, giveUp: (error: Error) => void) => Promise<Result>,
  ): Promise<Result> {
    let client: pg.PoolClient | undefined;
    let broken: Error | undefined;
    // A connection may break between two statements. Without a listener that would end the process.
    const breaks = (error: Error) => {
      broken = error;
    };
    try {
      client = await pool.connect();
      client.on('error', breaks);
      return await work(client, breaks);
    } catch (error) {
      if (!isAway(error)) throw error;
      // An answer may still come; it would be taken for the answer to the next statement.
      broken = error;
      throw new DatabaseAway(error);
    } finally {
      client?.off('error', breaks);
      client?.release(broken);
    }
  }

  return {
    query: (sql, values) => withClient(async (client) => (await client.query(sql, [...(values ?? [])])).rows),
    async transaction(work, { patient = false } = {}) {
      for (let attempt = 1; ; attempt++)
        try {
          return await withClient((client, giveUp) => inTransaction({ client, giveUp, patient }, work));
        } catch (error) {
          if (attempt >= attempts || !retryable.has((error as { code?: string }).code ?? '')) throw error;
        }
    },
    close: () => pool.end(),
  };
}

/** The longest time that a timer takes, in milliseconds: the driver takes 0 for "as configured". */
const LONGEST = 2 ** 31 - 1;

async function inTransaction<Result>(
  { client, giveUp, patient }: { client: pg.PoolClient; giveUp: (error: Error) => void; patient: boolean },
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  const query: Queries['query'] = async (text, values) =>
    (await client.query({ text, values: [...(values ?? [])], ...(patient && { query_timeout: LONGEST }) })).rows;
  await query('begin');
  try {
    if (patient)
      for (const name of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
        await query(`set local ${name} = 0`);
    const result = await work({ query });
    await query('commit');
    return result;
  } catch (error) {
    // The server ends the transaction of a connection that is given up.
    if (!isAway(error)) await query('rollback').catch(giveUp);
    throw error;
  }
}
