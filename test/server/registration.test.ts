import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { commonestCount, isCommon } from '../../demo/server/secrets/common-passwords.ts';
import { cookieOf, createWorld, hour, password } from './world.ts';

const world = await createWorld();
after(() => world.close());

test('the whole journey: register, letter, confirm, sign in, cabinet, sign out', async () => {
  const resident = await world.resident();
  const { email, account } = resident.registration;
  const registered = await world.register(resident);
  assert.equal(registered.status, 202);
  assert.equal(registered.text, '{"next":"confirm-email"}');
  assert.equal((await world.signIn(resident)).body.code, 'unconfirmed');
  assert.equal((await world.signIn(resident, 'щось інше зовсім')).status, 401);

  const [letter, ...more] = await world.letters(email);
  assert.equal(more.length, 0);
  assert.match(letter!.text, new RegExp(account));
  const confirmed = await world.post(resident, '/api/confirmations', { token: await world.token(email) });
  assert.equal(confirmed.status, 200);
  assert.equal(confirmed.text, '{"next":"login"}');

  const signedIn = await world.signIn(resident);
  assert.equal(signedIn.text, '{"next":"cabinet"}');
  assert.match(signedIn.headers.get('Set-Cookie')!, /^vodokanal=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const headers = { Cookie: cookieOf(signedIn) };
  assert.deepEqual((await world.call('GET', '/api/sessions', { headers })).body, {
    email,
    accounts: [{ account, house: '1Б-3', apartment: '15', notifyBalance: true, remindReadings: false }],
  });
  const out = await world.call('DELETE', '/api/sessions', { headers });
  assert.equal(out.status, 204);
  assert.match(out.headers.get('Set-Cookie')!, /^vodokanal=; Max-Age=0/);
  assert.equal((await world.call('GET', '/api/sessions', { headers })).status, 401);
});

test('account, house and apartment that do not belong together are refused, without saying which', async () => {
  const resident = await world.resident({ house: '12/14А', apartment: '7' });
  const stranger = '100000000000';
  const answers = await Promise.all([
    world.register(resident, { account: stranger }),
    world.register(resident, { house: '12/14' }),
    world.register(resident, { apartment: '8' }),
    world.register(resident, { account: stranger, house: '1', apartment: '1' }),
  ]);
  for (const { status, text, body } of answers) {
    assert.equal(status, 422);
    assert.equal(body.code, 'mismatch');
    assert.equal(body.errors, undefined);
    assert.equal(text, answers[0]!.text);
  }
});

test('letters of either alphabet, and 0 or - for a private house, are one', async () => {
  const latin = await world.resident({ account: '10000000000A', house: '1A', apartment: '-' });
  assert.equal((await world.register(latin, { account: '10000000000А', house: '1А', apartment: '0' })).status, 202);
  const [row] = await world.database.query<{ account: string }>(
    'select account from registration where email_key = $1',
    [latin.registration.email],
  );
  assert.equal(row?.account, '10000000000A', 'kept as billing spells it');
});

test('a common password is refused at its field, in any case', async () => {
  assert.ok(commonestCount >= 3000);
  const resident = await world.resident();
  for (const common of ['trustno1', 'TrustNo1', 'q1w2e3r4t5']) {
    assert.ok(isCommon(common));
    const { status, body } = await world.register(resident, { password: common });
    assert.equal(status, 422);
    assert.deepEqual(body.errors, [{ pointer: '/password', code: 'common' }]);
  }
});

test('wrong members are named, each by its pointer', async () => {
  const resident = await world.resident();
  const { status, body, headers } = await world.register(resident, {
    account: '123',
    email: 'nobody',
    house: 'корп. 3',
    password: 'мало',
    notifyBalance: 'yes' as never,
  });
  assert.equal(status, 422);
  assert.equal(headers.get('Content-Type'), 'application/problem+json');
  assert.deepEqual(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort(), [
    '/account',
    '/email',
    '/house',
    '/notifyBalance',
    '/password',
  ]);
});

test('a password with the account or the address in it is refused', async () => {
  const resident = await world.resident();
  const { account, email } = resident.registration;
  for (const bad of [account, email])
    assert.equal((await world.register(resident, { password: bad })).body.errors[0].pointer, '/password');
});

test('the password is taken exactly as typed: spaces, case, length', async () => {
  const resident = await world.resident();
  resident.registration.password = `  Дуже Довгий пароль ${'х'.repeat(80)} 🙂 `;
  await world.settle(resident);
  assert.equal((await world.signIn(resident)).status, 200);
  assert.equal((await world.signIn(resident, resident.registration.password.trim())).status, 401);
  assert.equal((await world.signIn(resident, resident.registration.password.toLowerCase())).status, 401);
});

test('one address may hold several accounts; its password stays the old one, and the letter says so', async () => {
  const first = await world.resident();
  await world.settle(first);
  const second = await world.resident();
  second.registration.email = first.registration.email.toUpperCase();
  second.registration.password = 'зовсім інший пароль';
  await world.register(second);
  const [letter] = await world.letters(first.registration.email);
  assert.match(letter!.text, /Пароль не зміниться/);
  const { status } = await world.post(second, '/api/confirmations', {
    token: await world.token(first.registration.email),
  });
  assert.equal(status, 200);
  assert.equal((await world.signIn(first, 'зовсім інший пароль')).status, 401);
  const headers = { Cookie: cookieOf(await world.signIn(first, password)) };
  const profile = await world.call('GET', '/api/sessions', { headers });
  assert.deepEqual(
    profile.body.accounts.map(({ account }: { account: string }) => account),
    [first.registration.account, second.registration.account],
  );
});

test('a registration that nobody confirms is forgotten', async () => {
  const resident = await world.resident();
  await world.register(resident);
  assert.equal((await world.signIn(resident)).status, 409);
  world.pass(15 * 24 * hour);
  assert.equal((await world.signIn(resident)).status, 401);
});
