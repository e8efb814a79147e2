import { type Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { passwordChange, tickChange } from '../../../src/contract/requests.ts';
import type { AppContext } from '../context.ts';
import type { Counters, Uses } from '../database/limits.ts';
import { changePassword } from '../people/passwords.ts';
import { changeTicks, getProfile } from '../people/profiles.ts';
import { endSessions, findSession, listSessions } from '../people/sessions.ts';
import { ProblemError } from '../problems.ts';
import type { TokenCookie } from './cookies.ts';
import { isJson, parseBody, readText } from './request-body.ts';

interface ProfileTools {
  cookie: TokenCookie;
  counters: Counters;
  /** What a change of the password is counted against, as one by letter is. */
  client(c: Context): Uses;
  /** Called when a job was added to the queue. */
  onJob(): void;
  /** What wrong passwords for an address are counted against. */
  wrongPasswords(c: Context, address: string): Promise<Uses>;
  /** Makes this browser a device of the person. */
  remember(c: Context, person: string): Promise<void>;
}

/**
 * What a signed-in person does with the own cabinet: the password, the sessions, the ticks. Every call answers 401
 * `session` without a session. They may be repeated, so they take no idempotency key.
 */
export function profileRoutes(context: AppContext, tools: ProfileTools): Hono {
  const { cookie, counters, onJob, client, wrongPasswords, remember } = tools;
  const routes = new Hono();
  const current = (c: Context) => findSession(context, cookie.read(c));

  async function bodyOf<Schema extends z.core.$ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
    if (!isJson(c.req.header('Content-Type'))) throw new ProblemError(415);
    return parseBody(schema, await readText(c.req.raw));
  }

  routes.put('/password', async (c) => {
    const session = await current(c);
    const body = await bodyOf(c, passwordChange(context.settings));
    await counters.countFailures(
      client(c),
      () => wrongPasswords(c, session.email_key),
      (error) => error instanceof ProblemError && error.code === 'credentials',
      () => changePassword(context, session, body),
    );
    onJob();
    // A new password ends all devices, and this one is still in the person's hands.
    await remember(c, session.person);
    return c.body(null, 204);
  });

  routes.get('/sessions', async (c) => c.json({ sessions: await listSessions(context, await current(c)) }));

  /** Ends all sessions but this one. */
  routes.delete('/sessions', async (c) => {
    await endSessions(context, await current(c));
    return c.body(null, 204);
  });

  routes.delete('/sessions/:id', async (c) => {
    await endSessions(context, await current(c), c.req.param('id'));
    return c.body(null, 204);
  });

  routes.patch('/accounts/:account', async (c) => {
    const session = await current(c);
    await changeTicks(context, session, c.req.param('account'), await bodyOf(c, tickChange));
    return c.json(await getProfile(context, session));
  });

  return routes;
}
