import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isLoopback } from './origins.ts';

/** Reads and writes a cookie that holds a token. */
export interface TokenCookie {
  read(c: Context): string | undefined;
  write(c: Context, token: string): void;
  remove(c: Context): void;
}

/**
 * `HttpOnly`, `SameSite=Lax`; `Secure` except on http loopback, where WebKit drops such a cookie.
 * @param seconds how long the browser stores it; without it, until it closes.
 */
function tokenCookie(publicUrl: string, name: string, seconds?: number): TokenCookie {
  const secure = !isLoopback(publicUrl);
  // With this prefix browsers refuse a cookie of this name from a subdomain or from http.
  const fullName = secure ? `__Host-${name}` : name;
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  return {
    read: (c) => getCookie(c, fullName),
    write: (c, token) => setCookie(c, fullName, token, { ...attributes, maxAge: seconds }),
    remove: (c) => {
      deleteCookie(c, fullName, attributes);
    },
  };
}

/** The cookies of the endpoint. */
export interface Cookies {
  /** The token of a session. */
  session: TokenCookie;
  /** The token of a device: a browser in which somebody has signed in before. */
  device: TokenCookie;
}

/** @param deviceLifetime in milliseconds. */
export function createCookies(publicUrl: string, deviceLifetime: number): Cookies {
  return {
    session: tokenCookie(publicUrl, 'vodokanal'),
    // Browsers store no cookie for longer than 400 days.
    device: tokenCookie(publicUrl, 'vodokanal-device', Math.floor(Math.min(deviceLifetime / 1000, 400 * 86_400))),
  };
}
