/** How long things are valid, in milliseconds. */
export interface Lifetimes {
  /** The link that confirms a registration. */
  confirmation: number;
  /** The link to a new password. */
  reset: number;
  /** A one-time sign-in code: from signing in inside a frame to the cabinet in the whole window. */
  oneTimeCode: number;
  /** A session that nobody uses. */
  sessionIdle: number;
  /** Any session. */
  session: number;
  /** A browser in which a person has signed in, since the last time. */
  device: number;
  /** A response stored for a repeated request. */
  idempotency: number;
  /** A registration; also a used or expired link, which until then says why it does not work. */
  registration: number;
  /** The row of a job that is done or was given up. */
  job: number;
  /** A letter kept for /outbox, which only demos have. */
  keptLetter: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The defaults. */
export const lifetimes: Lifetimes = {
  confirmation: 24 * hour,
  reset: hour,
  // Where the browser keeps a frame from leaving, a person reads first and presses a button.
  oneTimeCode: 10 * minute,
  sessionIdle: 2 * hour,
  session: 7 * day,
  device: 180 * day,
  idempotency: 24 * hour,
  registration: 14 * day,
  job: 30 * day,
  keptLetter: 14 * day,
};
