import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { tidy } from '../../demo/server/housekeeping.ts';
import { signIn } from '../../demo/server/people/sessions.ts';
import { createPasswords, productionCost } from '../../demo/server/secrets/passwords.ts';
import { cookieOf, createWorld, hour, minute, type Resident } from './world.ts';

const world = await createWorld();
after(() => world.close());

const whoAmI = (cookie: string) => world.call('GET', '/api/sessions', { headers: { Cookie: cookie } });

async function settled(): Promise<Resident> {
  const resident = await world.resident();
  await world.settle(resident);
  return resident;
}

test('a failed sign-in is one answer, whatever was wrong', async () => {
  const resident = await settled();
  const wrong = await world.signIn(resident, 'не той пароль зовсім');
  const unknown = await world.post(resident, '/api/sessions', { email: 'nobody@ukr.net', password: 'не той' });
  assert.equal(wrong.status, 401);
  assert.equal(wrong.text, unknown.text);
  assert.equal(wrong.body.code, 'credentials');
  assert.equal(wrong.headers.get('Set-Cookie'), null);
});

test('a failed sign-in costs the same work for a known, a waiting and an unknown address', async () => {
  const passwords = createPasswords({ memoryCost: 256, timeCost: 1, parallelism: 1 });
  assert.equal(await passwords.fits('what nobody typed', undefined), false, 'the stand-in hash lets nobody in');
  const known = await settled();
  const waiting = await world.resident();
  await world.register(waiting);
  const unknown = await world.resident();
  // Counted, not timed: a busy machine would make a clock lie.
  const counts = [];
  for (const resident of [known, waiting, unknown]) {
    let checks = 0;
    const { fits } = world.service.room.passwords;
    const room = {
      ...world.service.room,
      passwords: {
        ...passwords,
        fits: (...told: Parameters<typeof fits>) => {
          checks++;
          return fits(...told);
        },
      },
    };
    const intention = { path: '/sessions', key: undefined, text: '' };
    await assert.rejects(signIn(room, { email: resident.registration.email, password: 'не той' }, intention));
    counts.push(checks);
  }
  assert.deepEqual(counts, [2, 2, 2]);
});

test('passwords are hashed with argon2id and the parameters that OWASP asks for', async () => {
  const hash = await createPasswords().hash('тихий ставок');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.deepEqual(productionCost, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
});

test('a session ends when it is not used, and in any case after its longest time', async () => {
  const resident = await settled();
  const idle = cookieOf(await world.signIn(resident));
  world.pass(119 * minute);
  assert.equal((await whoAmI(idle)).status, 200);
  world.pass(119 * minute);
  assert.equal((await whoAmI(idle)).status, 200, 'each use begins the wait anew');
  world.pass(121 * minute);
  assert.equal((await whoAmI(idle)).status, 401);

  const busy = cookieOf(await world.signIn(resident));
  for (let minutes = 0; minutes < 7 * 24 * 60; minutes += 119) {
    world.pass(119 * minute);
    await whoAmI(busy);
  }
  assert.equal((await whoAmI(busy)).status, 401);
});

test('signing in again ends the session that the browser had', async () => {
  const resident = await settled();
  const first = cookieOf(await world.signIn(resident));
  const second = cookieOf(await world.signIn(resident, undefined, { Cookie: first }));
  assert.equal((await whoAmI(first)).status, 401);
  assert.equal((await whoAmI(second)).status, 200);
});

test('a made-up cookie, an empty one and none are nobody', async () => {
  for (const cookie of ['vodokanal=made-up', 'vodokanal=', '']) assert.equal((await whoAmI(cookie)).status, 401);
  assert.equal((await world.call('DELETE', '/api/sessions')).status, 204);
});

test('a new password by letter: works once, signs out everywhere, tells the owner', async () => {
  const resident = await settled();
  const { email } = resident.registration;
  const elsewhere = cookieOf(await world.signIn(resident));
  await world.post(resident, '/api/recoveries', { email, lang: 'ru' });
  const former = await world.token(email, 'reset');
  await world.post(resident, '/api/recoveries', { email, lang: 'ru' });
  const token = await world.token(email, 'reset');
  assert.notEqual(former, token);
  assert.equal((await whoAmI(elsewhere)).status, 200, 'asking changes nothing');

  const put = (typed: string, by = token) => world.post(resident, '/api/passwords', { token: by, password: typed });
  assert.deepEqual((await put('trustno1')).body.errors, [{ pointer: '/password', code: 'common' }]);
  assert.equal((await put(email)).body.errors[0].pointer, '/password');
  const changed = await put('нова стежка до моря');
  assert.equal(changed.text, '{"next":"login"}');
  assert.equal((await whoAmI(elsewhere)).status, 401);
  assert.equal((await world.signIn(resident)).status, 401);
  assert.equal((await world.signIn(resident, 'нова стежка до моря')).status, 200);
  assert.equal((await put('ще одна стежка')).body.code, 'spent');
  assert.equal((await put('ще одна стежка', former)).body.code, 'spent', 'older letters end with it');
  assert.equal((await put('ще одна стежка', 'of nobody')).body.code, 'unknown');
  assert.match((await world.letters(email))[0]!.subject, /змінено/);
});

test('a link to a new password ends after an hour', async () => {
  const resident = await settled();
  const { email } = resident.registration;
  await world.post(resident, '/api/recoveries', { email, lang: 'uk' });
  const token = await world.token(email, 'reset');
  world.pass(hour + 1);
  const told = await world.post(resident, '/api/passwords', { token, password: 'нова стежка до моря' });
  assert.equal(told.status, 410);
  assert.equal(told.body.code, 'expired');
});

test('recovery for who is not confirmed sends the first letter again; for nobody, a letter that says so', async () => {
  const waiting = await world.resident();
  await world.register(waiting);
  await world.letters(waiting.registration.email);
  await world.post(waiting, '/api/recoveries', { email: waiting.registration.email, lang: 'uk' });
  const letters = await world.letters(waiting.registration.email);
  assert.equal(letters.length, 2);
  assert.match(letters[0]!.text, /#vodokanal-confirm=/);

  const nobody = await world.resident();
  await world.post(nobody, '/api/recoveries', { email: nobody.registration.email, lang: 'ru' });
  assert.match((await world.letters(nobody.registration.email))[0]!.subject, /кабинета нет/);
});

test('resend: each account that waits, the last try of each, in the language asked for', async () => {
  const first = await world.resident();
  const second = await world.resident();
  second.registration.email = first.registration.email;
  await world.register(first);
  await world.register(first, { password: 'другий пароль пам’ятаю' });
  await world.register(second);
  const { email } = first.registration;
  const before = (await world.letters(email)).length;
  await world.post(first, '/api/registrations/resend', { email, lang: 'ru' });
  const letters = (await world.letters(email)).slice(0, -before);
  assert.equal(letters.length, 2);
  for (const { subject } of letters) assert.match(subject, /^Подтвердите/);
  const about = letters.find(({ text }) => text.includes(first.registration.account))!;
  const token = /#vodokanal-confirm=(\S+)/.exec(about.text)![1];
  await world.post(first, '/api/confirmations', { token });
  assert.equal((await world.signIn(first, 'другий пароль пам’ятаю')).status, 200);

  const owner = await settled();
  await world.post(owner, '/api/registrations/resend', { email: owner.registration.email, lang: 'uk' });
  assert.match((await world.letters(owner.registration.email))[0]!.subject, /вже підтверджено/);
});

test('what has had its time is deleted', async () => {
  const resident = await settled();
  await world.signIn(resident);
  const waiting = await world.resident();
  await world.register(waiting, {}, { 'Idempotency-Key': 'a-key-that-is-long-enough' });
  await tidy(world.service.room);
  const count = async (table: string) => (await world.database.query(`select 1 from ${table}`)).length;
  assert.ok((await count('session')) > 0 && (await count('registration')) > 0 && (await count('idempotency')) > 0);
  world.pass(60 * 24 * hour);
  await world.letters('');
  world.pass(60 * 24 * hour);
  await tidy(world.service.room);
  for (const table of ['session', 'registration', 'confirmation', 'reset', 'idempotency', 'errand'])
    assert.equal(await count(table), 0, table);
  assert.equal((await world.signIn(resident)).status, 200, 'people stay');
});
