import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { secretOf } from '../../demo/server/database/secret.ts';
import { signIn } from '../../demo/server/people/sign-in.ts';
import { createPasswords, productionCost } from '../../demo/server/secrets/passwords.ts';
import { confirmationOf, mailingOf, newPassword, password, sessionOf, wrongPassword } from '../people.ts';
import { cookieOf, createWorld, hour, minute, type Resident, tokenIn } from './world.ts';

const world = await createWorld();
after(() => world.close());

const whoAmI = (cookie: string) => world.call('GET', '/api/sessions', { headers: { Cookie: cookie } });

/** A resident who has registered and confirmed. */
async function confirmed(): Promise<Resident> {
  const resident = await world.resident();
  await world.registerAndConfirm(resident);
  return resident;
}

describe('a failed sign-in', () => {
  it('gets one response, whatever was wrong', async () => {
    const resident = await confirmed();
    const wrong = await world.signIn(resident, wrongPassword);
    const unknown = await world.post(resident, '/api/sessions', { email: 'nobody@ukr.net', password: wrongPassword });
    assert.equal(wrong.status, 401);
    assert.equal(wrong.text, unknown.text);
    assert.equal(wrong.body.code, 'credentials');
    assert.equal(wrong.headers.get('Set-Cookie'), null);
  });

  it('costs one hash for a confirmed, a pending, a twice known and an unknown address', async () => {
    const known = await confirmed();
    const waiting = await world.resident();
    await world.register(waiting);
    const both = await confirmed();
    for (const typed of [newPassword, 'ще одна стежка до моря']) {
      const another = await world.resident();
      await world.register(another, { email: both.registration.email, password: typed });
    }
    const unknown = await world.resident();
    // Counted, not timed: on a busy machine times say nothing. Each hash asks for the key of the salts.
    const key = await secretOf(world.database, 'salt');
    let hashes = 0;
    const counting = async () => {
      hashes++;
      return key;
    };
    const { context } = world.service;
    const passwords = createPasswords(counting, { memoryCost: 256, timeCost: 1, parallelism: 1 });
    const request = { path: '/sessions', key: undefined, text: '' };
    const counts = [];
    for (const resident of [known, waiting, both, unknown]) {
      hashes = 0;
      const credentials = sessionOf({ ...resident.registration, password: wrongPassword });
      await assert.rejects(signIn({ ...context, passwords }, credentials, request), { code: 'credentials' });
      counts.push(hashes);
    }
    assert.deepEqual(counts, [1, 1, 1, 1]);
    hashes = 0;
    await signIn({ ...context, passwords }, sessionOf(both.registration), request);
    assert.equal(hashes, 1, 'no stored hash needed one of its own');
  });
});

describe('stored passwords', () => {
  it('are hashed with argon2id and the parameters of OWASP', async () => {
    const hash = await createPasswords(async () => 'key').hash(password, 'a@ukr.net');
    assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.deepEqual(productionCost, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  });
});

describe('a hash of another cost', () => {
  it('is replaced when its person signs in, so that the time tells no longer that the address is known', async () => {
    const resident = await confirmed();
    const { email } = resident.registration;
    const old = await createPasswords(async () => 'another key').hash(password, email);
    await world.database.query('update person set password_hash = $2 where email_key = $1', [email, old]);
    const stored = async () =>
      (
        await world.database.query<{ hash: string }>('select password_hash as hash from person where email_key = $1', [
          email,
        ])
      )[0]!.hash;
    assert.equal((await world.signIn(resident, wrongPassword)).status, 401);
    assert.equal(await stored(), old);
    const cookie = cookieOf(await world.signIn(resident));
    assert.match(await stored(), /^\$argon2id\$v=19\$m=256,t=1,p=1\$/);
    assert.equal((await whoAmI(cookie)).status, 200);
    assert.equal((await world.signIn(resident)).status, 200);
  });
});

describe('a session', () => {
  it('ends after two hours without use, and after seven days in any case', async () => {
    const resident = await confirmed();
    const idle = cookieOf(await world.signIn(resident));
    world.advance(119 * minute);
    assert.equal((await whoAmI(idle)).status, 200);
    world.advance(119 * minute);
    assert.equal((await whoAmI(idle)).status, 200, 'each use begins the two hours anew');
    world.advance(121 * minute);
    assert.equal((await whoAmI(idle)).status, 401);

    const short = cookieOf(await world.signIn(resident));
    world.advance(2 * minute);
    await whoAmI(short);
    world.advance(119 * minute);
    assert.equal((await whoAmI(short)).status, 200, 'a use soon after the sign-in, too');

    const busy = cookieOf(await world.signIn(resident));
    for (let minutes = 0; minutes < 7 * 24 * 60; minutes += 119) {
      world.advance(119 * minute);
      await whoAmI(busy);
    }
    assert.equal((await whoAmI(busy)).status, 401);
  });

  it('opens for the address in upper or lower case', async () => {
    const resident = await confirmed();
    const email = resident.registration.email.toUpperCase();
    assert.equal((await world.signIn({ ...resident, registration: { ...resident.registration, email } })).status, 200);
  });

  it('is a new one for the same idempotency key after two hours without use', async () => {
    const resident = await confirmed();
    const key = { 'Idempotency-Key': 'a-sign-in-left-in-a-tab' };
    await world.signIn(resident, undefined, key);
    world.advance(3 * hour);
    assert.equal((await whoAmI(cookieOf(await world.signIn(resident, undefined, key)))).status, 200);
  });

  it('is a new one for the same idempotency key after seven days of use', async () => {
    const resident = await confirmed();
    const key = { 'Idempotency-Key': 'a-sign-in-left-for-a-week' };
    const first = cookieOf(await world.signIn(resident, undefined, key));
    for (let hours = 0; hours < 7 * 24; hours++) {
      world.advance(hour);
      await whoAmI(first);
    }
    assert.equal((await whoAmI(first)).status, 401);
    assert.equal((await whoAmI(cookieOf(await world.signIn(resident, undefined, key)))).status, 200);
  });

  it('ends when the same browser signs in again', async () => {
    const resident = await confirmed();
    const first = cookieOf(await world.signIn(resident));
    const second = cookieOf(await world.signIn(resident, undefined, { Cookie: first }));
    assert.equal((await whoAmI(first)).status, 401);
    assert.equal((await whoAmI(second)).status, 200);
  });

  it('goes on where the browser sends the same sign-in again', async () => {
    const resident = await confirmed();
    const key = { 'Idempotency-Key': 'a-sign-in-that-is-sent-twice' };
    const cookie = cookieOf(await world.signIn(resident, undefined, key));
    assert.equal(cookieOf(await world.signIn(resident, undefined, { ...key, Cookie: cookie })), cookie);
    assert.equal((await whoAmI(cookie)).status, 200);
  });

  it('does not exist for a made-up, an empty or a missing cookie', async () => {
    for (const cookie of ['vodokanal=made-up', 'vodokanal=', '']) assert.equal((await whoAmI(cookie)).status, 401);
    assert.equal((await world.call('DELETE', '/api/sessions')).status, 204);
  });
});

describe('a password reset', () => {
  it('works once, signs out everywhere and writes to the owner', async () => {
    const resident = await confirmed();
    const { email } = resident.registration;
    const elsewhere = cookieOf(await world.signIn(resident));
    await world.post(resident, '/api/recoveries', mailingOf(resident.registration, 'ru'));
    const former = await world.token(email, 'reset');
    await world.post(resident, '/api/recoveries', mailingOf(resident.registration, 'ru'));
    const token = await world.token(email, 'reset');
    assert.notEqual(former, token);
    assert.equal((await whoAmI(elsewhere)).status, 200, 'asking changes nothing');

    const put = (typed: string, by = token) => world.post(resident, '/api/passwords', { token: by, password: typed });
    assert.deepEqual((await put('trustno1')).body.errors, [{ pointer: '/password', code: 'common' }]);
    assert.equal((await put(email)).body.errors[0].pointer, '/password');
    const changed = await put(newPassword);
    assert.equal(changed.text, '{"next":"login"}');
    assert.equal((await whoAmI(elsewhere)).status, 401);
    assert.equal((await world.signIn(resident)).status, 401);
    assert.equal((await world.signIn(resident, newPassword)).status, 200);
    assert.equal((await put('ще одна стежка до моря')).body.code, 'spent');
    assert.equal((await put('ще одна стежка до моря', former)).body.code, 'spent', 'older letters end with it');
    assert.equal((await put('ще одна стежка до моря', 'of nobody')).body.code, 'unknown');
    assert.match((await world.letters(email))[0]!.subject, /змінено/);
  });

  it('is told to the owner in the language of the registration', async () => {
    const resident = await world.resident();
    resident.registration.lang = 'ru';
    await world.registerAndConfirm(resident);
    const { email } = resident.registration;
    await world.post(resident, '/api/recoveries', mailingOf(resident.registration, 'uk'));
    const token = await world.token(email, 'reset');
    await world.post(resident, '/api/passwords', { token, password: newPassword });
    assert.match((await world.letters(email))[0]!.subject, /изменён/);
  });

  it('works for an hour, and its letter says so', async () => {
    const resident = await confirmed();
    const { email } = resident.registration;
    await world.post(resident, '/api/recoveries', mailingOf({ ...resident.registration, email: email.toUpperCase() }));
    const [letter] = await world.letters(email);
    assert.match(letter!.text, /діє 1\sгодину/);
    world.advance(hour - minute);
    const body = { token: tokenIn(letter!.text, 'reset'), password: newPassword };
    assert.equal((await world.post(resident, '/api/passwords', body)).status, 200);
  });

  it('stores one of two passwords that arrive at once', async () => {
    const resident = await confirmed();
    const { email } = resident.registration;
    await world.post(resident, '/api/recoveries', mailingOf(resident.registration));
    const token = await world.token(email, 'reset');
    const passwords = [newPassword, 'ще одна стежка до моря'];
    const answers = await Promise.all(
      passwords.map((typed) => world.post(resident, '/api/passwords', { token, password: typed })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410]);
    const stored = answers.findIndex(({ status }) => status === 200);
    assert.equal((await world.signIn(resident, passwords[stored])).status, 200);
  });

  it('is refused an hour after its letter', async () => {
    const resident = await confirmed();
    const { email } = resident.registration;
    await world.post(resident, '/api/recoveries', mailingOf(resident.registration));
    const token = await world.token(email, 'reset');
    world.advance(hour + 1);
    const response = await world.post(resident, '/api/passwords', { token, password: newPassword });
    assert.equal(response.status, 410);
    assert.equal(response.body.code, 'expired');
  });

  it('sends the confirming letter again to an unconfirmed address, and to an unknown one a letter that says so', async () => {
    const waiting = await world.resident();
    await world.register(waiting);
    await world.letters(waiting.registration.email);
    await world.post(waiting, '/api/recoveries', mailingOf(waiting.registration));
    const letters = await world.letters(waiting.registration.email);
    assert.equal(letters.length, 2);
    assert.match(letters[0]!.text, /#vodokanal-confirm=/);

    const nobody = await world.resident();
    await world.post(nobody, '/api/recoveries', mailingOf(nobody.registration, 'ru'));
    assert.match((await world.letters(nobody.registration.email))[0]!.subject, /кабинета нет/);
  });
});

describe('sending the letter again', () => {
  it('sends one for each waiting account, by its last registration, in the language of the request', async () => {
    const first = await world.resident();
    const second = await world.resident();
    second.registration.email = first.registration.email;
    await world.register(first);
    await world.register(first, { password: newPassword });
    await world.register(second);
    const { email } = first.registration;
    const before = (await world.letters(email)).length;
    await world.post(first, '/api/registrations/resend', mailingOf(first.registration, 'ru'));
    const letters = (await world.letters(email)).slice(0, -before);
    assert.equal(letters.length, 2);
    for (const { subject } of letters) assert.match(subject, /^Подтвердите/);
    const about = letters.find(({ text }) => text.includes(first.registration.account))!;
    const token = tokenIn(about.text, 'confirm');
    await world.post(first, '/api/confirmations', confirmationOf({ password: newPassword }, token));
    assert.equal((await world.signIn(first, newPassword)).status, 200);

    const owner = await confirmed();
    await world.post(owner, '/api/registrations/resend', {
      ...mailingOf(owner.registration),
      email: owner.registration.email.toUpperCase(),
    });
    const [letter] = await world.letters(owner.registration.email);
    assert.match(letter!.subject, /вже підтверджено/);
    assert.equal(letter!.to, owner.registration.email, 'the address as it was confirmed');
  });
});
