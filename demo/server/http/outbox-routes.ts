import { Hono } from 'hono';
import type { Database } from '../database/database.ts';
import { listKept } from '../letters/kept-letters.ts';
import { outboxPage, outboxPolicy } from './outbox-page.ts';

/** `/outbox` for people, `/outbox.json?to=…` for tests. What is due is sent before the list is shown. */
export function outboxRoutes(database: Database, { deliver }: { deliver(): Promise<void> }): Hono {
  const routes = new Hono();
  routes.get('/outbox', async (context) => {
    await deliver();
    context.header('Content-Security-Policy', outboxPolicy);
    return context.html(outboxPage(await listKept(database)));
  });
  routes.get('/outbox.json', async (context) => {
    await deliver();
    return context.json(await listKept(database, context.req.query('to')));
  });
  return routes;
}
