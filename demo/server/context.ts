import type { Database } from './database/database.ts';
import { createIdempotency } from './database/idempotency.ts';
import { type AppOptions, type Lifetimes, lifetimes } from './options.ts';
import { createPasswords, type Passwords } from './secrets/passwords.ts';

/** What all calls work with. */
export interface Room {
  database: Database;
  passwords: Passwords;
  idempotency: ReturnType<typeof createIdempotency>;
  lifetimes: Lifetimes;
  now(): Date;
  /** So much before now. */
  before(milliseconds: number): Date;
  /** So much after now. */
  after(milliseconds: number): Date;
}

/** Makes the room; what is shared in it lives in the database, so there may be several. */
export function furnish(options: Omit<AppOptions, 'outbox'>): Room {
  const now = options.now ?? (() => new Date());
  const chosen = { ...lifetimes, ...options.lifetimes };
  return {
    database: options.database,
    passwords: createPasswords(options.passwordCost),
    idempotency: createIdempotency(options.database, now, chosen.idempotency),
    lifetimes: chosen,
    now,
    before: (milliseconds) => new Date(now().getTime() - milliseconds),
    after: (milliseconds) => new Date(now().getTime() + milliseconds),
  };
}
