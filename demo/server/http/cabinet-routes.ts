import { type Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { newPayment, newReading } from '../../../src/contract/cabinet.ts';
import { giveReading, readLedger } from '../billing/ledger.ts';
import { makeOrder } from '../billing/orders.ts';
import type { AppContext } from '../context.ts';
import { checkKey } from '../database/idempotency.ts';
import type { Counters } from '../database/limits.ts';
import type { AppOptions } from '../options.ts';
import { type CurrentSession, findSession } from '../people/sessions.ts';
import { ProblemError } from '../problems.ts';
import type { TokenCookie } from './cookies.ts';
import { isJson, parseBody, readText } from './request-body.ts';

interface CabinetTools {
  cookie: TokenCookie;
  counters: Counters;
  payments: AppOptions['payments'];
}

/**
 * What the demo's cabinet asks for: the ledger of an account, readings, payments. No back end of the forms needs it. Every
 * call answers 401 `session` without a session.
 */
export function cabinetRoutes(context: AppContext, { cookie, counters, payments }: CabinetTools): Hono {
  const routes = new Hono();

  async function current(c: Context): Promise<CurrentSession> {
    const session = await findSession(context, cookie.read(c));
    await counters.count({}, () => ({ cabinetPerson: session.person }));
    return session;
  }

  async function bodyOf<Schema extends z.core.$ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
    if (!isJson(c.req.header('Content-Type'))) throw new ProblemError(415);
    return parseBody(schema, await readText(c.req.raw));
  }

  const ledgerOf = (session: CurrentSession, account: string) =>
    readLedger(context, session, account, payments !== undefined);

  routes.get('/accounts/:account', async (c) => c.json(await ledgerOf(await current(c), c.req.param('account'))));

  routes.put('/accounts/:account/meters/:meter/readings/:period', async (c) => {
    const session = await current(c);
    const { account, meter, period } = c.req.param();
    await giveReading(context, session, { account, meter, period }, await bodyOf(c, newReading));
    return c.json(await ledgerOf(session, account));
  });

  routes.post('/accounts/:account/payments', async (c) => {
    const session = await current(c);
    const body = await bodyOf(c, newPayment);
    if (!payments) throw new ProblemError(404);
    // Without a key a repeated request is another order, as with every call of the contract.
    const key = checkKey(c.req.header('Idempotency-Key')) ?? crypto.randomUUID();
    const url = new URL(payments.page);
    url.searchParams.set('order', await makeOrder(context, session, c.req.param('account'), body, key));
    url.searchParams.set('lang', body.lang);
    return c.json({ url: url.href }, 201);
  });

  return routes;
}
