import { Hono } from 'hono';
import * as z from 'zod/mini';
import { mayTurnTo, runBilling } from '../billing/close-months.ts';
import { todayOf } from '../billing/today.ts';
import type { AppContext } from '../context.ts';
import { ProblemError } from '../problems.ts';
import { isJson, parseBody, readText } from './request-body.ts';

const turn = z.object({ today: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'format')) });

/** The clock of the demo: whoever tries it turns the calendar of the billing forward. Never serve it to people. */
export function clockRoutes(context: AppContext, onJob: () => void): Hono {
  const routes = new Hono();
  routes.get('/', async (c) => c.json({ today: await todayOf(context, context.database) }));
  routes.put('/', async (c) => {
    if (!isJson(c.req.header('Content-Type'))) throw new ProblemError(415);
    const { today } = parseBody(turn, await readText(c.req.raw));
    if (!mayTurnTo(await todayOf(context, context.database), today))
      throw new ProblemError(422, { errors: [{ pointer: '/today', code: 'format' }] });
    await runBilling(context, today);
    onJob();
    return c.json({ today: await todayOf(context, context.database) });
  });
  return routes;
}
