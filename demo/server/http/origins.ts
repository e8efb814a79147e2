import type { MiddlewareHandler } from 'hono';
import { isLoopbackHost } from '../../../src/loopback.ts';
import { ProblemError } from '../problems.ts';

/** Whether an address is http on this machine. */
export function isLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && isLoopbackHost(hostname);
}

/**
 * Whether an origin is that of this server. A developer opens the same server as localhost and as 127.0.0.1, so on
 * loopback the origin of the request counts, too. Only there: with DNS rebinding a name of another site points to this
 * machine, and would be its own origin.
 */
export const isSameOrigin = (origin: string, url: string, publicUrl: string): boolean =>
  origin === new URL(publicUrl).origin || (isLoopback(url) && isLoopback(publicUrl) && origin === new URL(url).origin);

/**
 * Allows requests of pages of the endpoint's origin and of the allowed origins, and of programs that are no browser,
 * because these have no cookies of other people. Answers preflights, adds the CORS headers for allowed origins, refuses
 * all others with 403.
 */
export function guardOrigins({
  publicUrl,
  allowedOrigins = [],
}: {
  publicUrl: string;
  allowedOrigins?: readonly string[];
}): MiddlewareHandler {
  const listed = new Set(allowedOrigins);
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const site = c.req.header('Sec-Fetch-Site');
    const isListed = origin !== undefined && listed.has(origin);
    c.header('Vary', 'Origin');
    if (isListed) {
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Allow-Credentials', 'true');
      c.header('Access-Control-Expose-Headers', 'Retry-After, Date');
    }
    if (c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method')) {
      if (!isListed) throw new ProblemError(403, { code: 'origin' });
      c.header('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE');
      c.header(
        'Access-Control-Allow-Headers',
        'Content-Type, Accept-Language, Idempotency-Key, X-CSRF-Token, X-Requested-With',
      );
      c.header('Access-Control-Max-Age', '600');
      return c.body(null, 204);
    }
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD';
    const allowed =
      origin === undefined
        ? reading || site === undefined || site === 'same-origin'
        : isListed || (isSameOrigin(origin, c.req.url, publicUrl) && (site === undefined || site === 'same-origin'));
    if (!allowed) throw new ProblemError(403, { code: 'origin' });
    await next();
  };
}
