import { addMonths, closedBetween, isReminding, periodOf, windowOf } from '../../calendar.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import { chargesOf } from './charges.ts';
import { balanceChanged, readingDue } from './notices.ts';
import { limitsOf } from './reading-limits.ts';
import { book, metersOf, storeReading } from './tables.ts';
import { todayOf } from './today.ts';

/**
 * Does what is due up to a day: closes the months that have ended, and reminds of readings. Any number of processes may do
 * this at once, and again: each line is booked once, each letter written once.
 * @param until a day to which the clock of the demo is turned.
 * @returns whether there may be a letter.
 */
export async function runBilling(context: AppContext, until?: string): Promise<boolean> {
  return context.database.transaction(
    async (queries) => {
      // One after the other, and no reading meanwhile.
      await queries.query('lock table billing_day in share row exclusive mode');
      const [worked] = await queries.query<{ day: string }>('select day from billing_day');
      const clock = await todayOf(context, queries);
      const today = until !== undefined && until > clock ? until : clock;
      const accounts = await queries.query<{ account: string }>('select distinct account from meter order by account');
      const closed = closedBetween(worked?.day ?? today, today);
      for (const period of closed)
        for (const { account } of accounts) await closeMonth(context, queries, account, period);
      const window = windowOf(periodOf(today));
      const reminding = isReminding(window, today);
      if (reminding) await remind(context, queries, window.period);
      await queries.query(
        'insert into billing_day (single, day) values (true, $1) on conflict (single) do update set day = excluded.day',
        [today],
      );
      return closed.length > 0 || reminding;
    },
    { patient: true },
  );
}

/** Charges an account for a month; a meter without a reading is estimated. */
async function closeMonth(context: AppContext, queries: Queries, account: string, period: string): Promise<void> {
  const { closes, chargedOn } = windowOf(period);
  let used = 0;
  let estimated = false;
  for (const meter of await metersOf(queries, account)) {
    const [last] = meter.readings.filter((reading) => reading.period < period);
    let value = meter.readings.find((reading) => reading.period === period)?.value;
    if (value === undefined) {
      value = (last?.value ?? 0) + limitsOf(meter.readings, period).usual;
      estimated = true;
      await storeReading(queries, meter.id, { period, date: closes, value, source: 'estimate' });
    }
    if (last) used += value - last.value;
  }
  let amount = 0;
  for (const line of chargesOf(period, chargedOn, used, estimated))
    if (await book(queries, account, line)) amount += line.amount;
  if (amount !== 0) await balanceChanged(context, queries, account, period);
}

/** A letter for each account that has a meter without a reading of the month. */
async function remind(context: AppContext, queries: Queries, period: string): Promise<void> {
  const accounts = await queries.query<{ account: string }>(
    `select distinct account from meter join holding using (account)
       where remind_readings and not exists (select 1 from reading where meter_id = meter.id and period = $1)`,
    [period],
  );
  for (const { account } of accounts) await readingDue(context, queries, account, period);
}

const quarterOfAnHour = 900_000;

/** Runs `runBilling` now and again and again, until the returned function is called. */
export function startBilling(context: AppContext, onJob: () => void, onError: (error: unknown) => void): () => void {
  const run = () => {
    runBilling(context).then((letters) => letters && onJob(), onError);
  };
  run();
  const timer = setInterval(run, quarterOfAnHour);
  timer.unref();
  return () => clearInterval(timer);
}

/** The day to which the clock of the demo may be turned: forward, and at most thirteen months. */
export function mayTurnTo(today: string, day: string): boolean {
  const noon = new Date(`${day}T12:00:00Z`);
  const exists = !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day);
  return exists && day >= today && day <= `${addMonths(periodOf(today), 13)}-28`;
}
