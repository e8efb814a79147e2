import { randomUUID } from 'node:crypto';
import type { Queries } from '../database/database.ts';

export type Lang = 'uk' | 'ru';

/**
 * Something to write to somebody about. It is decided at the moment of sending which letter that becomes, so the
 * request that leaves the errand does the same work whoever asks for whatever.
 */
export interface Errand {
  id: string;
  /**
   * What `subject` names:
   * `registration`, `attempt` (somebody else registered an account that is in use): a registration;
   * `resend`, `recovery`: an e-mail address; `changed`: a person whose password is new.
   */
  kind: 'registration' | 'attempt' | 'resend' | 'recovery' | 'changed';
  subject: string;
  lang: Lang;
  /** Which try to send this is, from 1. */
  attempts: number;
}

/** Leaves an errand, in the transaction of what it is about. An id that is known already makes no second one. */
export async function leaveErrand(
  { query }: Queries,
  errand: Pick<Errand, 'kind' | 'subject' | 'lang'> & { id?: string },
  now: Date,
): Promise<void> {
  await query(
    `insert into errand (id, kind, subject, lang, created_at, due_at) values ($1, $2, $3, $4, $5, $5)
       on conflict (id) do nothing`,
    [errand.id ?? randomUUID(), errand.kind, errand.subject, errand.lang, now],
  );
}

/**
 * Takes the next errand that is due. Until `again` it belongs to the caller; after that, if nothing was heard of the
 * caller, anybody may take it: a killed process loses no letter, it may send one twice.
 */
export async function takeErrand({ query }: Queries, now: Date, again: Date): Promise<Errand | undefined> {
  const [errand] = await query<Errand>(
    `update errand set attempts = attempts + 1, due_at = $2
       where id = (select id from errand where done_at is null and failed_at is null and due_at <= $1
                     order by due_at, position limit 1 for update skip locked)
       returning id, kind, subject, lang, attempts`,
    [now, again],
  );
  return errand;
}

export async function finishErrand({ query }: Queries, id: string, now: Date): Promise<void> {
  await query('update errand set done_at = $2 where id = $1', [id, now]);
}

/** Puts an errand back for later; without a time it is given up. */
export async function postponeErrand({ query }: Queries, id: string, now: Date, due: Date | undefined): Promise<void> {
  await query(
    'update errand set due_at = coalesce($3, due_at), failed_at = case when $3::timestamptz is null then $2::timestamptz end where id = $1',
    [id, now, due ?? null],
  );
}

/** Makes everything that is not done due: for a process that knows that no other one holds an errand. */
export async function reclaimErrands({ query }: Queries, now: Date): Promise<void> {
  await query('update errand set due_at = $1 where done_at is null and failed_at is null', [now]);
}
