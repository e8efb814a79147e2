import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Headers for answers that no page should embed, run, keep or index. A route may set its own policy. */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const common = secureHeaders({
    referrerPolicy: 'no-referrer',
    xFrameOptions: false,
    // Listed origins read our answers; CORS decides which.
    crossOriginResourcePolicy: false,
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
  });
  return async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await common(context, next);
    if (!context.res.headers.has('Content-Security-Policy'))
      context.res.headers.set(
        'Content-Security-Policy',
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
  };
}
