import { readFile } from 'node:fs/promises';
import { defaults, type Settings } from '../../../src/rules/reading.ts';
import type { Database } from '../database/database.ts';
import { BadFile, readAccounts } from './accounts-file.ts';
import { type BilledAccount, countBilled, storeBilled } from './billed-accounts.ts';

/** The accounts of `demo/accounts.csv`; none where they do not fit the page's account pattern. */
export async function sampleAccounts(settings: Settings = defaults): Promise<BilledAccount[]> {
  const text = await readFile(new URL('../../accounts.csv', import.meta.url), 'utf8');
  try {
    return readAccounts(text, settings);
  } catch (error) {
    if (error instanceof BadFile && settings.accountPattern) return [];
    throw error;
  }
}

/** Stores the sample accounts in a table without accounts, where nobody could register. Returns whether it did. */
export async function storeSample(database: Database, settings: Settings = defaults): Promise<boolean> {
  const accounts = await sampleAccounts(settings);
  if (accounts.length === 0) return false;
  return database.transaction(async (queries) => {
    if ((await countBilled(queries)) > 0) return false;
    await storeBilled(queries, accounts);
    return true;
  });
}
