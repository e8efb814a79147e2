import { timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { payOrder, readOrder } from '../billing/orders.ts';
import type { AppContext } from '../context.ts';
import type { AppOptions } from '../options.ts';
import { ProblemError } from '../problems.ts';
import { hashToken } from '../secrets/tokens.ts';

/**
 * What the back end of the site asks where a sum is paid, from server to server: no page has the key. Who knows an order's
 * token only cannot say that it is paid.
 */
export function orderRoutes(context: AppContext, options: AppOptions): Hono {
  const routes = new Hono();
  const { key } = options.payments ?? {};
  // The fragment makes the cabinet say whether the sum is there.
  const cabinet = new URL(options.cabinetPath ?? '/cabinet', options.publicUrl);
  cabinet.hash = 'paid';

  function check(c: Context): void {
    const [, given] = /^Bearer (.+)$/.exec(c.req.header('Authorization') ?? '') ?? [];
    // Hashes, because the comparison wants equal lengths.
    const same = key && given && timingSafeEqual(Buffer.from(hashToken(key)), Buffer.from(hashToken(given)));
    if (!same) throw new ProblemError(401);
  }

  routes.get('/:token', async (c) => {
    check(c);
    return c.json(await readOrder(context, c.req.param('token'), cabinet.href));
  });

  routes.post('/:token/payment', async (c) => {
    check(c);
    const token = c.req.param('token');
    await payOrder(context, token);
    options.onJob?.();
    return c.json(await readOrder(context, token, cabinet.href));
  });

  return routes;
}
