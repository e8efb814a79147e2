import type { Check } from '../check.ts';
import { Skip } from '../client.ts';
import { expectAlike, expectStatus, gather, problemOf, refusalOf, successOf } from '../judge.ts';
import { needSuccess } from '../walk.ts';

/** Letters, links, sign-in: what a person does after the registration, and what a stranger may not learn. */
export const peopleChecks: Check[] = [
  {
    name: 'sign-in-refused',
    right: 'A wrong password is refused with 401, and says nothing of the address',
    mend: 'Answer 401 with the code "credentials" whether the address is known or not, after the same work: hash the password in both cases.',
    async run({ walk }) {
      const unknown = await walk.signIn('sign-in of an unknown address', walk.newPassword(), {}, walk.newEmail());
      expectStatus(unknown, 401);
      await walk.registered().catch(() => {});
      const known = await walk.signIn('sign-in with a wrong password', walk.newPassword());
      expectStatus(known, 401);
      expectAlike(unknown, known);
    },
  },
  {
    name: 'letter',
    right: 'The letter has a link with the token behind the #',
    mend: 'Send a letter with …#vodokanal-confirm=TOKEN: what stands behind # is in no log. Was the bill free? Somebody who has a cabinet gets another letter.',
    async run({ target, walk }) {
      const [link] = await walk.confirmationLinks();
      if (!link)
        return [`within ${target.wait / 1000} s no letter to ${walk.email} came with vodokanal-confirm=… in it`];
      if (new URL(link.url).hash.includes('vodokanal-confirm=')) return;
      return ['the token does not stand behind a #, so servers log it'];
    },
  },
  {
    name: 'unconfirmed',
    right: 'The right password of an address that is not confirmed gets 409',
    mend: 'Answer 409 with the code "unconfirmed": the form offers another letter then.',
    async run({ walk }) {
      const early = await walk.signedInEarly();
      expectStatus(early, 409);
      const { code } = problemOf(early);
      if (code !== 'unconfirmed') return [`the code is ${JSON.stringify(code)}`];
    },
  },
  {
    name: 'confirmation',
    right: 'The link and the password of the registration confirm; a wrong password leaves the link alive',
    mend: 'Answer 401 to another password and keep the link; then 200 with {"next": "cabinet"} and the session cookie, or {"next": "login"}.',
    async run({ walk }) {
      const wrong = await walk.confirmedWrongly();
      const faults = await gather([async () => void expectStatus(wrong, 401)]);
      if (wrong.status < 300) return faults;
      const { next } = successOf(await walk.confirmed());
      return next === 'cabinet' || next === 'login' ? faults : [...faults, `"next" is ${JSON.stringify(next)}`];
    },
  },
  {
    name: 'dead-links',
    right: 'A link that is spent or unknown gets 410',
    mend: 'Answer 410 with the code "spent", "expired" or "unknown".',
    async run({ target, walk }) {
      const body = { token: 'A'.repeat(43), password: walk.newPassword() };
      const isGone = (what: string, url: string | undefined, sent: object) => async () =>
        void expectStatus(await walk.post(what, url, sent), 410);
      return gather([
        isGone('an unknown link', target.confirmations, body),
        isGone('an unknown link to a new password', target.passwords, body),
        async () => {
          needSuccess(await walk.confirmed());
          const spent = { token: (await walk.letter()).token, password: walk.password };
          await isGone('a link that is spent', target.confirmations, spent)();
        },
      ]);
    },
  },
  {
    name: 'sign-in',
    right: 'The right password signs in',
    mend: 'Answer 200 with {"next": "cabinet"} and a session cookie, or a `url` with a one-time code.',
    async run({ walk }) {
      const answer = await walk.signedIn();
      const { next, url } = successOf(answer);
      if (next !== 'cabinet') return [`"next" is ${JSON.stringify(next)}`];
      if (!url && answer.headers.getSetCookie().length === 0)
        return ['neither a cookie nor a "url" came, so nobody is signed in'];
    },
  },
  {
    name: 'session',
    right: 'GET says who is signed in, DELETE signs out',
    mend: 'For the cabinet’s own page: GET answers 200 with the cookie and 401 without it; after DELETE (204) the cookie is worth nothing.',
    async run({ client, target: { sessions }, walk }) {
      const entered = await walk.signedIn();
      needSuccess(entered);
      const cookie = entered.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      if (!cookie) throw new Skip('the sign-in sets no cookie');
      const ask = (what: string, method: string, headers = {}) => client.send(what, sessions!, { method, headers });
      const stranger = await ask('GET without a cookie', 'GET');
      if (stranger.status === 404 || stranger.status === 405)
        throw new Skip('GET is not served, and the form does not need it');
      if (stranger.status < 300) return [`${stranger.what}: answered ${stranger.status}`];
      const own = await ask('GET with the cookie', 'GET', { cookie });
      if (own.status !== 200) return [`${own.what}: answered ${own.status}`];
      const out = await ask('DELETE with the cookie', 'DELETE', { cookie });
      if (out.status >= 300) return [`${out.what}: answered ${out.status}`];
      const after = await ask('GET with the cookie after DELETE', 'GET', { cookie });
      if (after.status !== 401) return [`${after.what}: answered ${after.status}`];
    },
  },
  {
    name: 'neutral',
    right: 'A known and an unknown address get the same answer',
    mend: 'Answer first and look the address up afterwards, where the letter is written: else a stranger can ask who is a customer.',
    async run({ target, walk }) {
      // The address becomes known, as far as it can.
      await walk.resident().catch(() => {});
      const mailing = (what: string, url: string | undefined) => async () => {
        const ask = (whose: string, email: string) =>
          walk.post(`${what} for ${whose} address`, url, { email, lang: 'uk' });
        const [unknown, known] = [await ask('an unknown', walk.newEmail()), await ask('a known', walk.email)];
        successOf(unknown);
        expectAlike(unknown, known);
      };
      return gather([
        mailing('another letter', target.resend),
        mailing('a new password', target.recoveries),
        async () => {
          const first = await walk.registered();
          needSuccess(first);
          const again = await walk.post(
            'a registration with a known address',
            target.registrations,
            // Another password, as a stranger would choose.
            walk.registration({ password: walk.newPassword() }),
          );
          expectAlike(first, again);
        },
      ]);
    },
  },
  {
    name: 'new-password',
    right: 'The link of a letter sets a new password, once',
    mend: 'Refuse a short password with 422 at /password and keep the link; answer 200 with {"next": "login"}; then 410. The old password must not sign in any more.',
    async run({ target, walk }) {
      const link = await walk.recovered();
      if (!link) return [`within ${target.wait / 1000} s no letter to ${walk.email} came with vodokanal-reset=… in it`];
      const { token } = link;
      const set = (what: string, password: string) => walk.post(what, target.passwords, { token, password });
      const { errors } = problemOf(await set('a new password of three letters', 'abc'));
      if (!errors?.some((error) => error && /^#?\/password$/.test(error.pointer)))
        return ['a new password of three letters: no entry of "errors" has the pointer "/password"'];
      successOf(await set('a new password', walk.laterPassword));
      refusalOf(await set('the link once more', walk.newPassword()));
      refusalOf(await walk.signIn('sign-in with the old password', walk.password));
      successOf(await walk.signIn('sign-in with the new password', walk.laterPassword));
    },
  },
];
