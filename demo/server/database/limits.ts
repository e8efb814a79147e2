import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../problems.ts';
import type { Database } from './database.ts';

/** `points` requests in `duration` seconds. */
export interface Limit {
  points: number;
  duration: number;
}

/**
 * Limits for each kind of request: per client address, and per subject, which is an account or an e-mail address in the
 * request. Those of `sessionEmail` and `sessionDevice` count wrong passwords only.
 */
export interface Limits {
  registrationClient: Limit;
  registrationAccount: Limit;
  registrationEmail: Limit;
  sessionClient: Limit;
  /** Wrong passwords for an address, from browsers in which its person has never signed in. */
  sessionEmail: Limit;
  /** Wrong passwords from one browser in which the person has signed in before, and behind links to one address. */
  sessionDevice: Limit;
  mailingClient: Limit;
  mailingEmail: Limit;
  /** Confirmations and new passwords. Their tokens cannot be guessed; the limit protects the database. */
  linkClient: Limit;
  /** Readings, payments and ledgers of one person. */
  cabinetPerson: Limit;
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
  sessionDevice: { points: 15, duration: quarter },
  mailingClient: { points: 20, duration: hour },
  mailingEmail: { points: 5, duration: hour },
  linkClient: { points: 60, duration: quarter },
  cabinetPerson: { points: 300, duration: hour },
};

/**
 * What a request is counted against: limit → client, account or address. Several keys of one limit are wider and wider
 * networks of one client.
 */
export type Uses = Partial<Record<keyof Limits, string | readonly string[]>>;
/** What a request is counted against besides its client; looked up only once the client's limit lets it pass. */
export type Subject = () => Uses | Promise<Uses>;
/** How much more each wider network may do. */
const widerFactor = 4;

export interface Counters {
  /**
   * Counts a request: against the client's limits first, the subject's only where those let it pass. Otherwise one client
   * could use up what somebody else is allowed.
   * @returns gives the subject its points back, for requests that are not to be counted after all.
   * @throws {ProblemError} 429 with `Retry-After` as soon as one limit is exceeded.
   */
  count(client: Uses, subject?: Subject): Promise<() => Promise<void>>;
  /**
   * Runs `work` and counts it as `count` does, but against the subject only where it fails in a way that is counted.
   * Counted beforehand, so that no number of tries at once gets past the limit.
   */
  countFailures<Result>(
    client: Uses,
    subject: Subject,
    isCounted: (error: unknown) => boolean,
    work: () => Promise<Result>,
  ): Promise<Result>;
  /** Forgets what was counted. */
  lift(uses: Uses): Promise<void>;
}

/** Counters in the database, shared by all instances. */
export function createLimits(database: Database, chosen: Partial<Limits> = {}): Counters {
  // The library only needs a client that runs one statement; our database may be the embedded one.
  const storeClient = {
    async query({ text, values }: { text: string; values?: unknown[] }) {
      const rows = await database.query(text, values);
      return { rows, rowCount: rows.length };
    },
  };
  const all = { ...limits, ...chosen };
  const counters = new Map<string, RateLimiterPostgres>();
  const counterOf = (name: keyof Limits, width: number) => {
    const keyPrefix = width ? `${name}/${width}` : name;
    let counter = counters.get(keyPrefix);
    if (!counter) {
      counter = new RateLimiterPostgres({
        storeClient,
        storeType: 'client',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points: all[name].points * widerFactor ** width,
        duration: all[name].duration,
      });
      counters.set(keyPrefix, counter);
    }
    return counter;
  };
  /** Each counter of some uses with its key, the narrowest networks first. */
  const listed = (uses: Uses) =>
    (Object.keys(uses) as (keyof Limits)[]).flatMap((name) =>
      [uses[name] ?? []].flat().map((key, width) => ({ counter: counterOf(name, width), key: hashed(key) })),
    );
  const count: Counters['count'] = async (client, subject = () => ({})) => {
    for (const { counter, key } of listed(client)) refuseAfter(await waitOf(counter.consume(key)));
    const subjects = listed(await subject());
    const waits = await Promise.all(subjects.map(({ counter, key }) => waitOf(counter.consume(key))));
    refuseAfter(Math.max(0, ...waits));
    return async () => {
      await Promise.all(subjects.map(({ counter, key }) => counter.reward(key)));
    };
  };
  return {
    count,
    async countFailures(client, subject, isCounted, work) {
      const giveBack = await count(client, subject);
      let counted = false;
      try {
        return await work();
      } catch (error) {
        counted = isCounted(error);
        throw error;
      } finally {
        if (!counted) await giveBack();
      }
    },
    async lift(uses) {
      await Promise.all(listed(uses).map(({ counter, key }) => counter.delete(key)));
    },
  };
}

/** Milliseconds until a counter lets a request pass again; 0: it has passed. */
async function waitOf(consumed: Promise<unknown>): Promise<number> {
  try {
    await consumed;
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return refused.msBeforeNext;
  }
}

function refuseAfter(wait: number): void {
  if (wait > 0) throw new ProblemError(429, { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
}

/** Counters are stored under the hash of an address, not the address. */
const hashed = (subject: string) => createHash('sha256').update(subject).digest('base64url');
