import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { BadFile, readAccounts } from '../accounts/accounts-file.ts';
import { storeBilled } from '../accounts/billed-accounts.ts';
import type { Database } from '../database/database.ts';
import { hashToken } from '../secrets/tokens.ts';

/** Where a running server takes a file of billed accounts. */
export const accountsPath = '/accounts-import';

/**
 * Takes billed accounts while the server has the embedded database open. Who knows the secret from the lock file may
 * read this user's files anyway; a browser cannot send the header across origins without a preflight, which fails.
 */
export function accountsRoute(database: Database, secret: string): Hono {
  const routes = new Hono();
  routes.post(accountsPath, async (context) => {
    const told = hashToken((context.req.header('Authorization') ?? '').replace(/^Bearer /, ''));
    if (!timingSafeEqual(Buffer.from(told), Buffer.from(hashToken(secret)))) return context.json({}, 403);
    try {
      const accounts = readAccounts(await context.req.text());
      await database.transaction((queries) => storeBilled(queries, accounts));
      return context.json({ imported: accounts.length });
    } catch (error) {
      if (error instanceof BadFile) return context.json({ bad: error.message }, 422);
      throw error;
    }
  });
  return routes;
}
