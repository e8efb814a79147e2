import { Hono } from 'hono';
import { langOf } from '../../../src/lang.ts';
import type { Database } from '../database/database.ts';
import { listKeptLetters } from '../letters/kept-letters.ts';
import { outboxPage, outboxPolicy } from './outbox-page.ts';

/** `/outbox` for people, `/outbox.json?to=…` for tests. Letters that are due are sent before the list is made. */
export function outboxRoutes(database: Database, { runDue }: { runDue(): Promise<void> }, site: string): Hono {
  const routes = new Hono();
  routes.get('/outbox', async (c) => {
    await runDue();
    c.header('Content-Security-Policy', outboxPolicy);
    return c.html(outboxPage(await listKeptLetters(database), langOf(c.req.query('lang')), site));
  });
  routes.get('/outbox.json', async (c) => {
    await runDue();
    return c.json(await listKeptLetters(database, c.req.query('to')));
  });
  return routes;
}
