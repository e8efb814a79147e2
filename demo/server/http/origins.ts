import type { MiddlewareHandler } from 'hono';
import { isLoopbackHost } from '../../../src/loopback.ts';
import { Refusal } from '../problems.ts';

/** Whether an address is plain http on this machine. */
export function isLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && isLoopbackHost(hostname);
}

/**
 * Who may call: our own origin, the listed ones, and callers that are no browser (those carry nobody's cookies).
 * Answers preflights, names listed origins in the CORS headers, refuses all others with 403.
 */
export function guardOrigins({
  publicUrl,
  allowedOrigins = [],
}: {
  publicUrl: string;
  allowedOrigins?: readonly string[];
}): MiddlewareHandler {
  const listed = new Set(allowedOrigins);
  const own = new Set([new URL(publicUrl).origin]);
  // A developer opens the same server as localhost and as 127.0.0.1. The name must be loopback: a foreign name that
  // points here (DNS rebinding) would otherwise make itself our own.
  const isOwn = (origin: string, url: string) =>
    own.has(origin) || (isLoopback(url) && isLoopback(publicUrl) && origin === new URL(url).origin);

  return async (context, next) => {
    const origin = context.req.header('Origin');
    const site = context.req.header('Sec-Fetch-Site');
    const foreign = origin !== undefined && listed.has(origin);
    context.header('Vary', 'Origin');
    if (foreign) {
      context.header('Access-Control-Allow-Origin', origin);
      context.header('Access-Control-Allow-Credentials', 'true');
      context.header('Access-Control-Expose-Headers', 'Retry-After');
    }
    if (context.req.method === 'OPTIONS' && context.req.header('Access-Control-Request-Method')) {
      if (!foreign) throw new Refusal(403, { code: 'origin' });
      context.header('Access-Control-Allow-Methods', 'GET, POST, DELETE');
      context.header(
        'Access-Control-Allow-Headers',
        'Content-Type, Accept-Language, Idempotency-Key, X-CSRF-Token, X-Requested-With',
      );
      context.header('Access-Control-Max-Age', '600');
      return context.body(null, 204);
    }
    const reading = context.req.method === 'GET' || context.req.method === 'HEAD';
    const allowed =
      origin === undefined
        ? reading || site === undefined || site === 'same-origin'
        : foreign || (isOwn(origin, context.req.url) && (site === undefined || site === 'same-origin'));
    if (!allowed) throw new Refusal(403, { code: 'origin' });
    await next();
  };
}
