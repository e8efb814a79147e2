import { constants, createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { defaults } from '../../src/rules/reading.ts';
import { BadFile } from './accounts/bad-file.ts';
import { finishImports, importAccounts } from './accounts/import.ts';
import { openEmbedded } from './database/embedded-database.ts';
import { FolderLocked, type LockInfo } from './database/folder-lock.ts';
import { migrate } from './database/migrations.ts';
import { openServer } from './database/server-database.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { accountsPath } from './http/accounts-route.ts';
import { explanationOf } from './start-failures.ts';

const usage = 'Usage: npm run accounts -- import file.csv     (header: account,house,apartment)';

/** A mistake in the command line; the message says what to change. */
class UsageError extends Error {}

async function main([command, path]: string[]): Promise<string> {
  if (command !== 'import' || !path) throw new UsageError(usage);
  await access(path, constants.R_OK).catch(() => {
    throw new UsageError(`${path} cannot be read.`);
  });
  const environment = readEnvironment(process.env);
  const settings = { ...defaults, ...environment.settings };
  try {
    const database = await open(environment);
    try {
      await migrate(database);
      const now = new Date();
      await finishImports(database, now);
      const count = await importAccounts(database, createReadStream(path), settings, now);
      return `${count} accounts imported.`;
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof FolderLocked)) throw error;
    const count = await importThrough(error.info, path);
    return `${count} accounts imported through the running server.`;
  }
}

const open = async ({ databaseUrl, folder }: Environment) =>
  databaseUrl ? openServer(databaseUrl) : openEmbedded({ folder });

/**
 * Sends the file to the process that has the database open.
 * @throws {UsageError} when that process refuses it or cannot be reached.
 */
async function importThrough({ url, secret, pid }: LockInfo, path: string): Promise<number> {
  const refused = new UsageError(
    `The database is open in process ${pid}, which takes no accounts. Stop that process, import, and start it again.`,
  );
  if (!url || !secret) throw refused;
  const response = await fetch(new URL(accountsPath, url), {
    method: 'POST',
    headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'text/csv' },
    body: Readable.toWeb(createReadStream(path)),
    duplex: 'half',
  } as RequestInit).catch(() => {
    throw refused;
  });
  const { bad, imported } = (await response.json().catch(() => ({}))) as { bad?: string; imported?: number };
  if (bad) throw new UsageError(`Nothing was imported:\n${bad}`);
  if (imported === undefined) throw refused;
  return imported;
}

main(process.argv.slice(2)).then(
  (message) => console.log(message),
  (error) => {
    process.exitCode = 1;
    if (error instanceof BadFile) console.error(`Nothing was imported:\n${error.message}`);
    else if (error instanceof UsageError) console.error(error.message);
    else console.error(explanationOf(error, { databaseUrl: process.env.DATABASE_URL }) ?? error);
  },
);
