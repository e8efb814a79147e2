import type { Tick } from '../../../src/contract/ticks.ts';
import type { Lang } from '../../../src/lang.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import { columns } from '../database/migrations.ts';
import { secretOf } from '../database/secret.ts';
import { enqueueJob } from '../jobs/jobs.ts';
import { ProblemError } from '../problems.ts';
import { fingerprint, hashToken } from '../secrets/tokens.ts';

/** The person who owns an account and wants such letters. */
export interface Reader {
  person: string;
  email: string;
  lang: Lang;
}

/** Who wants letters of a kind about an account: read when a letter is sent, because a tick may have gone meanwhile. */
export async function readerOf({ query }: Queries, account: string, tick: Tick): Promise<Reader | undefined> {
  const [reader] = await query<Reader>(
    `select person.id as person, email, lang from holding join person on person.id = person_id
       where account = $1 and ${columns[tick]}`,
    [account],
  );
  return reader;
}

/** @param cause the month that was charged, or the payment: one letter each. */
export async function balanceChanged(
  context: AppContext,
  queries: Queries,
  account: string,
  cause: string,
): Promise<void> {
  await addJob(context, queries, 'balance', 'notifyBalance', account, cause);
}

export async function readingDue(
  context: AppContext,
  queries: Queries,
  account: string,
  period: string,
): Promise<void> {
  await addJob(context, queries, 'reading', 'remindReadings', account, period);
}

/** A log shows ids of jobs, so account and cause are hashed. Whoever ticks the box later gets no letter of this. */
async function addJob(
  { now }: AppContext,
  queries: Queries,
  kind: 'balance' | 'reading',
  tick: Tick,
  account: string,
  cause: string,
): Promise<void> {
  const reader = await readerOf(queries, account, tick);
  if (!reader) return;
  const id = `${kind}:${hashToken(`${account} ${cause} ${reader.person}`)}`;
  await enqueueJob(queries, { id, kind, subject: `${account} ${cause}`, lang: reader.lang }, now());
}

/** The token of the link that switches letters of a kind off; the same in all letters. Only its hash is stored. */
export async function offToken(queries: Queries, { person }: Reader, account: string, tick: Tick): Promise<string> {
  const token = fingerprint(await secretOf(queries, 'notices'), `${person} ${account} ${tick}`);
  await queries.query(
    `insert into notice_link (token_hash, person_id, account, tick) values ($1, $2, $3, $4)
       on conflict (token_hash) do nothing`,
    [hashToken(token), person, account, tick],
  );
  return token;
}

/** What the link is about. */
export interface Notice {
  account: string;
  tick: Tick;
  lang: Lang;
}

/** @throws {ProblemError} 404 for a token of no letter. */
export async function noticeOf({ query }: Queries, token: string): Promise<Notice> {
  const [notice] = await query<Notice>(
    `select account, tick, lang from notice_link join person on person.id = person_id where token_hash = $1`,
    [hashToken(token)],
  );
  if (!notice) throw new ProblemError(404);
  return notice;
}

/** Switches letters of a kind off, for the person whom the letter was written to; any number of times. */
export async function switchOff(queries: Queries, token: string): Promise<Notice> {
  const notice = await noticeOf(queries, token);
  await queries.query(
    `update holding set ${columns[notice.tick]} = false from notice_link
       where token_hash = $1 and holding.person_id = notice_link.person_id and holding.account = notice_link.account`,
    [hashToken(token)],
  );
  return notice;
}
