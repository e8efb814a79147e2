import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as z from 'zod/mini';
import { confirmation, mailing, passwordReset, registration, session } from '../../../src/contract/requests.ts';
import { accountKey } from '../../../src/rules/same.ts';
import type { Room } from '../context.ts';
import { type Answer, checkKey, type Intention } from '../database/idempotency.ts';
import { createLimits, type Limits } from '../database/limits.ts';
import type { AppOptions } from '../options.ts';
import { confirm } from '../people/confirmations.ts';
import { enter, issueEntrance } from '../people/one-time-codes.ts';
import { resetPassword } from '../people/password-resets.ts';
import { askForLetter, emailKey, register } from '../people/registrations.ts';
import { signIn, signOut, whoAmI } from '../people/sessions.ts';
import { Refusal } from '../problems.ts';
import { backPage } from './back-page.ts';
import { clientAddress } from './client-address.ts';
import { isJson, readText, understand } from './request-body.ts';
import { sessionCookie } from './session-cookie.ts';

type Uses = Partial<Record<keyof Limits, string>>;

/** The calls of the wire contract, each at its path. */
export function furnishCalls(room: Room, options: AppOptions): Hono {
  const calls = new Hono();
  const count = createLimits(options.database, options.limits);
  const cookie = sessionCookie(options.publicUrl);
  const onErrand = options.onErrand ?? (() => {});

  /** A POST: how its body looks, what it is counted against, what it does. */
  function post<Schema extends z.core.$ZodType>(
    path: string,
    schema: Schema,
    uses: (body: z.infer<Schema>, client: string) => Uses,
    work: (body: z.infer<Schema>, intention: Intention, context: Context) => Promise<Answer>,
    recall = true,
  ): void {
    calls.post(path, async (context) => {
      if (!isJson(context.req.header('Content-Type'))) return context.html(leadBack(context, options), 415);
      const text = await readText(context.req.raw);
      const intention = { path, key: checkKey(context.req.header('Idempotency-Key')), text };
      const recalled = () => (recall ? room.idempotency.recall(intention) : undefined);
      let answer = await recalled();
      if (!answer) {
        const body = understand(schema, text);
        await count(uses(body, clientAddress(context, options.clientAddressHeader)));
        try {
          answer = await work(body, intention, context);
        } catch (error) {
          // A twin of this request may have done the work meanwhile: what is spent now was spent by us.
          answer = error instanceof Refusal ? await recalled() : undefined;
          if (!answer) throw error;
        }
      }
      return context.json(answer.body, answer.status as ContentfulStatusCode);
    });
  }

  post(
    '/registrations',
    registration(),
    ({ account, email }, client) => ({
      registrationClient: client,
      registrationAccount: accountKey(account),
      registrationEmail: emailKey(email),
    }),
    async (body, intention) => {
      const answer = await register(room, body, intention);
      onErrand();
      return answer;
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
      async (body, intention) => {
        const answer = await askForLetter(room, kind, body, intention);
        onErrand();
        return answer;
      },
    );

  post(
    '/confirmations',
    confirmation,
    (_body, client) => ({ linkClient: client }),
    (body, intention) => confirm(room, body, intention),
  );

  post(
    '/passwords',
    passwordReset(),
    (_body, client) => ({ linkClient: client }),
    async (body, intention) => {
      const answer = await resetPassword(room, body, intention);
      onErrand();
      return answer;
    },
  );

  post(
    '/sessions',
    session,
    ({ email }, client) => ({ sessionClient: client, sessionEmail: emailKey(email) }),
    async (body, intention, context) => {
      if (context.req.query('entrance') !== undefined) return issueEntrance(room, body, intention);
      const { token, ...answer } = await signIn(room, body, intention);
      const former = cookie.read(context);
      if (former !== token) await signOut(room, former);
      cookie.write(context, token);
      return answer;
    },
    // A remembered answer has no cookie: signing in finds its own session again.
    false,
  );

  // Always on to the cabinet, which asks to sign in where there is no session: a person stands here, not a program.
  calls.get('/entrances/:code', async (context) => {
    // A stranger's link would sign the visitor in as the stranger.
    const own = (context.req.header('Sec-Fetch-Site') ?? 'same-origin') === 'same-origin';
    const token = own && (await enter(room, context.req.param('code')));
    if (token) {
      await signOut(room, cookie.read(context));
      cookie.write(context, token);
    }
    return context.redirect(options.cabinetPath ?? '/cabinet', 303);
  });

  calls.get('/sessions', async (context) => context.json(await whoAmI(room, cookie.read(context))));

  calls.delete('/sessions', async (context) => {
    await signOut(room, cookie.read(context));
    cookie.remove(context);
    return context.body(null, 204);
  });

  return calls;
}

/** Back to the page that the form stood on, if it is one of ours; its query and fragment stay out. */
function leadBack(context: Context, { publicUrl, allowedOrigins = [] }: AppOptions): string {
  const told = context.req.header('Referer') ?? '';
  const referer = URL.canParse(told) && new URL(told);
  const own = [new URL(publicUrl).origin, new URL(context.req.url).origin, ...allowedOrigins];
  const href = referer && own.includes(referer.origin) ? referer.origin + referer.pathname : publicUrl;
  return backPage(context.req.header('Accept-Language'), href);
}
