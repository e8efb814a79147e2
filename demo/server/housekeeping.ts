import type { AppContext } from './context.ts';

const hour = 3_600_000;

/** Deletes rows that are past their lifetime: nothing about people is stored longer than it is needed. */
export async function deleteExpired({ database, now, before, lifetimes }: AppContext): Promise<void> {
  const { query } = database;
  await query('delete from session where created_at <= $1 or seen_at <= $2', [
    before(lifetimes.session),
    before(lifetimes.sessionIdle),
  ]);
  await query('delete from device where seen_at <= $1', [before(lifetimes.device)]);
  await query('delete from idempotency where created_at <= $1', [before(lifetimes.idempotency)]);
  await query('delete from registration where created_at <= $1', [before(lifetimes.registration)]);
  await query('delete from reset where expires_at <= $1', [before(lifetimes.registration)]);
  // An order that is too old to be paid says so for as long.
  await query('delete from payment_order where created_at <= $1', [before(lifetimes.registration)]);
  await query('delete from one_time_code where expires_at <= $1', [now()]);
  await query('delete from job where coalesce(done_at, failed_at) <= $1', [before(lifetimes.job)]);
  await query('delete from kept_letter where sent_at <= $1', [before(lifetimes.keptLetter)]);
  await query('delete from rate_limit where expire < $1', [now().getTime()]);
}

/**
 * Runs `deleteExpired` now and every hour, until the returned function is called. Several instances may do so at once.
 */
export function startHousekeeping(context: AppContext, onError: (error: unknown) => void): () => void {
  const run = () => {
    deleteExpired(context).catch(onError);
  };
  run();
  const timer = setInterval(run, hour);
  timer.unref();
  return () => clearInterval(timer);
}
