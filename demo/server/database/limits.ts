import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../problems.ts';
import type { Database } from './database.ts';

/** `points` requests in `duration` seconds. */
export interface Limit {
  points: number;
  duration: number;
}

/** Limits for each kind of request: per client address, and per account or e-mail address in the request. */
export interface Limits {
  registrationClient: Limit;
  registrationAccount: Limit;
  registrationEmail: Limit;
  sessionClient: Limit;
  sessionEmail: Limit;
  mailingClient: Limit;
  mailingEmail: Limit;
  /** Confirmations and new passwords. Their tokens cannot be guessed; the limit protects the database. */
  linkClient: Limit;
}

const quarter = 900;
const hour = 3600;

/** The defaults: wide per client, since a mobile network shares one address, narrow per account and e-mail address. */
export const limits: Limits = {
  registrationClient: { points: 30, duration: hour },
  registrationAccount: { points: 10, duration: hour },
  registrationEmail: { points: 6, duration: hour },
  sessionClient: { points: 60, duration: quarter },
  sessionEmail: { points: 15, duration: quarter },
  mailingClient: { points: 20, duration: hour },
  mailingEmail: { points: 5, duration: hour },
  linkClient: { points: 60, duration: quarter },
};

/** Counts a request against all given limits. */
export type Count = (uses: Partial<Record<keyof Limits, string>>) => Promise<void>;

/**
 * Counters in the database, shared by all instances.
 * The returned function throws a 429 with `Retry-After` as soon as one limit is exceeded.
 */
export function createLimits(database: Database, chosen: Partial<Limits> = {}): Count {
  // The library only needs a client that runs one statement; our database may be the embedded one.
  const storeClient = {
    async query({ text, values }: { text: string; values?: unknown[] }) {
      const rows = await database.query(text, values);
      return { rows, rowCount: rows.length };
    },
  };
  const counters = new Map(
    Object.entries({ ...limits, ...chosen }).map(([name, { points, duration }]) => [
      name as keyof Limits,
      new RateLimiterPostgres({
        storeClient,
        storeType: 'client',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points,
        duration,
      }),
    ]),
  );
  return async (uses) => {
    const outcomes = await Promise.allSettled(
      Object.entries(uses).map(([name, subject]) => counters.get(name as keyof Limits)!.consume(hashed(subject))),
    );
    let wait = 0;
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      if (!(outcome.reason instanceof RateLimiterRes)) throw outcome.reason;
      wait = Math.max(wait, outcome.reason.msBeforeNext);
    }
    if (wait > 0) throw new ProblemError(429, { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
  };
}

/** Counters are stored under the hash of an address, not the address. */
const hashed = (subject: string) => createHash('sha256').update(subject).digest('base64url');
