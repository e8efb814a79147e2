import { windowOf } from '../../calendar.ts';
import { noData } from '../../words/letter-words.ts';
import { offToken, type Reader, readerOf } from '../billing/notices.ts';
import { balanceOf } from '../billing/tables.ts';
import { todayOf } from '../billing/today.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import type { Job } from '../jobs/jobs.ts';
import type { LetterRequest } from './letters.ts';

/** `subject` of the jobs of notices: the account, and what the letter is about. */
function subjectOf({ subject }: Job): [account: string, cause: string] {
  const [account, cause] = subject.split(' ');
  return [account!, cause!];
}

const letterTo = ({ email, lang }: Reader) => ({ to: email, lang });

/** The balance as it is when the letter is sent; the cause is a month, or the id of a payment. */
export async function chooseForBalance(
  _context: AppContext,
  queries: Queries,
  job: Job,
): Promise<LetterRequest | undefined> {
  const [account, cause] = subjectOf(job);
  const reader = await readerOf(queries, account, 'notifyBalance');
  const [booked] = await queries.query<{ kind: 'charge' | 'payment' | 'correction'; amount: number }>(
    `select min(kind) as kind, sum(amount)::integer as amount from ledger_entry
       where account = $1 and (id = $2 or period = $2) having count(*) > 0`,
    [account, cause],
  );
  if (!reader || !booked) return undefined;
  const period = booked.kind === 'payment' ? '' : cause;
  const data = { ...noData, account, ...booked, period, balance: await balanceOf(queries, account) };
  return {
    ...letterTo(reader),
    name: 'balance',
    data,
    token: await offToken(queries, reader, account, 'notifyBalance'),
  };
}

/** Nothing where the reading came meanwhile, or the month is closed. */
export async function chooseForReading(
  context: AppContext,
  queries: Queries,
  job: Job,
): Promise<LetterRequest | undefined> {
  const [account, period] = subjectOf(job);
  const reader = await readerOf(queries, account, 'remindReadings');
  const missing = await queries.query(
    `select 1 from meter where account = $1
       and not exists (select 1 from reading where meter_id = meter.id and period = $2) limit 1`,
    [account, period],
  );
  const { closes } = windowOf(period);
  if (!reader || missing.length === 0 || closes < (await todayOf(context, queries))) return undefined;
  const token = await offToken(queries, reader, account, 'remindReadings');
  return { ...letterTo(reader), name: 'reading', data: { ...noData, account, period, closes }, token };
}
