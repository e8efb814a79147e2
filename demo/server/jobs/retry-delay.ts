/** Milliseconds before the first retry; each next delay is twice as long, up to the longest. */
const first = 5_000;
const longest = 30 * 60_000;
/** Attempts until a job is given up: with these delays, about two days. */
const lastAttempt = 100;
/** The largest part by which a delay is longer: letters that failed together shall not all come back together. */
const spread = 0.2;

/**
 * How long to wait after so many failed attempts, in milliseconds; `undefined`: the job is given up.
 * @param random from 0 to 1.
 */
export function retryDelay(attempts: number, random = Math.random()): number | undefined {
  if (attempts >= lastAttempt) return undefined;
  return Math.round(Math.min(longest, first * 2 ** (attempts - 1)) * (1 + spread * random));
}
