import type { RequestListener } from 'node:http';
import type { Middleware } from '@web/dev-server-core';

/** Paths that the demo's server answers; everything else is a file. `/test/clock` is its, `/test/elements/stage.ts` is not. */
const answered = /^\/(api|outbox|test)(\/[^.]*)?$|^\/(outbox|openapi)\.json$/;

/**
 * Puts the real endpoint beside the test files, on one origin with them: requests go over HTTP, with the browser's own
 * headers and cookies.
 */
export function endpoint(listener: Promise<RequestListener>): Middleware {
  // Told at the first request instead, by the runner, which carries on with tests that ask nothing.
  listener.catch(() => {});
  return async (context, next) => {
    if (!answered.test(context.path)) return next();
    const listen = await listener;
    // Koa would otherwise end the response itself, with 404.
    context.respond = false;
    // And the runner would report a missing file.
    context.status = 200;
    listen(context.req, context.res);
  };
}
