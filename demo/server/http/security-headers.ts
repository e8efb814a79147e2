import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Headers that keep browsers from embedding, executing or storing a response. A route may set another policy. */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const common = secureHeaders({
    referrerPolicy: false,
    xFrameOptions: false,
    // Pages of allowed origins read the responses by CORS, which this does not touch.
    crossOriginResourcePolicy: 'same-origin',
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
  });
  return async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await common(c, next);
    if (!c.res.headers.has('Referrer-Policy')) c.res.headers.set('Referrer-Policy', 'no-referrer');
    if (!c.res.headers.has('Content-Security-Policy'))
      c.res.headers.set(
        'Content-Security-Policy',
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
  };
}
