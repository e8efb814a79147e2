import type { Room } from '../context.ts';
import { decide } from '../letters/letter-jobs.ts';
import type { Letter } from '../letters/letters.ts';
import { write } from '../letters/letters.ts';
import type { Log } from '../log.ts';
import { type Errand, finishErrand, postponeErrand, takeErrand } from './jobs.ts';

/** Brings a letter to its mailbox, or throws. `id` is the same for every try at one letter. */
export type Mailer = (letter: Letter, id: string) => Promise<void>;

export interface PostmanOptions {
  room: Room;
  mailer: Mailer;
  /** The page where the sign-in element stands; links are this and a fragment. */
  linkBase: string;
  log: Log;
}

/** Writes and sends what the errands ask for, and tries again what could not be sent. */
export interface Postman {
  /** Sends everything that is due now; ends when nothing is left. */
  deliver(): Promise<void>;
  /** There may be something to send. */
  nudge(): void;
  /** Looks for errands until `stop`, also those that other instances left. */
  start(): void;
  /** Ends after the letter in hand. */
  stop(): Promise<void>;
}

/** After this long with no word from who took an errand, another takes it. */
const patience = 120_000;
/** First pause after a failure; each next one is twice as long, up to the longest. */
const firstPause = 5_000;
const longestPause = 30 * 60_000;
/** About two days. */
const lastAttempt = 100;
const everySoOften = 2_000;

/** How long to wait after so many failures, in milliseconds; `undefined`: no longer. */
export function pauseAfter(attempts: number): number | undefined {
  return attempts >= lastAttempt ? undefined : Math.min(longestPause, firstPause * 2 ** (attempts - 1));
}

export function createPostman({ room, mailer, linkBase, log }: PostmanOptions): Postman {
  let round: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function send(errand: Errand): Promise<void> {
    const letter = await room.database.transaction(async (queries) => {
      const draft = await decide(room, queries, errand);
      return draft && write(draft, linkBase);
    });
    // A process killed from here on sends a second letter with a new token; both links work, one confirms.
    if (letter) await mailer(letter, errand.id);
    await finishErrand(room.database, errand.id, room.now());
  }

  async function walk(): Promise<void> {
    while (!stopped) {
      const errand = await takeErrand(room.database, room.now(), room.after(patience));
      if (!errand) return;
      const { id, attempts: attempt } = errand;
      try {
        await send(errand);
        log({ event: 'letter', id, attempt, outcome: 'sent' });
      } catch (error) {
        const pause = pauseAfter(attempt);
        await postponeErrand(room.database, id, room.now(), pause === undefined ? undefined : room.after(pause));
        // The name alone: what an SMTP server says quotes the address.
        const name = error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown';
        log({ event: 'letter', id, attempt, outcome: pause === undefined ? 'given up' : 'postponed', error: name });
      }
    }
  }

  /** One walk at a time; who asks during a walk gets another one after it, for what it may have missed. */
  function deliver(): Promise<void> {
    if (round) {
      again = true;
      return round;
    }
    round = (async () => {
      do {
        again = false;
        await walk();
      } while (again && !stopped);
    })().finally(() => {
      round = undefined;
    });
    return round;
  }

  const nudge = () => {
    if (!stopped)
      deliver().catch((error) => log({ event: 'letter', outcome: 'no database', error: (error as Error).name }));
  };

  return {
    deliver,
    nudge,
    start() {
      timer = setInterval(nudge, everySoOften);
      timer.unref();
      nudge();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await round?.catch(() => {});
    },
  };
}
