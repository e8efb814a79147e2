import type { Database } from './database/database.ts';
import type { Limits } from './database/limits.ts';
import type { Log } from './log.ts';
import type { PasswordCost } from './secrets/passwords.ts';

/** How long things stand, in milliseconds. */
export interface Lifetimes {
  /** The link that confirms a registration. */
  confirmation: number;
  /** The link to a new password. */
  reset: number;
  /** From signing in inside a frame to the cabinet in the whole window. */
  entrance: number;
  /** A session that nobody uses. */
  sessionIdle: number;
  /** Any session. */
  session: number;
  /** An answer kept for a repeated request. */
  idempotency: number;
  /** A registration that was never confirmed, and how long links tell what became of them. */
  registration: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const lifetimes: Lifetimes = {
  confirmation: 24 * hour,
  reset: hour,
  entrance: minute,
  sessionIdle: 2 * hour,
  session: 7 * day,
  idempotency: 24 * hour,
  registration: 14 * day,
};

/** What the endpoint needs to know. */
export interface AppOptions {
  database: Database;
  /** The address under which people reach the endpoint; its origin is our own. */
  publicUrl: string;
  /** Where the cabinet stands, `/cabinet` by default. */
  cabinetPath?: string;
  /** Other origins whose pages may call, exactly: `https://osbb.example`. */
  allowedOrigins?: readonly string[];
  /** A header in which a trusted proxy gives the client's address (its last entry counts). Without it: the socket's. */
  clientAddressHeader?: string;
  limits?: Partial<Limits>;
  lifetimes?: Partial<Lifetimes>;
  passwordCost?: PasswordCost;
  log?: Log;
  now?: () => Date;
  /** Called when there is something to write to somebody; must not throw. */
  onErrand?: () => void;
  /** Letters readable at /outbox: only where nobody but the developer can reach the server. */
  outbox?: { deliver(): Promise<void> };
}
