import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Settings } from '../../../src/rules/reading.ts';
import { accountKey } from '../../../src/rules/same.ts';
import type { Database, Queries } from '../database/database.ts';
import { readAccounts } from './accounts-file.ts';

/**
 * Lines that one statement moves. The embedded database works within this process, and serves no request meanwhile.
 */
const portionSize = 500;

/**
 * Imports a file of billed accounts, as a whole or not at all; known accounts get the house and apartment of the file.
 * The lines are first put into a table of their own. When the last one is there, the import counts: from then on it is
 * carried out, if need be after a restart (`finishImports`). Requests are served all the time, and may for some seconds
 * see a part of the accounts.
 * @returns how many accounts the file has.
 * @throws {BadFile}
 */
export async function importAccounts(
  database: Database,
  file: AsyncIterable<Uint8Array>,
  settings: Settings,
  now: Date,
): Promise<number> {
  const id = randomUUID();
  await database.query('insert into account_import (id, created_at) values ($1, $2)', [id, now]);
  let count = 0;
  try {
    for await (const portion of readAccounts(file, settings)) {
      await database.query(
        `insert into staged_account (import_id, position, account, key, house, apartment)
           select $1, $2 + row_number() over (), * from unnest($3::text[], $4::text[], $5::text[], $6::text[])`,
        [
          id,
          count,
          portion.map(({ account }) => account),
          portion.map(({ account }) => accountKey(account)),
          portion.map(({ house }) => house),
          portion.map(({ apartment }) => apartment),
        ],
      );
      count += portion.length;
    }
  } catch (error) {
    await forgetImport(database, id, count);
    throw error;
  }
  await database.query('update account_import set line_count = $2 where id = $1', [id, count]);
  await carryOut(database, id, count);
  return count;
}

/** After so many milliseconds a file that did not come to its end is forgotten: the process that read it was killed. */
const patience = 24 * 3_600_000;

/** Carries out what a killed process had begun, and forgets what does not go on. */
export async function finishImports(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - patience);
  const imports = await database.query<{ id: string; line_count: number | null; created_at: Date }>(
    'select id, line_count, created_at from account_import order by created_at',
  );
  for (const { id, line_count, created_at } of imports)
    if (line_count !== null) await carryOut(database, id, line_count);
    else if (created_at <= before) {
      const [last] = await database.query<{ count: number }>(
        'select coalesce(max(position), 0)::integer as count from staged_account where import_id = $1',
        [id],
      );
      await forgetImport(database, id, last!.count);
    }
}

/** Any number of processes may do this at once, and again. */
async function carryOut(database: Database, id: string, count: number): Promise<void> {
  await inPortions(count, (from, to) =>
    database.transaction(async ({ query }) => {
      // One import writes at a time: `on conflict` watches the key alone, so the same new account from two files at once
      // would be refused by the other unique column.
      await query('lock table billed_account in share row exclusive mode');
      await query(
        `insert into billed_account (account, key, house, apartment)
           select account, key, house, apartment from staged_account
             where import_id = $1 and position > $2 and position <= $3
           on conflict (key) do update set house = excluded.house, apartment = excluded.apartment
             where (billed_account.house, billed_account.apartment) <> (excluded.house, excluded.apartment)`,
        [id, from, to],
      );
    }),
  );
  await forgetImport(database, id, count);
}

async function forgetImport(database: Database, id: string, count: number): Promise<void> {
  // An import that stands alone leaves an empty table in one step; deleted lines would stay on the disk for a while.
  const alone = await database.transaction(async ({ query }: Queries) => {
    await query('lock table account_import in exclusive mode');
    const others = await query('select 1 from account_import where id <> $1', [id]);
    if (others.length > 0) return false;
    await query('truncate staged_account');
    return true;
  });
  if (!alone)
    await inPortions(count, (from, to) =>
      database.query('delete from staged_account where import_id = $1 and position > $2 and position <= $3', [
        id,
        from,
        to,
      ]),
    );
  await database.query('delete from account_import where id = $1', [id]);
}

async function inPortions(count: number, work: (from: number, to: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += portionSize) {
    await work(from, from + portionSize);
    await setImmediate();
  }
}
