import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isLoopback } from './origins.ts';

/** Reads and writes the cookie that holds the token of a session. */
export interface SessionCookie {
  read(context: Context): string | undefined;
  write(context: Context, token: string): void;
  remove(context: Context): void;
}

/** `HttpOnly`, `SameSite=Lax`, ends with the browser; `Secure` except on http loopback, where WebKit would drop it. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = !isLoopback(publicUrl);
  // The prefix makes browsers refuse a cookie of this name that a neighbour host or plain http sets.
  const name = secure ? '__Host-vodokanal' : 'vodokanal';
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  return {
    read: (context) => getCookie(context, name),
    write: (context, token) => setCookie(context, name, token, attributes),
    remove: (context) => {
      deleteCookie(context, name, attributes);
    },
  };
}
