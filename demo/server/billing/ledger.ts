import type { Entry, Ledger, NewReading } from '../../../src/contract/cabinet.ts';
import { addMonths, isOpen, periodOf, windowOf } from '../../calendar.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import type { CurrentSession } from '../people/sessions.ts';
import { ProblemError } from '../problems.ts';
import { tariff } from './charges.ts';
import { judgeReading, limitsOf } from './reading-limits.ts';
import { balanceOf, metersOf, storeReading } from './tables.ts';
import { todayOf } from './today.ts';

/** How many months are shown. */
const months = 13;

/** House and apartment of an account of the person; 404 for any other. */
async function ownAccount({ query }: Queries, { person }: CurrentSession, account: string) {
  // PostgreSQL takes no NUL, so no account has one.
  const [own] = account.includes('\0')
    ? []
    : await query<{ account: string; house: string; apartment: string }>(
        'select account, house, apartment from holding join billed_account using (account) where person_id = $1 and account = $2',
        [person, account],
      );
  if (!own) throw new ProblemError(404);
  return own;
}

/**
 * What is known of an account.
 * @throws {ProblemError} 404 for an account that is not this person's.
 */
export async function readLedger(
  context: AppContext,
  session: CurrentSession,
  account: string,
  payable: boolean,
): Promise<Ledger> {
  return context.database.transaction(async (queries) => {
    const own = await ownAccount(queries, session, account);
    const today = await todayOf(context, queries);
    const window = windowOf(periodOf(today));
    const since = addMonths(window.period, -months);
    const meters = await metersOf(queries, account);
    const entries = await entriesSince(queries, account, `${since}-01`);
    return {
      ...own,
      today,
      balance: await balanceOf(queries, account),
      entries,
      meters: meters.map((meter) => ({
        ...meter,
        readings: meter.readings.filter(({ period }) => period >= since),
        limits: limitsOf(meter.readings, window.period),
      })),
      readings: { ...window, open: isOpen(window, today) },
      tariff,
      payable,
    };
  });
}

async function entriesSince({ query }: Queries, account: string, since: string): Promise<Entry[]> {
  const rows = await query<Record<string, unknown>>(
    `select * from (
       select id, booked_on as date, kind, service, period, volume, rate, estimated, amount,
              (sum(amount) over (order by booked_on, position))::float8 as balance, position
         from ledger_entry where account = $1) as entry
       where date >= $2 order by date desc, position desc`,
    [account, since],
  );
  // Members that a line does not have are left out.
  return rows.map(
    ({ position, ...row }) =>
      Object.fromEntries(
        Object.entries(row).filter(([, value]) => value !== null && value !== false),
      ) as unknown as Entry,
  );
}

/**
 * Takes a reading, or another one in its place.
 * @throws {ProblemError} 404 for another person's meter, 409 `closed` outside the days for it, 422 with a `ReadingCode`.
 */
export async function giveReading(
  context: AppContext,
  session: CurrentSession,
  { account, meter: id, period }: { account: string; meter: string; period: string },
  { value, sure }: NewReading,
): Promise<void> {
  await context.database.transaction(async (queries) => {
    await ownAccount(queries, session, account);
    // Closing a month waits for this, or this finds it closed.
    await queries.query('lock table billing_day in share mode');
    const today = await todayOf(context, queries);
    const meter = (await metersOf(queries, account)).find((one) => one.id === id);
    if (!meter) throw new ProblemError(404);
    if (period !== periodOf(today) || !isOpen(windowOf(period), today)) throw new ProblemError(409, { code: 'closed' });
    const code = judgeReading(limitsOf(meter.readings, period), value, sure);
    if (code) throw new ProblemError(422, { errors: [{ pointer: '/value', code }] });
    await storeReading(queries, id, { period, date: today, value, source: 'person' });
  });
}
