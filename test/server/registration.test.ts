import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { columns } from '../../demo/server/database/migrations.ts';
import { commonCount, isCommon } from '../../demo/server/secrets/common-passwords.ts';
import { billOf, mailingOf, newPassword, password, tickAnswers, wrongPassword } from '../people.ts';
import { cookieOf, createWorld, hour, minute } from './world.ts';

const returnUrls = ['https://pay.example/bills'];
const world = await createWorld({ partners: [{ origin: 'https://pay.example', name: 'Портмоне', returnUrls }] });
after(() => world.close());

describe('the journey of a resident', () => {
  it('goes from registration, letter and confirmation to sign-in, cabinet and sign-out', async () => {
    const resident = await world.resident();
    const { email, account } = resident.registration;
    const registered = await world.register(resident);
    assert.equal(registered.status, 202);
    assert.equal(registered.text, '{"next":"confirm-email"}');
    assert.equal((await world.signIn(resident)).body.code, 'unconfirmed');
    assert.equal((await world.signIn(resident, wrongPassword)).status, 401);

    const [letter, ...more] = await world.letters(email);
    assert.equal(more.length, 0);
    assert.match(letter!.text, new RegExp(account));
    const confirmed = await world.confirm(resident);
    assert.equal(confirmed.status, 200);
    assert.equal(confirmed.text, '{"next":"cabinet"}');

    const signedIn = await world.signIn(resident);
    assert.equal(signedIn.text, '{"next":"cabinet"}');
    assert.match(signedIn.headers.getSetCookie()[0]!, /^vodokanal=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const headers = { Cookie: cookieOf(signedIn) };
    assert.deepEqual((await world.call('GET', '/api/sessions', { headers })).body, {
      email,
      accounts: [{ ...billOf(resident.registration), ...tickAnswers }],
    });
    const out = await world.call('DELETE', '/api/sessions', { headers });
    assert.equal(out.status, 204);
    assert.match(out.headers.get('Set-Cookie')!, /^vodokanal=; Max-Age=0/);
    assert.equal((await world.call('GET', '/api/sessions', { headers })).status, 401);
  });
});

describe('a registration', () => {
  it('is refused where account, house and apartment do not belong together, without saying which is wrong', async () => {
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

  it('matches the bill in either alphabet, and with 0 or - for a private house', async () => {
    const latin = await world.resident({ account: '10000000000A', house: '1A', apartment: '-' });
    assert.equal((await world.register(latin, { account: '10000000000А', house: '1А', apartment: '0' })).status, 202);
    const [row] = await world.database.query<{ account: string }>(
      'select account from registration where email_key = $1',
      [latin.registration.email],
    );
    assert.equal(row?.account, '10000000000A', 'stored in the spelling of the bill');
  });

  it('is refused with the pointer of each wrong member', async () => {
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

  it('is refused with a code that forms know, never with a sentence of a library', async () => {
    const { body } = await world.register(await world.resident(), { challenge: { turnstile: 7 } as never });
    assert.deepEqual(body.errors, [{ pointer: '/challenge/turnstile', code: 'format' }]);
  });

  it('is stored with every answer that has a column', async () => {
    const resident = await world.resident();
    const sent = { ...resident.registration, lang: 'ru', partner: 'osbb', returnUrl: returnUrls[0] } as const;
    await world.register(resident, sent);
    const [row] = await world.database.query('select * from registration where email_key = $1', [sent.email]);
    for (const [name, column] of Object.entries(columns))
      assert.deepEqual(row![column], sent[name as keyof typeof columns], name);
  });

  it('sent twice counts with either password: the person may remember the first', async () => {
    const resident = await world.resident();
    await world.register(resident);
    world.advance(minute);
    await world.register(resident, { password: newPassword });
    for (const typed of [newPassword, undefined])
      assert.equal((await world.signIn(resident, typed)).body.code, 'unconfirmed');
    assert.equal((await world.signIn(resident, wrongPassword)).body.code, 'credentials');
  });

  it('is forgotten when nobody confirms it', async () => {
    const resident = await world.resident();
    await world.register(resident);
    world.advance(14 * 24 * hour - minute);
    assert.equal((await world.signIn(resident)).status, 409);
    world.advance(minute);
    assert.equal((await world.signIn(resident)).status, 401);
    for (const path of ['/api/registrations/resend', '/api/recoveries']) {
      await world.post(resident, path, mailingOf(resident.registration));
      assert.match((await world.letters(resident.registration.email))[0]!.subject, /кабінету немає/, path);
    }
  });
});

describe('the password of a registration', () => {
  it('is refused at its field where it is common, in upper or lower case, and in the words of the place', async () => {
    assert.ok(commonCount >= 3000);
    const resident = await world.resident();
    for (const common of ['trustno1', 'TrustNo1', 'q1w2e3r4t5', 'динамо2024']) {
      assert.ok(isCommon(common));
      const { status, body } = await world.register(resident, { password: common });
      assert.equal(status, 422);
      assert.deepEqual(body.errors, [{ pointer: '/password', code: 'common' }]);
    }
  });

  it('is refused where it holds the account or the address', async () => {
    const resident = await world.resident();
    const { account, email } = resident.registration;
    for (const bad of [account, email])
      assert.equal((await world.register(resident, { password: bad })).body.errors[0].pointer, '/password');
  });

  it('is taken exactly as typed: spaces, case, length', async () => {
    const resident = await world.resident();
    resident.registration.password = `  Дуже Довгий пароль ${'х'.repeat(80)} 🙂 `;
    await world.registerAndConfirm(resident);
    assert.equal((await world.signIn(resident)).status, 200);
    assert.equal((await world.signIn(resident, resident.registration.password.trim())).status, 401);
    assert.equal((await world.signIn(resident, resident.registration.password.toLowerCase())).status, 401);
  });
});

describe('a second account of one address', () => {
  it('stands below the first one, whatever their numbers are', async () => {
    const second = await world.resident();
    const first = await world.resident();
    assert.ok(second.registration.account < first.registration.account);
    second.registration.email = first.registration.email;
    await world.registerAndConfirm(first);
    world.advance(minute);
    await world.registerAndConfirm(second);
    const headers = { Cookie: cookieOf(await world.signIn(first)) };
    const { body } = await world.call('GET', '/api/sessions', { headers });
    assert.deepEqual(
      body.accounts.map(({ account }: { account: string }) => account),
      [first.registration.account, second.registration.account],
    );
  });

  it('joins the cabinet, which keeps its password, and the letter says so', async () => {
    const first = await world.resident();
    await world.registerAndConfirm(first);
    const second = await world.resident();
    second.registration.email = first.registration.email.toUpperCase();
    second.registration.password = newPassword;
    await world.register(second);
    const [letter] = await world.letters(first.registration.email);
    assert.match(letter!.text, /Пароль не зміниться/);
    const { status } = await world.confirm(first);
    assert.equal(status, 200);
    assert.equal((await world.signIn(first, newPassword)).status, 401);
    const headers = { Cookie: cookieOf(await world.signIn(first, password)) };
    const profile = await world.call('GET', '/api/sessions', { headers });
    assert.deepEqual(
      profile.body.accounts.map(({ account }: { account: string }) => account),
      [first.registration.account, second.registration.account],
    );
  });
});
