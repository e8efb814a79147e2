import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log.ts';

/** What middleware hands along with a request. */
export interface Variables {
  /** The same in the log, in `X-Request-Id` and in a 500. */
  id: string;
}

/** One line for each request, after it. */
export function recordRequests(log: Log): MiddlewareHandler<{ Variables: Variables }> {
  return async (context, next) => {
    const id = randomUUID();
    const start = performance.now();
    context.set('id', id);
    context.header('X-Request-Id', id);
    await next();
    log({
      event: 'request',
      id,
      method: context.req.method,
      // The route that answered: in a path that somebody made up, anything may stand.
      path: routePath(context, -1),
      status: context.res.status,
      ms: Math.round(performance.now() - start),
    });
  };
}
