import type { AppContext } from '../context.ts';
import type { Log } from '../log.ts';
import { claimJob, failJob, finishJob, type Job, type JobKind, retryJob } from './jobs.ts';

/** Runs one job. When it throws, the worker retries the job later. */
export type JobHandler = (job: Job) => Promise<void>;
/** A kind of job without a handler is a compile error. */
export type JobHandlers = Record<JobKind, JobHandler>;

export interface WorkerOptions {
  context: Pick<AppContext, 'database' | 'now' | 'after'>;
  handlers: JobHandlers;
  log: Log;
}

/** Runs jobs in the background and retries those that fail. Several workers may share a database. */
export interface Worker {
  /** Runs everything that is due now; ends when nothing is left. */
  runDue(): Promise<void>;
  /** Says that there may be a job; runs it without making the caller wait. */
  wake(): void;
  /** Looks for jobs until `stop`, including those that other instances added. */
  start(): void;
  /** Ends after the running job. */
  stop(): Promise<void>;
}

/** Milliseconds during which no other worker may claim a job. */
const lease = 120_000;
/** Milliseconds before the first retry; each next delay is twice as long, up to the longest. */
const firstRetryDelay = 5_000;
const longestRetryDelay = 30 * 60_000;
/** Attempts until a job is given up: with these delays, about two days. */
const lastAttempt = 100;
/** Milliseconds between two looks for jobs of other instances. */
const pollInterval = 2_000;

/** How long to wait after so many failed attempts, in milliseconds; `undefined`: the job is given up. */
export function retryDelay(attempts: number): number | undefined {
  return attempts >= lastAttempt ? undefined : Math.min(longestRetryDelay, firstRetryDelay * 2 ** (attempts - 1));
}

export function createWorker({ context, handlers, log }: WorkerOptions): Worker {
  const { database, now, after } = context;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function run(job: Job): Promise<void> {
    const { id, attempts: attempt } = job;
    try {
      await handlers[job.kind](job);
      await finishJob(database, id, now());
      log({ event: 'letter', id, attempt, outcome: 'sent' });
    } catch (error) {
      const delay = retryDelay(attempt);
      if (delay === undefined) await failJob(database, id, now());
      else await retryJob(database, id, after(delay));
      // Only the name: the message of an SMTP server quotes the address.
      const name = error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown';
      log({ event: 'letter', id, attempt, outcome: delay === undefined ? 'given up' : 'postponed', error: name });
    }
  }

  async function runAll(): Promise<void> {
    while (!stopped) {
      const job = await claimJob(database, now(), after(lease));
      if (!job) return;
      await run(job);
    }
  }

  /** One run at a time. A call during a run starts another run after it, for jobs that the first may have missed. */
  function runDue(): Promise<void> {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await runAll();
      } while (again && !stopped);
    })().finally(() => {
      running = undefined;
    });
    return running;
  }

  const wake = () => {
    if (!stopped)
      runDue().catch((error) => log({ event: 'letter', outcome: 'no database', error: (error as Error).name }));
  };

  return {
    runDue,
    wake,
    start() {
      timer = setInterval(wake, pollInterval);
      timer.unref();
      wake();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running?.catch(() => {});
    },
  };
}
