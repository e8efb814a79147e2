import { readFile } from 'node:fs/promises';
import type { Database } from '../database/database.ts';
import { readAccounts } from './accounts-file.ts';
import { type BilledAccount, countBilled, storeBilled } from './billed-accounts.ts';

/** The accounts of `demo/accounts.csv`. */
export async function sampleAccounts(): Promise<BilledAccount[]> {
  return readAccounts(await readFile(new URL('../../accounts.csv', import.meta.url), 'utf8'));
}

/** Stores the sample accounts in a table without accounts, where nobody could register. Returns whether it did. */
export async function storeSample(database: Database): Promise<boolean> {
  const accounts = await sampleAccounts();
  return database.transaction(async (queries) => {
    if ((await countBilled(queries)) > 0) return false;
    await storeBilled(queries, accounts);
    return true;
  });
}
