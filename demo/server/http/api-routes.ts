import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as z from 'zod/mini';
import { confirmation, mailing, passwordReset, registration, session } from '../../../src/contract/requests.ts';
import { accountKey } from '../../../src/rules/same.ts';
import type { AppContext } from '../context.ts';
import { checkKey, type IdempotentRequest, type JsonResponse } from '../database/idempotency.ts';
import { createLimits, type Limits } from '../database/limits.ts';
import type { AppOptions } from '../options.ts';
import { confirm } from '../people/confirmations.ts';
import { emailKey } from '../people/email-key.ts';
import { codePath, issueCode, redeemCode } from '../people/one-time-codes.ts';
import { resetPassword } from '../people/password-resets.ts';
import { askForLetter, register } from '../people/registrations.ts';
import { getProfile, signIn, signOut } from '../people/sessions.ts';
import { ProblemError } from '../problems.ts';
import { backPage } from './back-page.ts';
import { clientKeys } from './client-address.ts';
import { isJson, parseBody, readText } from './request-body.ts';
import { sessionCookie } from './session-cookie.ts';

/** What a request is counted against: limit → client, account or address. */
type Uses = Partial<Record<keyof Limits, string>>;

/** The routes of the wire contract, under `/api`. */
export function apiRoutes(context: AppContext, options: AppOptions): Hono {
  const routes = new Hono();
  const count = createLimits(options.database, options.limits);
  const cookie = sessionCookie(options.publicUrl);
  const onJob = options.onJob ?? (() => {});

  /**
   * Adds a POST route.
   * @param uses what a request is counted against.
   * @param recall whether a retry gets the stored response; otherwise `work` runs again.
   */
  function post<Schema extends z.core.$ZodType>(
    path: string,
    schema: Schema,
    uses: (body: z.infer<Schema>, client: string) => Uses,
    work: (body: z.infer<Schema>, request: IdempotentRequest, c: Context) => Promise<JsonResponse>,
    recall = true,
  ): void {
    routes.post(path, async (c) => {
      if (!isJson(c.req.header('Content-Type'))) return c.html(backPageFor(c, options), 415);
      const text = await readText(c.req.raw);
      const request = { path, key: checkKey(c.req.header('Idempotency-Key')), text };
      const recalled = () => (recall ? context.idempotency.recall(request) : undefined);
      let response = await recalled();
      if (!response) {
        const body = parseBody(schema, text);
        await count(uses(body, clientKeys(c, options)[0]!));
        try {
          response = await work(body, request, c);
        } catch (error) {
          // A retry that ran at the same time may have done the work, and spent the link that this request refuses.
          response = error instanceof ProblemError ? await recalled() : undefined;
          if (!response) throw error;
        }
      }
      return c.json(belowBase(response.body), response.status as ContentfulStatusCode);
    });
  }
  // A proxy may have put the endpoint below a path, which the browser has to name.
  const base = new URL(options.publicUrl).pathname.replace(/\/$/, '');
  const belowBase = (body: JsonResponse['body']) =>
    'url' in body && typeof body.url === 'string' ? { ...body, url: base + body.url } : body;

  post(
    '/registrations',
    registration(context.settings),
    ({ account, email }, client) => ({
      registrationClient: client,
      registrationAccount: accountKey(account),
      registrationEmail: emailKey(email),
    }),
    async (body, request) => {
      const response = await register(context, body, request);
      onJob();
      return response;
    },
  );

  for (const [path, kind] of [
    ['/registrations/resend', 'resend'],
    ['/recoveries', 'recovery'],
  ] as const)
    post(
      path,
      mailing,
      ({ email }, client) => ({ mailingClient: client, mailingEmail: emailKey(email) }),
      async (body, request) => {
        const response = await askForLetter(context, kind, body, request);
        onJob();
        return response;
      },
    );

  post(
    '/confirmations',
    confirmation,
    (_body, client) => ({ linkClient: client }),
    (body, request) => confirm(context, body, request),
  );

  post(
    '/passwords',
    passwordReset(context.settings),
    (_body, client) => ({ linkClient: client }),
    async (body, request) => {
      const response = await resetPassword(context, body, request);
      onJob();
      return response;
    },
  );

  post(
    '/sessions',
    session,
    ({ email }, client) => ({ sessionClient: client, sessionEmail: emailKey(email) }),
    async (body, request, c) => {
      // `entrance` is the former name of the query.
      if (c.req.query('one-time-code') !== undefined || c.req.query('entrance') !== undefined)
        return issueCode(context, body, request);
      const { token, ...response } = await signIn(context, body, request);
      const former = cookie.read(c);
      if (former !== token) await signOut(context, former);
      cookie.write(c, token);
      return response;
    },
    // A stored response has no cookie; `signIn` finds the session of the first attempt again.
    false,
  );

  // A person looks at this response, so it always redirects to the cabinet, which asks to sign in without a session.
  const openCode = async (c: Context) => {
    // A link on a page of another site signs nobody in: it could hold the code of that site's owner.
    const sameOrigin = (c.req.header('Sec-Fetch-Site') ?? 'same-origin') === 'same-origin';
    // Programs that look at links ask by HEAD, which must not spend the code.
    const token = sameOrigin && c.req.method === 'GET' && (await redeemCode(context, c.req.param('code')!));
    if (token) {
      await signOut(context, cookie.read(c));
      cookie.write(c, token);
    }
    return c.redirect(options.cabinetPath ?? '/cabinet', 303);
  };
  routes.get(`${codePath}/:code`, openCode);
  // The former path.
  routes.get('/entrances/:code', openCode);

  routes.get('/sessions', async (c) => c.json(await getProfile(context, cookie.read(c))));

  routes.delete('/sessions', async (c) => {
    await signOut(context, cookie.read(c));
    cookie.remove(c);
    return c.body(null, 204);
  });

  return routes;
}

/** A page with a link to the page of the form, if its origin may call, without query and fragment. */
function backPageFor(c: Context, { publicUrl, allowedOrigins = [] }: AppOptions): string {
  const header = c.req.header('Referer') ?? '';
  const referer = URL.canParse(header) && new URL(header);
  const allowed = [new URL(publicUrl).origin, new URL(c.req.url).origin, ...allowedOrigins];
  const href = referer && allowed.includes(referer.origin) ? referer.origin + referer.pathname : publicUrl;
  return backPage(c.req.header('Accept-Language'), href);
}
