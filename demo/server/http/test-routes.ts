import { Hono } from 'hono';
import * as z from 'zod/mini';
import { storeBilled } from '../accounts/billed-accounts.ts';
import type { Room } from '../context.ts';
import { emailKey } from '../people/registrations.ts';
import { understand } from './request-body.ts';

const accounts = z.array(z.object({ account: z.string(), house: z.string(), apartment: z.string() }));
const address = z.object({ email: z.string() });

/** What tests may do to the world: they must never be mounted where people are. */
export function testRoutes(room: Room): Hono {
  const routes = new Hono();
  /** Adds billed accounts, `[{account, house, apartment}]`. */
  routes.post('/accounts', async (context) => {
    await storeBilled(room.database, understand(accounts, await context.req.text()));
    return context.body(null, 204);
  });
  /** Makes every link in the letters to `{email}` too old. */
  routes.post('/expirations', async (context) => {
    const { email } = understand(address, await context.req.text());
    const past = room.before(1000);
    const key = [past, emailKey(email)];
    await room.database.query(
      `update confirmation set expires_at = $1 where registration_id in (select id from registration where email_key = $2)`,
      key,
    );
    await room.database.query(
      `update reset set expires_at = $1 where person_id in (select id from person where email_key = $2)`,
      key,
    );
    return context.body(null, 204);
  });
  return routes;
}
