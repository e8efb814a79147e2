import { randomInt } from 'node:crypto';
import type { Check } from '../check.ts';
import type { Client } from '../client.ts';
import { expectStatus, gather, isFailure, isProblem, memberOf, problemOf, refusalOf, successOf } from '../judge.ts';
import type { Walk } from '../walk.ts';

/** What may be wrong with each answer of the registration: its member, and a value that it must not have. */
const wrongAnswers: [what: string, member: string, value: unknown][] = [
  ['no account', 'account', undefined],
  ['no e-mail', 'email', undefined],
  ['an e-mail without @', 'email', 'ivan'],
  ['a number as e-mail', 'email', 5],
  ['no password', 'password', undefined],
  ['a password of three letters', 'password', 'abc'],
  ['no house', 'house', undefined],
  ['no apartment', 'apartment', undefined],
];

/** Bodies that no form sends. Long ones may end the connection. */
const oddBodies: [what: string, body: (walk: Walk) => string | Uint8Array<ArrayBuffer> | object][] = [
  ['an empty body', () => ''],
  ['half a JSON', () => '{"email":'],
  ['null', () => 'null'],
  ['a list', () => '[]'],
  ['a text', () => '"text"'],
  ['brackets 5000 deep', () => `{"email":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ['objects as members', (walk) => ({ ...walk.registration(), email: {}, password: [], account: { $ne: null } })],
  ['a NUL in the e-mail', (walk) => ({ ...walk.registration(), email: 'ivan\0@example.com' })],
  ['half a character as house', (walk) => ({ ...walk.registration(), house: '\ud800' })],
  ['an e-mail of 10,000 letters', (walk) => ({ ...walk.registration(), email: `${'i'.repeat(10_000)}@example.com` })],
  ['an apartment of 10,000 digits', (walk) => ({ ...walk.registration(), apartment: '1'.repeat(10_000) })],
  ['bytes that are no UTF-8', () => new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['200 kB', (walk) => ({ ...walk.registration(), partner: 'x'.repeat(200_000), email: 'ivan' })],
];

const send = (client: Client, url: string, what: string, body: string | object, headers?: Record<string, string>) =>
  client.send(what, url, { body, headers });

export const registrationChecks: Check[] = [
  {
    name: 'registration',
    right: 'A valid registration is accepted, and `next` says what follows',
    mend: 'Answer 202 with {"next": "confirm-email"}, or 201 with {"next": "login"} where nothing is to be confirmed. Is the bill that you named in your data, in this spelling?',
    async run({ walk }) {
      const { next } = successOf(await walk.registered());
      if (next !== 'confirm-email' && next !== 'login') return [`"next" is ${JSON.stringify(next)}`];
    },
  },
  {
    name: 'wrong-answers',
    right: 'A wrong answer is refused at its field',
    mend: 'Answer 422 with {"title": "…", "status": 422, "errors": [{"pointer": "/email", "code": "…"}]}: one entry for each wrong member, `detail` where the code is your own.',
    run: ({ client, target: { registrations }, walk }) =>
      gather(
        wrongAnswers.map(([what, member, value]) => async () => {
          const answer = await send(client, registrations, what, {
            ...walk.registration({ email: walk.newEmail() }),
            [member]: value,
          });
          const { errors, code } = problemOf(answer);
          const members = (errors ?? []).flatMap((error) => (error ? [memberOf(error.pointer)] : []));
          // Who looks the three up without looking at them first cannot know which is wrong.
          const isMismatch = code === 'mismatch' && /^(account|house|apartment)$/.test(member);
          if (members.includes(member) || isMismatch) return;
          return `${what}: answered ${answer.status}, and no entry of "errors" has the pointer "/${member}"`;
        }),
      ),
  },
  {
    name: 'mismatch',
    right: 'Whoever does not know the bill learns nothing of it',
    mend: 'Where account, house and apartment do not belong together, answer 422 with the code "mismatch" and without "errors", the same as for an account that you do not know.',
    async run({ target, walk }) {
      walk.needBill();
      const { registrations, bill } = target;
      const house = bill!.house === '1999' ? '1998' : '1999';
      // Another one each time, so that no limit is in the way.
      const account = bill!.account.replace(/\d/g, () => String(randomInt(10)));
      const judge = (what: string, changes: { house?: string; account?: string }) => async () => {
        const body = walk.registration({ email: walk.newEmail(), ...changes });
        const answer = await walk.post(what, registrations, body);
        const { code, errors } = problemOf(answer);
        const pointers = (errors ?? []).flatMap((error) => error?.pointer ?? []);
        if (pointers.length)
          return `${what}: "errors" point to ${pointers.join(', ')}, so a stranger learns what is wrong`;
        if (code !== 'mismatch') return `${what}: answered ${answer.status} with the code ${JSON.stringify(code)}`;
      };
      return gather([judge('a bill with another house', { house }), judge('an unknown account', { account })]);
    },
  },
  {
    name: 'unknown-members',
    right: 'A member that you do not know is ignored, or refused in the usual way',
    mend: 'A later version of the form may send more members: leave out those that you do not know.',
    async run({ client, target: { registrations }, walk }) {
      walk.needBill();
      const body = { ...walk.registration({ email: walk.newEmail() }), tomorrow: [1] };
      const answer = await send(client, registrations, 'a registration with an unknown member', body);
      if (answer.status >= 400 && answer.status < 429 && !isProblem(answer.json))
        return [`${answer.what}: answered ${answer.status} without a problem document`];
    },
  },
  {
    name: 'odd-bodies',
    right: 'A body that no form sends is refused',
    mend: 'Answer 400 where the body is no JSON object, 413 where it is longer than some 16 kB, 422 where a member has another type than text. Look at types and lengths before you use anything.',
    run: ({ client, target: { registrations }, walk }) =>
      gather(
        oddBodies.map(([what, body]) => async () => {
          const { status, json } = await client.send(what, registrations, { body: body(walk), isOdd: true });
          return status >= 500 || (status < 300 && !isFailure(json)) ? `${what}: answered ${status}` : undefined;
        }),
      ),
  },
  {
    name: 'content-type',
    right: 'Only JSON is read: a form of a stranger’s page cannot post',
    mend: 'Answer 415 unless the Content-Type is application/json, with or without a charset. A browser sends other types from any page without asking you first.',
    async run({ client, target: { registrations }, walk }) {
      const body = { ...walk.registration(), email: 'ivan' };
      const bodies = {
        'application/x-www-form-urlencoded': String(
          new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])),
        ),
        'text/plain': JSON.stringify(body),
      };
      const faults = await gather(
        Object.entries(bodies).map(([type, text]) => async () => {
          const answer = await send(client, registrations, `a body of the type ${type}`, text, {
            'Content-Type': type,
          });
          expectStatus(answer, 415);
        }),
      );
      const type = { 'Content-Type': 'application/json; charset=utf-8' };
      const answer = await send(client, registrations, 'application/json; charset=utf-8', body, type);
      return answer.status === 415 ? [...faults, `${answer.what}: answered 415`] : faults;
    },
  },
  {
    name: 'methods',
    right: 'Only POST registers',
    mend: 'Answer 405 (or 404) to other methods.',
    run: ({ client, target: { registrations } }) =>
      gather(
        ['GET', 'PUT'].map(
          (method) => async () => void refusalOf(await client.send(method, registrations, { method })),
        ),
      ),
  },
];
