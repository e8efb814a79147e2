import { createReadStream } from 'node:fs';
import { defaults, type Settings } from '../../../src/rules/reading.ts';
import type { Database } from '../database/database.ts';
import { readAccounts } from './accounts-file.ts';
import { BadFile } from './bad-file.ts';
import { type BilledAccount, countBilled, storeBilled } from './billed-accounts.ts';

/** The accounts of `demo/accounts.csv`; none where they do not fit the page's account pattern. */
export async function sampleAccounts(settings: Settings = defaults): Promise<BilledAccount[]> {
  const file = createReadStream(new URL('../../accounts.csv', import.meta.url));
  try {
    const accounts: BilledAccount[] = [];
    for await (const portion of readAccounts(file, settings)) accounts.push(...portion);
    return accounts;
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
