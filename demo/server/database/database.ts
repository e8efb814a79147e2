/** The one way to the rows: plain PostgreSQL with `$1` parameters, whatever stands behind it. */
export interface Queries {
  /** Runs one statement and gives its rows. */
  query<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A PostgreSQL database, embedded or a server. */
export interface Database extends Queries {
  /**
   * Runs `work` with all or nothing (read committed). `work` may run again after a deadlock, so it must do nothing but
   * query, and only through what it is given: the embedded database has a single connection and would wait for itself.
   */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
