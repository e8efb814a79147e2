import pg from 'pg';
import type { Database } from './database.ts';

/** Errors after which PostgreSQL asks to try again: a deadlock, and a serialization failure. */
const retryable = new Set(['40P01', '40001']);
const attempts = 5;

/** How many connections there are, and how long each may take; times in milliseconds. */
export interface PoolOptions {
  size?: number;
  /** A request that waits for a connection for ever would hold a socket, too. */
  connectTimeout?: number;
  statementTimeout?: number;
}

/** Opens a PostgreSQL server (15 or newer) by its address, `postgres://…`. */
export function openServer(
  url: string,
  { size = 10, connectTimeout = 10_000, statementTimeout = 30_000 }: PoolOptions = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  return {
    query: async (sql, values) => (await pool.query(sql, [...(values ?? [])])).rows,
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        const client = await pool.connect();
        let broken: Error | undefined;
        // A connection may break between two statements. Without a listener that would end the process.
        const breaks = (error: Error) => {
          broken = error;
        };
        client.on('error', breaks);
        try {
          await client.query('begin');
          const result = await work({
            query: async (sql, values) => (await client.query(sql, [...(values ?? [])])).rows,
          });
          await client.query('commit');
          return result;
        } catch (error) {
          await client.query('rollback').catch((failure: Error) => {
            broken = failure;
          });
          if (attempt >= attempts || !retryable.has((error as { code?: string }).code ?? '')) throw error;
        } finally {
          client.off('error', breaks);
          client.release(broken);
        }
      }
    },
    close: () => pool.end(),
  };
}
