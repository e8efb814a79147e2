import { createHash, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { type Lang, langOf } from '../../../src/lang.ts';
import type { AppOptions } from '../options.ts';
import { isSameOrigin } from './origins.ts';

/** What a page adds to the environment of a request: its letters have to lead to such pages, too. */
export interface FromPage {
  scriptless?: boolean;
}

/** Whether a `Content-Type` is that of a form. */
export const isForm = (type: string | undefined): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type ?? '');

/**
 * Whether a form was posted by a page of ours or of an allowed origin. Browsers say so with every form that is posted;
 * what says nothing, or `null`, may be the page of a stranger.
 */
export function isOurs(c: Context, { publicUrl, allowedOrigins = [] }: AppOptions): boolean {
  const origin = c.req.header('Origin');
  if (origin === undefined) return false;
  if (allowedOrigins.includes(origin)) return true;
  const site = c.req.header('Sec-Fetch-Site') ?? 'same-origin';
  return isSameOrigin(origin, c.req.url, publicUrl) && site === 'same-origin';
}

/**
 * The language that the person has chosen, by a link or in the form that was posted. Otherwise Ukrainian, whatever the
 * browser prefers (law 2704-VIII, art. 27).
 */
export const languageOf = (c: Context, posted?: URLSearchParams): Lang =>
  langOf(posted?.get('lang') ?? c.req.query('lang'));

/** A key for the form of a page; the one that was posted, so that a page that is loaded again sends nothing twice. */
export const keyOf = (posted: URLSearchParams): string =>
  /^[\da-f-]{36}$/.exec(posted.get('key') ?? '')?.[0] ?? randomUUID();

/** Makes the calls of the wire contract for a page, as the page's browser would. */
export function createCalls(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  { publicUrl, clientAddressHeader }: AppOptions,
) {
  return async (c: Context, method: string, path: string, sent?: { body: object; key: string; lang: Lang }) => {
    const headers = new Headers({ Accept: 'application/json, application/problem+json' });
    for (const name of ['Cookie', 'User-Agent', 'X-Request-Id', clientAddressHeader]) {
      const value = name && c.req.header(name);
      if (value) headers.set(name!, value);
    }
    const body = sent && JSON.stringify(sent.body);
    if (sent && body) {
      headers.set('Content-Type', 'application/json');
      headers.set('Accept-Language', sent.lang);
      // Other answers are another request, also where somebody has gone back to the same form.
      headers.set('Idempotency-Key', createHash('sha256').update(`${sent.key} ${body}`).digest('base64url'));
    }
    // From the root: where the site stands below a path, the gate has taken that away already.
    const request = new Request(new URL(`/api/${path}`, publicUrl), { method, headers, body: body ?? null });
    return fetch(request, { ...c.env, scriptless: true } satisfies FromPage);
  };
}
