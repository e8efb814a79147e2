import { randomUUID } from 'node:crypto';
import type { Lang } from '../../../src/lang.ts';
import type { Queries } from '../database/database.ts';

/**
 * Kinds of jobs, and what `subject` is:
 * - `registration`: somebody registered; `subject` is the registration's id.
 * - `attempt`: somebody else registered an account that is in use; the registration's id.
 * - `resend`, `recovery`: somebody asked for the letter again, or for a new password; the e-mail address.
 * - `changed`: a password was changed; the person's id.
 * - `balance`, `reading`: the balance of an account has changed, a reading is due; the account, and the month or payment.
 */
export type JobKind = 'registration' | 'attempt' | 'resend' | 'recovery' | 'changed' | 'balance' | 'reading';

/**
 * A letter to be written. Which letter it becomes is decided when it is sent, so the request that adds the job does the
 * same work for known and unknown addresses.
 */
export interface Job {
  id: string;
  kind: JobKind;
  subject: string;
  lang: Lang;
  /** Where the page of a partner wants the person back, who asked for a new password on it. */
  returnUrl?: string | null | undefined;
  /** Asked for on a page that needs no script: so must be what the letter leads to. */
  scriptless?: boolean | undefined;
  /** The number of this attempt, from 1. */
  attempts: number;
  /** How many of the attempts before had an unclear outcome: the letter may have been sent. */
  unclear: number;
}

/** Adds a job in the caller's transaction. A job whose id exists already is not added again. */
export async function enqueueJob(
  { query }: Queries,
  job: Pick<Job, 'kind' | 'subject' | 'lang' | 'returnUrl' | 'scriptless'> & { id?: string },
  now: Date,
): Promise<void> {
  await query(
    `insert into job (id, kind, subject, lang, return_url, scriptless, created_at, due_at)
       values ($1, $2, $3, $4, $6, $7, $5, $5) on conflict (id) do nothing`,
    [job.id ?? randomUUID(), job.kind, job.subject, job.lang, now, job.returnUrl ?? null, job.scriptless ?? false],
  );
}

/**
 * Claims the next job that is due. The lease ends at `leaseEnd`; then another worker may claim the job, if it is not
 * finished. So a killed process loses no letter, but may send one twice.
 * @param running jobs that the caller still works on: a clock that jumped forward has ended their leases too early.
 */
export async function claimJob(
  { query }: Queries,
  now: Date,
  leaseEnd: Date,
  running: readonly string[] = [],
): Promise<Job | undefined> {
  const [job] = await query<Job>(
    `update job set attempts = attempts + 1, due_at = $2
       where id = (select id from job where done_at is null and failed_at is null and due_at <= $1
                     and id <> all($3::text[]) order by due_at, position limit 1 for update skip locked)
       returning id, kind, subject, lang, return_url as "returnUrl", scriptless, attempts, unclear`,
    [now, leaseEnd, running],
  );
  return job;
}

/** Marks a job as done. What it was about goes: it may be the address of somebody without an account. */
export async function finishJob({ query }: Queries, id: string, now: Date): Promise<void> {
  await query(`update job set done_at = $2, subject = '', return_url = null where id = $1`, [id, now]);
}

/** Makes a claimed job due again later. */
export async function retryJob({ query }: Queries, id: string, due: Date, unclear: number): Promise<void> {
  await query('update job set due_at = $2, unclear = $3 where id = $1', [id, due, unclear]);
}

/** Gives a job up: it is never due again, and what it was about goes. */
export async function failJob({ query }: Queries, id: string, now: Date): Promise<void> {
  await query(`update job set failed_at = $2, subject = '', return_url = null where id = $1`, [id, now]);
}

/** Ends all leases: for a process that knows that no other one works on this database. */
export async function releaseJobs({ query }: Queries, now: Date): Promise<void> {
  await query('update job set due_at = $1 where done_at is null and failed_at is null', [now]);
}
