import { finishImports } from './accounts/import.ts';
import { startBilling } from './billing/close-months.ts';
import { type AppContext, createContext } from './context.ts';
import type { Database } from './database/database.ts';
import { migrate } from './database/migrations.ts';
import { startHousekeeping } from './housekeeping.ts';
import { type App, createApp } from './http/app.ts';
import { releaseJobs } from './jobs/jobs.ts';
import { createWorker, type Worker } from './jobs/worker.ts';
import { keepingMailer } from './letters/kept-letters.ts';
import { letterHandlers } from './letters/letter-handlers.ts';
import type { Mailer } from './letters/mailer.ts';
import { consoleLog, describeFailure } from './log.ts';
import type { AppOptions } from './options.ts';

export interface ServiceOptions extends Omit<AppOptions, 'onJob' | 'outbox'> {
  /** How letters are sent; without it they are stored in the database, for /outbox. */
  mailer?: Mailer;
  /** Shows stored letters at /outbox. Everybody who can reach the server reads all letters. */
  outbox?: boolean;
  /** How many letters are sent at once, 4 by default. */
  lettersAtOnce?: number;
  /** No other process uses this database, so jobs that a killed process had claimed are due at once. */
  alone?: boolean;
}

/** The endpoint, and what runs in the background beside it. */
export interface Service {
  app: App;
  database: Database;
  context: AppContext;
  worker: Worker;
  /** Ends the running job, then closes the database. */
  close(): Promise<void>;
}

/** Migrates the database and starts endpoint, worker and housekeeping on it. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { outbox, alone, lettersAtOnce: atOnce, ...rest } = options;
  const { database, log = consoleLog } = rest;
  await migrate(database);
  const context = createContext(rest);
  if (alone) await releaseJobs(database, context.now());
  const { publicUrl, cabinetPath = '/cabinet' } = options;
  const addresses = {
    linkBase: options.linkBase ?? new URL(publicUrl).href,
    // The start page of this site shows each form under its name; a page elsewhere may have the sign-in alone.
    loginUrl: options.linkBase ?? new URL('#login', publicUrl).href,
    registerUrl: options.registerUrl ?? options.linkBase ?? new URL('#register', publicUrl).href,
    cabinetUrl: new URL(cabinetPath, publicUrl).href,
    noticesOffUrl: new URL('api/notices/off', publicUrl).href,
  };
  const page = (path: string) => new URL(path, publicUrl).href;
  const scriptless = {
    ...addresses,
    tokenPages: { confirm: page('confirm'), reset: page('reset') },
    loginUrl: page('login'),
    registerUrl: page('register'),
  };
  const mailer = options.mailer ?? keepingMailer(database, context.now);
  const handlers = letterHandlers({ context, mailer, addresses, scriptless });
  const worker = createWorker({ context, handlers, log, atOnce });
  const stopHousekeeping = startHousekeeping(context, (error) =>
    log({ event: 'housekeeping', ...describeFailure(error) }),
  );
  const stopBilling = startBilling(context, worker.wake, (error) =>
    log({ event: 'billing', ...describeFailure(error) }),
  );
  const app = createApp({ ...rest, log, onJob: worker.wake, outbox: outbox ? worker : undefined });
  worker.start();
  const importing = finishImports(database, context.now()).catch((error) =>
    log({ event: 'housekeeping', ...describeFailure(error) }),
  );
  return {
    app,
    database,
    context,
    worker,
    async close() {
      stopHousekeeping();
      stopBilling();
      await worker.stop();
      await importing;
      await database.close();
    },
  };
}
