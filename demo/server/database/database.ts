/** Runs PostgreSQL statements with `$1` parameters, on an embedded database or on a server. */
export interface Queries {
  /** Runs one statement and gives its rows. */
  query<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A PostgreSQL database, embedded or a server. */
export interface Database extends Queries {
  /**
   * Runs `work` in a transaction (read committed). `work` may run again after a deadlock, so it must do nothing but
   * query, and only through its argument: the embedded database has a single connection and would wait for itself.
   * @param options `patient`: it may take minutes. Other transactions of a server are ended after seconds.
   */
  transaction<Result>(work: (queries: Queries) => Promise<Result>, options?: { patient?: boolean }): Promise<Result>;
  close(): Promise<void>;
}
