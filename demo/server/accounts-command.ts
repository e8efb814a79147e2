import { readFile } from 'node:fs/promises';
import { defaults } from '../../src/rules/reading.ts';
import { BadFile, readAccounts } from './accounts/accounts-file.ts';
import { storeBilled } from './accounts/billed-accounts.ts';
import { openEmbedded } from './database/embedded-database.ts';
import { FolderLocked, type LockInfo } from './database/folder-lock.ts';
import { migrate } from './database/migrations.ts';
import { openServer } from './database/server-database.ts';
import { BadEnvironment, type Environment, readEnvironment } from './environment.ts';
import { accountsPath } from './http/accounts-route.ts';

const usage = 'Usage: npm run accounts -- import file.csv     (header: account,house,apartment)';

/** A mistake in the command line; the message says what to change. */
class UsageError extends Error {}

async function main([command, path]: string[]): Promise<string> {
  if (command !== 'import' || !path) throw new UsageError(usage);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read.`);
  });
  const environment = readEnvironment(process.env);
  const accounts = readAccounts(text, { ...defaults, ...environment.settings });
  try {
    const database = await open(environment);
    try {
      await migrate(database);
      await database.transaction((queries) => storeBilled(queries, accounts));
    } finally {
      await database.close();
    }
    return `${accounts.length} accounts imported.`;
  } catch (error) {
    if (!(error instanceof FolderLocked)) throw error;
    await importThrough(error.info, text);
    return `${accounts.length} accounts imported through the running server.`;
  }
}

const open = async ({ databaseUrl, folder }: Environment) =>
  databaseUrl ? openServer(databaseUrl) : openEmbedded({ folder });

/**
 * Sends the file to the process that has the database open.
 * @throws {UsageError} when that process refuses it or cannot be reached.
 */
async function importThrough({ url, secret, pid }: LockInfo, text: string): Promise<void> {
  const refused = new UsageError(
    `The database is open in process ${pid}, which takes no accounts. Stop that process, import, and start it again.`,
  );
  if (!url || !secret) throw refused;
  const response = await fetch(new URL(accountsPath, url), {
    method: 'POST',
    headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'text/csv' },
    body: text,
  }).catch(() => {
    throw refused;
  });
  const { bad } = (await response.json().catch(() => ({}))) as { bad?: string };
  if (bad) throw new UsageError(bad);
  if (!response.ok) throw refused;
}

main(process.argv.slice(2)).then(
  (message) => console.log(message),
  (error) => {
    process.exitCode = 1;
    if (error instanceof BadFile) console.error(`Nothing was imported:\n${error.message}`);
    else if (error instanceof UsageError || error instanceof BadEnvironment) console.error(error.message);
    else console.error(error);
  },
);
