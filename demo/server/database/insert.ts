import type { Queries } from './database.ts';

/**
 * Inserts one row.
 * @param row column → value. Table and columns must be constants of the code: they become part of the statement.
 */
export async function insert({ query }: Queries, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  const parameters = columns.map((_, at) => `$${at + 1}`);
  await query(`insert into ${table} (${columns.join(', ')}) values (${parameters.join(', ')})`, Object.values(row));
}
