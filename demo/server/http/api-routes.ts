import { type Context, Hono } from 'hono';
import { confirmation, mailing, passwordReset, registration, session } from '../../../src/contract/requests.ts';
import { accountKey } from '../../../src/rules/same.ts';
import type { AppContext } from '../context.ts';
import { createLimits, type Uses } from '../database/limits.ts';
import { consoleLog } from '../log.ts';
import type { AppOptions } from '../options.ts';
import { addressOfLink, confirm } from '../people/confirmations.ts';
import { addDevice, isDevice } from '../people/devices.ts';
import { emailKey } from '../people/email-key.ts';
import { codePath, issueCode, redeemCode } from '../people/one-time-codes.ts';
import { resetPassword } from '../people/passwords.ts';
import { getProfile } from '../people/profiles.ts';
import { askForLetter, register } from '../people/registrations.ts';
import { findSession, signOut } from '../people/sessions.ts';
import { signIn } from '../people/sign-in.ts';
import { ProblemError } from '../problems.ts';
import { agentOf } from './agent.ts';
import { cabinetRoutes } from './cabinet-routes.ts';
import { clientKeys } from './client-address.ts';
import { createCookies } from './cookies.ts';
import type { FromPage } from './form-request.ts';
import { jsonPosts } from './json-posts.ts';
import { linkPage } from './link-page.ts';
import { orderRoutes } from './order-routes.ts';
import { profileRoutes } from './profile-routes.ts';
import { withListedReturn } from './return-urls.ts';

/** The routes of the wire contract, under `/api`. */
export function apiRoutes(context: AppContext, options: AppOptions): Hono {
  const routes = new Hono();
  const counters = createLimits(options.database, options.limits);
  const cookies = createCookies(options.publicUrl, context.lifetimes.device);
  const onJob = options.onJob ?? (() => {});
  const listed = withListedReturn(context, options.log ?? consoleLog);
  const post = jsonPosts(routes, context, counters, options);
  const clientOf = (c: Context) => clientKeys(c, options);

  /** What wrong passwords for an address are counted against. */
  async function wrongPasswords(c: Context, address: string): Promise<Uses> {
    const device = cookies.device.read(c);
    return (await isDevice(context, device, address))
      ? { sessionDevice: ofDevice(device!, address) }
      : { sessionEmail: address };
  }

  /** Sets the cookies of somebody who has just signed in. The session that the browser had ends. */
  async function enter(c: Context, { token, person }: { token: string; person: string }): Promise<void> {
    const former = cookies.session.read(c);
    if (former !== token) await signOut(context, former);
    cookies.session.write(c, token);
    await remember(c, person);
  }

  /** Makes this browser a device of the person. */
  async function remember(c: Context, person: string): Promise<void> {
    cookies.device.write(c, await addDevice(context, cookies.device.read(c), person));
  }

  const isSignedIn = (c: Context) =>
    findSession(context, cookies.session.read(c)).then(
      () => true,
      (error) => {
        if (error instanceof ProblemError) return false;
        throw error;
      },
    );
  const ofDevice = (device: string, address: string) => `${device} ${address}`;
  // No request from outside can set it.
  const isScriptless = (c: Context) => Boolean((c.env as FromPage | undefined)?.scriptless);
  const agent = (c: Context) => agentOf(c.req.header('User-Agent'));

  post({
    path: '/registrations',
    schema: registration(context.settings),
    client: (c) => ({ registrationClient: clientOf(c) }),
    subject: ({ account, email }) => ({
      registrationAccount: accountKey(account),
      registrationEmail: emailKey(email),
    }),
    async work(body, request, c) {
      const response = await register(context, listed(body, c), { ...request, scriptless: isScriptless(c) });
      onJob();
      return response;
    },
  });

  for (const [path, kind] of [
    ['/registrations/resend', 'resend'],
    ['/recoveries', 'recovery'],
  ] as const)
    post({
      path,
      schema: mailing,
      client: (c) => ({ mailingClient: clientOf(c) }),
      subject: ({ email }) => ({ mailingEmail: emailKey(email) }),
      async work(body, request, c) {
        const response = await askForLetter(context, kind, listed(body, c), {
          ...request,
          scriptless: isScriptless(c),
        });
        onJob();
        return response;
      },
    });

  post({
    path: '/confirmations',
    schema: confirmation,
    client: (c) => ({ linkClient: clientOf(c) }),
    // Counted apart from sign-ins: the link proves the mailbox, so a stranger's guesses must not lock its reader out.
    async subject({ token }) {
      const address = await addressOfLink(context, token);
      return address ? { sessionDevice: `link ${address}` } : {};
    },
    signsIn: true,
    async work(body, request, c) {
      const { token, person, ...response } = await confirm(context, body, { ...request, agent: agent(c) });
      await enter(c, { token, person });
      return response;
    },
  });

  post({
    path: '/passwords',
    schema: passwordReset(context.settings),
    client: (c) => ({ linkClient: clientOf(c) }),
    async work(body, request, c) {
      const { person, email_key, ...response } = await resetPassword(context, body, request);
      onJob();
      // The link proves the mailbox: who was locked out by a stranger's guesses, or by own ones in this browser, may sign
      // in here at once.
      const device = cookies.device.read(c);
      await counters.lift({ sessionEmail: email_key, ...(device && { sessionDevice: ofDevice(device, email_key) }) });
      await remember(c, person);
      return response;
    },
  });

  post({
    path: '/sessions',
    schema: session,
    client: (c) => ({ sessionClient: clientOf(c) }),
    subject: ({ email }, c) => wrongPasswords(c, emailKey(email)),
    signsIn: true,
    async work(credentials, request, c) {
      const body = listed(credentials, c);
      // `entrance` is the former name of the query.
      if (c.req.query('one-time-code') !== undefined || c.req.query('entrance') !== undefined)
        return issueCode(context, body, request);
      const { token, person, ...response } = await signIn(context, body, { ...request, agent: agent(c) });
      await enter(c, { token, person });
      return response;
    },
  });

  // A person looks at this response.
  const openCode = async (c: Context) => {
    // A link on a page of another site signs nobody in: it could hold the code of that site's owner.
    const sameOrigin = (c.req.header('Sec-Fetch-Site') ?? 'same-origin') === 'same-origin';
    // Programs that look at links ask by HEAD, which must not spend the code.
    const opened = sameOrigin && c.req.method === 'GET' && (await redeemCode(context, c.req.param('code')!, agent(c)));
    if (opened) await enter(c, opened);
    // Somebody who comes back to the address later has the session already.
    const inside = opened || c.req.method === 'HEAD' || (await isSignedIn(c));
    if (inside) return c.redirect(options.cabinetPath ?? '/cabinet', 303);
    return c.html(linkPage('code', c.req.header('Accept-Language'), options.linkBase ?? options.publicUrl), 410);
  };
  routes.get(`${codePath}/:code`, openCode);
  // The former path.
  routes.get('/entrances/:code', openCode);

  routes.get('/sessions', async (c) =>
    c.json(await getProfile(context, await findSession(context, cookies.session.read(c)))),
  );

  routes.delete('/sessions', async (c) => {
    await signOut(context, cookies.session.read(c));
    cookies.session.remove(c);
    return c.body(null, 204);
  });

  const client = (c: Context) => ({ linkClient: clientOf(c) });
  const tools = { cookie: cookies.session, counters, onJob, client, wrongPasswords, remember };
  routes.route('/profile', profileRoutes(context, tools));
  routes.route('/cabinet', cabinetRoutes(context, { ...tools, payments: options.payments }));
  routes.route('/orders', orderRoutes(context, options));
  return routes;
}
