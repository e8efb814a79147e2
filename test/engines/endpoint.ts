import type { RequestListener } from 'node:http';
import type { Middleware } from '@web/dev-server-core';

/**
 * Paths of the demo's server. All others are files: `/test/clock` is the server's, `/test/elements/stage.ts` is a file.
 */
const answered =
  /^\/(api|outbox|partner|test)(\/[^.]*)?$|^\/(outbox|openapi)\.json$|^\/demo\/clock$|^\/(register|login|confirm|recover|reset|forms\.css)$/;

/**
 * Puts the real endpoint beside the test files, on one origin with them: requests go over HTTP, with the browser's own
 * headers and cookies.
 */
export function endpoint(listener: Promise<RequestListener>): Middleware {
  // A failed start is reported by the first request. Tests that need no endpoint run all the same.
  listener.catch(() => {});
  return async (context, next) => {
    if (!answered.test(context.path)) return next();
    const listen = await listener;
    // Otherwise Koa would end the response with 404.
    context.respond = false;
    // Otherwise the runner would report a missing file.
    context.status = 200;
    listen(context.req, context.res);
  };
}
