import { furnish, type Room } from './context.ts';
import type { Database } from './database/database.ts';
import { migrate } from './database/migrations.ts';
import { keepTidy } from './housekeeping.ts';
import { type App, createApp } from './http/app.ts';
import { reclaimErrands } from './jobs/jobs.ts';
import { createPostman, type Mailer, type Postman } from './jobs/worker.ts';
import { keepingMailer } from './letters/kept-letters.ts';
import { consoleLog, describeFailure } from './log.ts';
import type { AppOptions } from './options.ts';

export interface ServiceOptions extends Omit<AppOptions, 'onErrand' | 'outbox'> {
  /** How letters leave; without it they are kept in the database, for /outbox. */
  mailer?: Mailer;
  /** Shows kept letters at /outbox. Whoever can reach the server reads everybody's letters. */
  outbox?: boolean;
  /** The page where the sign-in element stands; `publicUrl` without it. */
  linkBase?: string;
  /** No other process works on this database: what a killed one had in hand is taken up at once. */
  alone?: boolean;
}

/** The endpoint with everything that works beside it. */
export interface Service {
  app: App;
  database: Database;
  room: Room;
  postman: Postman;
  /** Ends the work in hand, then closes the database. */
  close(): Promise<void>;
}

/** Migrates the database and starts endpoint, postman and housekeeping on it. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { outbox, alone, ...rest } = options;
  const { database, log = consoleLog } = rest;
  await migrate(database);
  const room = furnish(rest);
  if (alone) await reclaimErrands(database, room.now());
  const linkBase = options.linkBase ?? new URL(options.publicUrl).href;
  const mailer = options.mailer ?? keepingMailer(database, room.now);
  const postman = createPostman({ room, mailer, linkBase, log });
  const stopTidying = keepTidy(room, (error) => log({ event: 'housekeeping', ...describeFailure(error) }));
  const app = createApp({ ...rest, log, onErrand: postman.nudge, outbox: outbox ? postman : undefined });
  postman.start();
  return {
    app,
    database,
    room,
    postman,
    async close() {
      stopTidying();
      await postman.stop();
      await database.close();
    },
  };
}
