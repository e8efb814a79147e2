import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { BadFile } from '../accounts/bad-file.ts';
import { importAccounts } from '../accounts/import.ts';
import type { AppContext } from '../context.ts';
import { hashToken } from '../secrets/tokens.ts';

/** Path to which a file of billed accounts is posted. */
export const accountsPath = '/accounts-import';

/**
 * The route that imports billed accounts while the server has the embedded database open. A caller who knows the secret
 * in the lock file can read the database's files anyway. A page of another site cannot send the header: its preflight
 * fails.
 */
export function accountsRoute(
  { database, settings, now }: Pick<AppContext, 'database' | 'settings' | 'now'>,
  secret: string,
): Hono {
  const routes = new Hono();
  routes.post(accountsPath, async (c) => {
    const given = hashToken((c.req.header('Authorization') ?? '').replace(/^Bearer /, ''));
    if (!timingSafeEqual(Buffer.from(given), Buffer.from(hashToken(secret)))) return c.json({}, 403);
    try {
      const file = (c.req.raw.body ?? []) as unknown as AsyncIterable<Uint8Array>;
      return c.json({ imported: await importAccounts(database, file, settings, now()) });
    } catch (error) {
      if (error instanceof BadFile) return c.json({ bad: error.message }, 422);
      throw error;
    }
  });
  return routes;
}
