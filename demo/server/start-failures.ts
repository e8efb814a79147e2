import { DatabaseAway } from './database/database-away.ts';
import { UnusableFolder } from './database/database-folder.ts';
import { FolderLocked } from './database/folder-lock.ts';
import { BadEnvironment } from './environment.ts';
import { CannotListen } from './http/listening.ts';
import { NotBuilt } from './http/pages.ts';

/** Failures whose message is already a sentence that says what to change. */
const explained = [BadEnvironment, FolderLocked, UnusableFolder, CannotListen, NotBuilt];

/** What PostgreSQL or the network says, by its code. */
const aboutDatabase: Record<string, string> = {
  ECONNREFUSED: 'does not answer: start it, or correct DATABASE_URL',
  ECONNRESET: 'ended the connection: see its log',
  EHOSTUNREACH: 'cannot be reached: correct the network or DATABASE_URL',
  ENETUNREACH: 'cannot be reached: correct the network or DATABASE_URL',
  ENOTFOUND: 'has a name that nobody knows: correct DATABASE_URL',
  EAI_AGAIN: 'has a name that nobody knows now: correct the network or DATABASE_URL',
  ETIMEDOUT: 'does not answer in time: correct the network or DATABASE_URL',
  ENOENT: 'has no socket there: start it, or correct DATABASE_URL',
  '28P01': 'refuses user or password: correct DATABASE_URL',
  '28000': 'refuses the user: correct DATABASE_URL or its pg_hba.conf',
  '3D000': 'has no such database: create it, or correct DATABASE_URL',
  '42501': 'does not let the user create tables: make the user owner of the database',
  '25006': 'is a standby, which cannot be written: correct DATABASE_URL',
  '53300': 'has no connection left: raise its max_connections or lower DATABASE_POOL',
  '57P03': 'is starting or stopping: try again',
};

/** One sentence about an error, with what to change; `undefined` where that is not known. */
export function explanationOf(
  error: unknown,
  { databaseUrl }: { databaseUrl?: string | undefined } = {},
): string | undefined {
  if (explained.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code = '' } = error as { code?: string };
  const database = databaseUrl && (aboutDatabase[code] ?? (error instanceof DatabaseAway && aboutDatabase.ETIMEDOUT));
  return database ? `PostgreSQL at ${new URL(databaseUrl).host} ${database}.` : undefined;
}

/** One sentence about what kept the server from starting. */
export function sentenceOf(error: unknown, settings?: { databaseUrl?: string | undefined }): string {
  const { message, code } = error as { code?: string; message?: string };
  return explanationOf(error, settings) ?? `The server cannot start: ${message || code || 'for an unknown reason'}`;
}
