import { accountKey, samePlace } from '../../../src/rules/same.ts';
import type { Queries } from '../database/database.ts';

/** An account that pays for water, with its house and apartment, as billing spells them. */
export interface BilledAccount {
  account: string;
  house: string;
  apartment: string;
}

/** The billed account with these three; `undefined` when account, house and apartment do not belong together. */
export async function findBilled({ query }: Queries, claim: BilledAccount): Promise<BilledAccount | undefined> {
  const [billed] = await query<BilledAccount>('select account, house, apartment from billed_account where key = $1', [
    accountKey(claim.account),
  ]);
  const same = billed && samePlace(billed.house, claim.house) && samePlace(billed.apartment, claim.apartment);
  return same ? billed : undefined;
}

/**
 * Adds accounts; known ones get the house and apartment given now. Call it in a transaction: it runs several
 * statements.
 */
export async function storeBilled({ query }: Queries, accounts: readonly BilledAccount[]): Promise<void> {
  // PostgreSQL takes at most 65535 parameters a statement.
  for (let start = 0; start < accounts.length; start += 1000) {
    const portion = accounts.slice(start, start + 1000);
    const values = portion.flatMap(({ account, house, apartment }) => [account, accountKey(account), house, apartment]);
    const rows = portion.map((_, at) => `($${at * 4 + 1}, $${at * 4 + 2}, $${at * 4 + 3}, $${at * 4 + 4})`);
    await query(
      `insert into billed_account (account, key, house, apartment) values ${rows.join(', ')}
         on conflict (key) do update set house = excluded.house, apartment = excluded.apartment`,
      values,
    );
  }
}

/** How many accounts there are. */
export async function countBilled({ query }: Queries): Promise<number> {
  const [row] = await query<{ count: string | number }>('select count(*) as count from billed_account');
  return Number(row!.count);
}
