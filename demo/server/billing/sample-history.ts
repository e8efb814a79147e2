import { createHash } from 'node:crypto';
import type { Meter } from '../../../src/contract/cabinet.ts';
import { addDays, addMonths, periodOf, windowOf } from '../../calendar.ts';
import type { AppContext } from '../context.ts';
import { chargesOf, type Line } from './charges.ts';
import { type History, storeHistory } from './tables.ts';
import { todayOf } from './today.ts';

type Reading = Meter['readings'][number];

/** What is used from January to December, against the middle of the year. */
const seasons = [0.9, 0.85, 0.95, 1, 1.1, 1.25, 1.35, 1.3, 1.05, 0.95, 0.9, 0.95];
/** Private houses water their gardens. */
const gardens = [0.7, 0.7, 0.8, 1.1, 1.6, 2.1, 2.4, 2.2, 1.4, 0.9, 0.7, 0.7];

const months = 13;

/**
 * Thirteen months of an account, always the same for one account and day, so that everybody sees the same demo. Of each
 * four accounts one owes several months, one has paid in advance, and one had a month without a reading.
 */
export function sampleHistory(account: string, apartment: string, today: string): History {
  const seed = createHash('sha256').update(account).digest();
  const number = (at: number, below: number) => seed[at]! % below;
  const house = apartment === '0' || apartment === '-';
  const places: Meter['place'][] = house ? ['yard'] : number(0, 2) ? ['kitchen', 'bathroom'] : ['kitchen'];
  const habit = Number(account.at(-1)) % 4 || 0;
  const first = addMonths(periodOf(today), -months);
  const periods = Array.from({ length: months }, (_, at) => addMonths(first, at));
  const missed = habit === 2 ? periods[months - 5] : undefined;

  const meters = places.map((place, at) => {
    const base = (house ? 9 : 4) + number(at + 1, 4);
    let value = 180 + 41 * number(at + 3, 20);
    const readings = periods.map((period, month): Reading => {
      const season = (house ? gardens : seasons)[Number(period.slice(5)) - 1]!;
      value += Math.max(1, Math.round(base * season + (number(5 + month, 3) - 1)));
      const source = period === missed ? 'estimate' : month === 0 ? 'utility' : 'person';
      return { period, date: `${period}-${24 + number(7 + month, 4)}`, value, source };
    });
    const digits = String(1000 + (seed.readUInt16BE(at * 2 + 10) % 9000));
    return {
      id: `${account}-${at + 1}`,
      number: `0${148 + at}-${digits}`,
      place,
      verifiedUntil: `${Number(today.slice(0, 4)) + 1 + number(at + 20, 3)}-0${1 + number(at + 21, 9)}-28`,
      readings,
    };
  });

  const lines: Line[] = [];
  for (const [at, period] of periods.entries()) {
    if (at === 0) continue;
    const { chargedOn, payBy } = windowOf(period);
    const used = meters.reduce((sum, { readings }) => sum + readings[at]!.value - readings[at - 1]!.value, 0);
    const charges = chargesOf(period, chargedOn, used, period === missed);
    lines.push(...charges);
    const sum = -charges.reduce((all, { amount }) => all + amount, 0);
    const left = months - 1 - at;
    const date = addDays(payBy, -2 - number(9 + at, 12));
    // Who owes has paid nothing for three months, all others pay the last charge when it is due.
    const paid = habit === 1 ? left >= 3 : left >= 1 || date <= today;
    const ahead = habit === 3 && at === months - 3 ? 60_000 : 0;
    if (paid && date <= today) lines.push({ id: `payment-${period}`, date, kind: 'payment', amount: sum + ahead });
  }
  return { meters, lines: lines.sort((one, other) => one.date.localeCompare(other.date)) };
}

/** Gives each of these accounts its history, if it has none. */
export async function storeHistories(
  context: AppContext,
  accounts: readonly { account: string; apartment: string }[],
): Promise<void> {
  await context.database.transaction(
    async (queries) => {
      const today = await todayOf(context, queries);
      for (const { account, apartment } of accounts)
        await storeHistory(queries, account, sampleHistory(account, apartment, today));
    },
    { patient: true },
  );
}
