import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isLoopback } from './origins.ts';

/** Reads and writes the cookie that holds the token of a session. */
export interface SessionCookie {
  read(c: Context): string | undefined;
  write(c: Context, token: string): void;
  remove(c: Context): void;
}

/** `HttpOnly`, `SameSite=Lax`, until the browser closes; `Secure` except on http loopback, where WebKit drops such a cookie. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = !isLoopback(publicUrl);
  // With this prefix browsers refuse a cookie of this name from a subdomain or from http.
  const name = secure ? '__Host-vodokanal' : 'vodokanal';
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  return {
    read: (c) => getCookie(c, name),
    write: (c, token) => setCookie(c, name, token, attributes),
    remove: (c) => {
      deleteCookie(c, name, attributes);
    },
  };
}
