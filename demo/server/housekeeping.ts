import type { Room } from './context.ts';

const everyHour = 3_600_000;
/** How long it stays visible that a letter was sent, or given up. */
const errandsKept = 30 * 24 * everyHour;

/** Deletes what has had its time: nothing about people is kept longer than it is of use. */
export async function tidy({ database, now, before, lifetimes }: Room): Promise<void> {
  const { query } = database;
  await query('delete from session where created_at <= $1 or seen_at <= $2', [
    before(lifetimes.session),
    before(lifetimes.sessionIdle),
  ]);
  await query('delete from idempotency where created_at <= $1', [before(lifetimes.idempotency)]);
  await query('delete from registration where created_at <= $1', [before(lifetimes.registration)]);
  await query('delete from reset where expires_at <= $1', [before(lifetimes.registration)]);
  await query('delete from entrance where expires_at <= $1', [now()]);
  await query('delete from errand where coalesce(done_at, failed_at) <= $1', [before(errandsKept)]);
  await query('delete from rate_limit where expire < $1', [now().getTime()]);
}

/** Tidies now and every hour; the returned function ends it. Several instances do no harm. */
export function keepTidy(room: Room, onError: (error: unknown) => void): () => void {
  const round = () => {
    tidy(room).catch(onError);
  };
  round();
  const timer = setInterval(round, everyHour);
  timer.unref();
  return () => clearInterval(timer);
}
