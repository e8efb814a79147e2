import type { AppContext } from '../context.ts';
import type { Log } from '../log.ts';
import { FinalFailure, UnclearOutcome } from './failures.ts';
import { claimJob, failJob, finishJob, type Job, type JobKind, retryJob } from './jobs.ts';
import { retryDelay } from './retry-delay.ts';

/** Runs one job. When it throws, the worker retries the job later; see failures.ts for the exceptions. */
export type JobHandler = (job: Job) => Promise<void>;
/** A kind of job without a handler is a compile error. */
export type JobHandlers = Record<JobKind, JobHandler>;

export interface WorkerOptions {
  context: Pick<AppContext, 'database' | 'now' | 'after'>;
  handlers: JobHandlers;
  log: Log;
  /** How many jobs run at once, 4 by default. One that hangs does not stop the others. */
  atOnce?: number;
}

/** Runs jobs in the background and retries those that fail. Several workers may share a database. */
export interface Worker {
  /** Runs everything that is due now; ends when nothing is left. */
  runDue(): Promise<void>;
  /** Says that there may be a job; runs it without making the caller wait. */
  wake(): void;
  /** Looks for jobs until `stop`, including those that other instances added. */
  start(): void;
  /** Ends after the running jobs. */
  stop(): Promise<void>;
}

/** Milliseconds during which no other worker may claim a job. Longer than a mailer works on one letter. */
const lease = 120_000;
/** Attempts with an unclear outcome until a job is given up. */
const lastUnclear = 2;
/** Milliseconds between two looks for jobs of other instances. */
const pollInterval = 2_000;
/** Milliseconds until an outcome is written again that the database did not take, at first and at most. */
const [firstWriteDelay, longestWriteDelay] = [200, 5_000];

export function createWorker({ context, handlers, log, atOnce = 4 }: WorkerOptions): Worker {
  const { database, now, after } = context;
  const running = new Map<string, Promise<void>>();
  let looking: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function run(job: Job): Promise<void> {
    const { id, attempts: attempt } = job;
    let failure: unknown;
    try {
      await handlers[job.kind](job);
    } catch (error) {
      failure = error ?? new Error('unknown');
    }
    if (failure === undefined) {
      await write(() => finishJob(database, id, now()));
      log({ event: 'letter', id, attempt, outcome: 'sent' });
      return;
    }
    const unclear = job.unclear + Number(failure instanceof UnclearOutcome);
    const delay = failure instanceof FinalFailure || unclear >= lastUnclear ? undefined : retryDelay(attempt);
    await write(() =>
      delay === undefined ? failJob(database, id, now()) : retryJob(database, id, after(delay), unclear),
    );
    log({
      event: 'letter',
      id,
      attempt,
      outcome: delay === undefined ? 'given up' : 'postponed',
      error: nameOf(failure),
    });
  }

  /** Writes an outcome, again and again while the database is away: a letter that was sent must not be sent again. */
  async function write(work: () => Promise<void>): Promise<void> {
    for (let delay = firstWriteDelay; ; delay = Math.min(longestWriteDelay, delay * 2))
      try {
        return await work();
      } catch (error) {
        log({ event: 'letter', outcome: 'no database', error: nameOf(error) });
        if (stopped) return;
        await new Promise((resolve) => setTimeout(resolve, delay).unref());
      }
  }

  /** Starts jobs until `atOnce` are running or none is due. */
  async function fill(): Promise<void> {
    do {
      again = false;
      while (!stopped && running.size < atOnce) {
        const job = await claimJob(database, now(), after(lease), [...running.keys()]);
        if (!job) break;
        const work = run(job).finally(() => {
          running.delete(job.id);
          wake();
        });
        running.set(job.id, work);
      }
    } while (again && !stopped && running.size < atOnce);
  }

  /** One look at a time. A call during a look starts another one after it, for jobs that the first may have missed. */
  function look(): Promise<void> {
    again = true;
    looking ??= fill().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  function wake(): void {
    if (!stopped) look().catch((error) => log({ event: 'letter', outcome: 'no database', error: nameOf(error) }));
  }

  return {
    async runDue() {
      await look();
      while (running.size > 0) {
        await Promise.race(running.values());
        await look();
      }
    },
    wake,
    start() {
      timer = setInterval(wake, pollInterval);
      timer.unref();
      wake();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking?.catch(() => {});
      await Promise.all(running.values());
    },
  };
}

/** What may be logged of an error: its name or code, because the message of a mail server quotes the address. */
function nameOf(error: unknown): string {
  return error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown';
}
