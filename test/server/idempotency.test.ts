import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { cookieOf, createWorld, hour } from './world.ts';

const world = await createWorld();
after(() => world.close());

const keyed = () => ({ 'Idempotency-Key': randomUUID() });

async function registrations(email: string): Promise<number> {
  return (await world.database.query('select 1 from registration where email_key = $1', [email])).length;
}

test('the same key again: the same answer, one row, one letter', async () => {
  const resident = await world.resident();
  const key = keyed();
  const first = await world.register(resident, {}, key);
  const second = await world.register(resident, {}, key);
  assert.equal(second.status, first.status);
  assert.equal(second.text, first.text);
  assert.equal(await registrations(resident.registration.email), 1);
  assert.equal((await world.letters(resident.registration.email)).length, 1);
});

test('the same key ten times at once: one row', async () => {
  const resident = await world.resident();
  const key = keyed();
  const answers = await Promise.all(Array.from({ length: 5 }, () => world.register(resident, {}, key)));
  for (const { status, text } of answers) assert.deepEqual([status, text], [202, answers[0]!.text]);
  assert.equal(await registrations(resident.registration.email), 1);
});

test('the same key with another body is refused', async () => {
  const resident = await world.resident();
  const key = keyed();
  await world.register(resident, {}, key);
  const told = await world.register(resident, { remindReadings: true }, key);
  assert.equal(told.status, 422);
  assert.equal(told.body.code, 'key-reused');
  assert.equal(await registrations(resident.registration.email), 1);
});

test('a refused request leaves its key free', async () => {
  const resident = await world.resident();
  const key = keyed();
  assert.equal((await world.register(resident, { apartment: '99' }, key)).status, 422);
  assert.equal((await world.register(resident, { apartment: '15' }, key)).status, 202);
});

test('a confirmation and a new password answer their retries as the first time, also at once', async () => {
  const resident = await world.resident();
  const { email } = resident.registration;
  await world.register(resident);
  const token = await world.token(email);
  const key = keyed();
  const confirm = () => world.post(resident, '/api/confirmations', { token }, key);
  const confirmed = await Promise.all([confirm(), confirm(), confirm()]);
  for (const { status, text } of [...confirmed, await confirm()])
    assert.deepEqual([status, text], [200, '{"next":"login"}']);
  assert.equal(
    (await world.post(resident, '/api/confirmations', { token })).status,
    410,
    'without the key it is spent',
  );

  await world.post(resident, '/api/recoveries', { email, lang: 'uk' });
  const body = { token: await world.token(email, 'reset'), password: 'нова стежка до моря' };
  const other = keyed();
  const reset = () => world.post(resident, '/api/passwords', body, other);
  const changed = await Promise.all([reset(), reset(), reset()]);
  for (const { status, text } of [...changed, await reset()])
    assert.deepEqual([status, text], [200, '{"next":"login"}']);
});

test('a retried sign-in finds the session of its first try', async () => {
  const resident = await world.resident();
  await world.settle(resident);
  const key = keyed();
  const answers = await Promise.all([1, 2, 3].map(() => world.signIn(resident, undefined, key)));
  answers.push(await world.signIn(resident, undefined, key));
  const cookies = new Set(answers.map(cookieOf));
  assert.equal(cookies.size, 1);
  const [cookie] = cookies;
  assert.equal((await world.call('GET', '/api/sessions', { headers: { Cookie: cookie! } })).status, 200);
  const rows = await world.database.query(
    'select 1 from session join person on person.id = person_id where email_key = $1',
    [resident.registration.email],
  );
  assert.equal(rows.length, 1);
  assert.equal((await world.signIn(resident, 'не той пароль', key)).status, 401, 'the key alone opens nothing');
});

test('a retry is not counted against the limits', async () => {
  const resident = await world.resident();
  const key = keyed();
  for (let time = 0; time < 12; time++) assert.equal((await world.register(resident, {}, key)).status, 202);
});

test('a key is forgotten after a day', async () => {
  const resident = await world.resident();
  const key = keyed();
  await world.register(resident, {}, key);
  world.pass(24 * hour + 1);
  assert.equal((await world.register(resident, { remindReadings: true }, key)).status, 202);
  assert.equal(await registrations(resident.registration.email), 2);
});

test('a key that could be guessed is refused', async () => {
  const resident = await world.resident();
  for (const key of ['1', 'with a space in it, long enough', 'x'.repeat(129)])
    assert.equal((await world.register(resident, {}, { 'Idempotency-Key': key })).status, 400);
});
