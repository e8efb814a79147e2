import { Hono } from 'hono';
import * as z from 'zod/mini';
import { storeBilled } from '../accounts/billed-accounts.ts';
import { sampleHistory } from '../billing/sample-history.ts';
import { storeHistory } from '../billing/tables.ts';
import { todayOf } from '../billing/today.ts';
import type { AppContext } from '../context.ts';
import { emailKey } from '../people/email-key.ts';
import { parseBody } from './request-body.ts';

const accounts = z.array(z.object({ account: z.string(), house: z.string(), apartment: z.string() }));
const billed = z.object({ account: z.string(), apartment: z.string() });
const address = z.object({ email: z.string() });

/** Routes by which browser tests change the database. Never serve them to people. */
export function testRoutes(context: AppContext): Hono {
  const routes = new Hono();
  /** Adds billed accounts, `[{account, house, apartment}]`. */
  routes.post('/accounts', async (c) => {
    await storeBilled(context.database, parseBody(accounts, await c.req.text()));
    return c.body(null, 204);
  });
  /** Gives an account thirteen months of meters, readings and payments: `{account, apartment}`. */
  routes.post('/histories', async (c) => {
    const { account, apartment } = parseBody(billed, await c.req.text());
    await context.database.transaction(async (queries) => {
      const today = await todayOf(context, queries);
      await storeHistory(queries, account, sampleHistory(account, apartment, today));
    });
    return c.body(null, 204);
  });
  /** Expires every link in the letters to `{email}`. */
  routes.post('/expirations', async (c) => {
    const { email } = parseBody(address, await c.req.text());
    const values = [context.before(1000), emailKey(email)];
    await context.database.query(
      `update confirmation set expires_at = $1 where registration_id in (select id from registration where email_key = $2)`,
      values,
    );
    await context.database.query(
      `update reset set expires_at = $1 where person_id in (select id from person where email_key = $2)`,
      values,
    );
    return c.body(null, 204);
  });
  return routes;
}
