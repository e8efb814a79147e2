import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log.ts';

/** What the middleware stores with a request. */
export interface Variables {
  /** The same in the log, in `X-Request-Id` and in the problem document of a 500. */
  id: string;
}

/** Writes one log line for each request, after its response was made. */
export function logRequests(log: Log): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    const id = randomUUID();
    const start = performance.now();
    c.set('id', id);
    c.header('X-Request-Id', id);
    await next();
    log({
      event: 'request',
      id,
      method: c.req.method,
      // The route, not the path: a path may hold a token or an address.
      path: routePath(c, -1),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  };
}
