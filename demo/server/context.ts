import type { Partner } from '../../src/contract/return-url.ts';
import { defaults, type Settings } from '../../src/rules/reading.ts';
import type { Database } from './database/database.ts';
import { createIdempotency, type Idempotency } from './database/idempotency.ts';
import { secretOf } from './database/secret.ts';
import { type Lifetimes, lifetimes } from './lifetimes.ts';
import { createPasswords, type PasswordCost, type Passwords } from './secrets/passwords.ts';

/** Passed to the functions of the endpoint: database, clock, settings. */
export interface AppContext {
  database: Database;
  passwords: Passwords;
  idempotency: Idempotency;
  lifetimes: Lifetimes;
  /** The settings of the rules, the same as on the page, so that both read an answer alike. */
  settings: Settings;
  /** Whose pages may have people sent back. */
  partners: readonly Partner[];
  now(): Date;
  /** The time so many milliseconds before now. */
  before(milliseconds: number): Date;
  /** The time so many milliseconds after now. */
  after(milliseconds: number): Date;
}

export interface ContextOptions {
  database: Database;
  /** Must agree with the attributes of the page's elements: `account-pattern`, `password-min`, `mail-services`. */
  settings?: Partial<Settings>;
  partners?: readonly Partner[];
  lifetimes?: Partial<Lifetimes>;
  passwordCost?: PasswordCost;
  now?: () => Date;
}

/** Makes a context. All shared state is in the database, so several processes may use one database. */
export function createContext(options: ContextOptions): AppContext {
  const now = options.now ?? (() => new Date());
  const chosen = { ...lifetimes, ...options.lifetimes };
  let saltKey: string | undefined;
  return {
    database: options.database,
    passwords: createPasswords(async () => {
      saltKey ??= await secretOf(options.database, 'salt');
      return saltKey;
    }, options.passwordCost),
    idempotency: createIdempotency(options.database, now, chosen.idempotency),
    lifetimes: chosen,
    settings: { ...defaults, ...options.settings },
    partners: options.partners ?? [],
    now,
    before: (milliseconds) => new Date(now().getTime() - milliseconds),
    after: (milliseconds) => new Date(now().getTime() + milliseconds),
  };
}
