import { defaults, type Settings } from '../../src/rules/reading.ts';
import type { Database } from './database/database.ts';
import { createIdempotency, type Idempotency } from './database/idempotency.ts';
import { type Lifetimes, lifetimes } from './lifetimes.ts';
import { createPasswords, type PasswordCost, type Passwords } from './secrets/passwords.ts';

/** What every function of the endpoint works with. */
export interface AppContext {
  database: Database;
  passwords: Passwords;
  idempotency: Idempotency;
  lifetimes: Lifetimes;
  /** The settings of the rules: the endpoint reads answers as the page does. */
  settings: Settings;
  now(): Date;
  /** The time so many milliseconds before now. */
  before(milliseconds: number): Date;
  /** The time so many milliseconds after now. */
  after(milliseconds: number): Date;
}

export interface ContextOptions {
  database: Database;
  /** Give the same as the attributes of the page's elements: `account-pattern`, `password-min`, `mail-services`. */
  settings?: Partial<Settings>;
  lifetimes?: Partial<Lifetimes>;
  passwordCost?: PasswordCost;
  now?: () => Date;
}

/** All that is shared lives in the database, so several contexts may use one database at once. */
export function createContext(options: ContextOptions): AppContext {
  const now = options.now ?? (() => new Date());
  const chosen = { ...lifetimes, ...options.lifetimes };
  return {
    database: options.database,
    passwords: createPasswords(options.passwordCost),
    idempotency: createIdempotency(options.database, now, chosen.idempotency),
    lifetimes: chosen,
    settings: { ...defaults, ...options.settings },
    now,
    before: (milliseconds) => new Date(now().getTime() - milliseconds),
    after: (milliseconds) => new Date(now().getTime() + milliseconds),
  };
}
