import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { deleteExpired } from '../../demo/server/housekeeping.ts';
import { openapi } from '../../demo/server/http/openapi.ts';
import type { Partner } from '../../src/contract/return-url.ts';
import { mailingOf, newPassword, sessionOf } from '../people.ts';
import { cookieOf, createWorld, hour, type Resident, type TestResponse } from './world.ts';

const bills = 'https://pay.example/bills';
const name = 'Портмоне';
/** The utility's list, which a test may change as somebody changes the file. */
const partners: Partner[] = [
  { origin: 'https://pay.example', name, returnUrls: [bills] },
  { origin: 'https://osbb.example', name: 'ОСББ' },
];
const world = await createWorld({ partners });
after(() => world.close());

/** Where the cabinet of this session leads back to. */
async function backFrom(response: TestResponse): Promise<unknown> {
  const { status, body } = await world.call('GET', '/api/sessions', { headers: { Cookie: cookieOf(response) } });
  assert.equal(status, 200);
  return body.returnTo;
}

const signIn = (of: Resident, returnUrl?: unknown, headers = {}, path = '/api/sessions') =>
  world.post(of, path, { ...sessionOf(of.registration), ...(returnUrl !== undefined && { returnUrl }) }, headers);

const url = `${bills}?state=Ab-1`;
const back = { url, name };
const resident = await world.resident();
await world.registerAndConfirm(resident);

describe('an address to return to', () => {
  it('goes from the registration through the letter and the confirmation into the cabinet', async () => {
    const newcomer = await world.resident();
    assert.equal((await world.register(newcomer, { returnUrl: url })).text, '{"next":"confirm-email"}');
    const [letter] = await world.letters(newcomer.registration.email);
    assert.ok(!letter!.text.includes('pay.example') && !letter!.html.includes('pay.example'), 'not by the letter');
    const confirmed = await world.confirm(newcomer);
    assert.equal(confirmed.text, '{"next":"cabinet"}');
    assert.deepEqual(await backFrom(confirmed), back);
    assert.equal(await backFrom(await signIn(newcomer)), undefined, 'another sign-in comes from elsewhere');
  });

  it('is that of the registration whose password was typed, by whichever letter', async () => {
    const newcomer = await world.resident();
    await world.register(newcomer, { returnUrl: `${bills}?state=first` });
    const first = await world.token(newcomer.registration.email);
    await world.register(newcomer, { returnUrl: `${bills}?state=second`, password: newPassword });
    newcomer.registration.password = newPassword;
    const confirmed = await world.confirm(newcomer, first);
    assert.deepEqual(await backFrom(confirmed), { url: `${bills}?state=second`, name });
  });

  it('survives a letter that is sent again', async () => {
    const newcomer = await world.resident();
    await world.register(newcomer, { returnUrl: url });
    await world.token(newcomer.registration.email);
    await world.post(newcomer, '/api/registrations/resend', mailingOf(newcomer.registration));
    assert.deepEqual(await backFrom(await world.confirm(newcomer)), back);
  });

  it('comes with a second account of somebody who has a cabinet', async () => {
    const second = await world.resident();
    second.registration.email = resident.registration.email;
    await world.register(second, { returnUrl: url });
    assert.deepEqual(await backFrom(await world.confirm(second)), back);
  });

  it('goes from the sign-in into the cabinet, in a page and by a one-time code', async () => {
    assert.deepEqual(await backFrom(await signIn(resident, url)), back);
    const { body } = await signIn(resident, url, {}, '/api/sessions?one-time-code');
    assert.deepEqual(Object.keys(body).sort(), ['next', 'url']);
    assert.deepEqual(await backFrom(await world.call('GET', body.url)), back);
    const without = await signIn(resident, undefined, {}, '/api/sessions?one-time-code');
    assert.equal(await backFrom(await world.call('GET', without.body.url)), undefined);
  });

  it('is the same for a retry, and for nobody else', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const [first, again] = [await signIn(resident, url, headers), await signIn(resident, url, headers)];
    assert.equal(cookieOf(first), cookieOf(again));
    assert.deepEqual(await backFrom(again), back);
    const other = await signIn(resident, bills, headers);
    assert.deepEqual([other.status, other.body.code], [422, 'key-reused']);
  });

  it('goes from a forgotten password through the letter and the new one into the cabinet, once and for a while', async () => {
    const person = await world.resident();
    await world.registerAndConfirm(person);
    const ask = (returnUrl?: string) =>
      world.post(person, '/api/recoveries', { ...mailingOf(person.registration), ...(returnUrl && { returnUrl }) });
    const reset = async () => {
      const token = await world.token(person.registration.email, 'reset');
      const response = await world.post(person, '/api/passwords', { token, password: newPassword });
      assert.equal(response.text, '{"next":"login"}');
      person.registration.password = newPassword;
    };
    await ask('https://evil.example/');
    await reset();
    assert.equal(await backFrom(await signIn(person)), undefined);
    await ask(url);
    await reset();
    assert.deepEqual(await backFrom(await signIn(person)), back);
    assert.deepEqual(await backFrom(await signIn(person, `${bills}?state=now`)), { url: `${bills}?state=now`, name });
    // A link that was asked for elsewhere leads nowhere, whatever was asked for before.
    await ask(url);
    // The worker sends several letters at once: the one asked for last would not always be the last to come.
    await world.token(person.registration.email, 'reset');
    await ask();
    await reset();
    assert.equal(await backFrom(await signIn(person)), undefined);
    await ask(url);
    await reset();
    world.advance(hour + 1);
    assert.equal(await backFrom(await signIn(person)), undefined, 'much later the person comes from elsewhere');
  });

  it('is forgotten with the session', async () => {
    const signedIn = await signIn(resident, url);
    const headers = { Cookie: cookieOf(signedIn) };
    await world.call('DELETE', '/api/sessions', { headers });
    const next = await signIn(resident, undefined, headers);
    assert.equal(await backFrom(next), undefined);
  });

  it('stays where the person changes something in the cabinet', async () => {
    const headers = { Cookie: cookieOf(await signIn(resident, url)) };
    const path = `/api/profile/accounts/${resident.registration.account}`;
    const { body } = await world.call('PATCH', path, { headers, body: { notifyBalance: false } });
    assert.deepEqual(body.returnTo, back);
  });

  it('is no link any more once the partner is out of the file', async (test) => {
    const signedIn = await signIn(resident, url);
    const [pay] = partners.splice(0, 1);
    test.after(() => partners.unshift(pay!));
    assert.equal(await backFrom(signedIn), undefined);
  });
});

describe('an address that no partner has in its list', () => {
  const foreign = [
    'https://evil.example/bills',
    `${bills}/`,
    `${bills}#a`,
    `${bills}?state=a%40ukr.net`,
    'https://osbb.example/',
    'javascript:alert(1)',
    '',
    `${bills}?state=${'x'.repeat(600)}`,
  ];

  it('is dropped, and refuses nobody', async () => {
    for (const returnUrl of foreign) {
      const signedIn = await signIn(resident, returnUrl);
      assert.equal(signedIn.text, '{"next":"cabinet"}', returnUrl);
      assert.equal(await backFrom(signedIn), undefined, returnUrl);
    }
    const { body } = await signIn(resident, foreign[0], {}, '/api/sessions?one-time-code');
    assert.equal(await backFrom(await world.call('GET', body.url)), undefined);
    const newcomer = await world.resident();
    assert.equal((await world.register(newcomer, { returnUrl: foreign[0] })).status, 202);
    assert.equal(await backFrom(await world.confirm(newcomer)), undefined);
  });

  it('is logged with the partner where its origin is known, and without the address', async () => {
    world.log.length = 0;
    await signIn(resident, `${bills}/secret?state=secret`);
    await signIn(resident, 'https://evil.example/secret');
    await signIn(resident, url);
    const entries = world.log.filter(({ event }) => event === 'return-url');
    assert.deepEqual(
      entries.map(({ outcome, partner }) => [outcome, partner]),
      [
        ['not-listed', 'https://pay.example'],
        ['not-listed', undefined],
      ],
    );
    for (const { id } of entries) assert.ok(world.log.some(({ event, id: of }) => event === 'request' && of === id));
    assert.doesNotMatch(JSON.stringify(world.log), /secret|evil|Ab-1/);
  });

  it('is stored nowhere, and a listed one no longer than what it came with', async () => {
    const rows = async () => {
      const tables = ['registration', 'one_time_code', 'session'];
      const found = await Promise.all(
        tables.map((table) => world.database.query(`select return_url from ${table} where return_url is not null`)),
      );
      return found.flat().map((row) => row.return_url as string);
    };
    await signIn(resident, url, {}, '/api/sessions?one-time-code');
    const stored = await rows();
    assert.ok(stored.length > 3);
    for (const one of stored) assert.ok(one === bills || one.startsWith(`${bills}?state=`), one);
    world.advance(14 * 24 * hour);
    await deleteExpired(world.service.context);
    assert.deepEqual(await rows(), []);
  });
});

describe('openapi.json', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a JSON document.
  const { schemas } = (openapi() as any).components;

  it('has the address in what is sent, and the link in what is answered', () => {
    for (const sent of ['Registration', 'Session'])
      assert.deepEqual(schemas[sent].properties.returnUrl, { type: 'string', maxLength: 500 });
    for (const answered of ['Profile', 'Done'])
      assert.deepEqual(Object.keys(schemas[answered].properties.returnTo.properties), ['url', 'name'], answered);
    assert.ok(!schemas.Registration.required.includes('returnUrl'));
  });
});
