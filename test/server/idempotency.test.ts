import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { mailingOf, newPassword, wrongPassword } from '../people.ts';
import { cookieOf, createWorld, hour } from './world.ts';

const world = await createWorld();
after(() => world.close());

const keyed = () => ({ 'Idempotency-Key': randomUUID() });

async function registrations(email: string): Promise<number> {
  return (await world.database.query('select 1 from registration where email_key = $1', [email])).length;
}

describe('requests with the same idempotency key', () => {
  it('get the same response, and make one row and one letter', async () => {
    const resident = await world.resident();
    const key = keyed();
    const first = await world.register(resident, {}, key);
    const second = await world.register(resident, {}, key);
    assert.equal(second.status, first.status);
    assert.equal(second.text, first.text);
    assert.equal(await registrations(resident.registration.email), 1);
    assert.equal((await world.letters(resident.registration.email)).length, 1);
  });

  it('make one row when five arrive at once', async () => {
    const resident = await world.resident();
    const key = keyed();
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.register(resident, {}, key)));
    for (const { status, text } of answers) assert.deepEqual([status, text], [202, answers[0]!.text]);
    assert.equal(await registrations(resident.registration.email), 1);
  });

  it('are refused when their bodies differ', async () => {
    const resident = await world.resident();
    const key = keyed();
    await world.register(resident, {}, key);
    const response = await world.register(resident, { remindReadings: true }, key);
    assert.equal(response.status, 422);
    assert.equal(response.body.code, 'key-reused');
    assert.equal(await registrations(resident.registration.email), 1);
  });

  it('may be sent again after a refusal: the key is free', async () => {
    const resident = await world.resident();
    const key = keyed();
    assert.equal((await world.register(resident, { apartment: '99' }, key)).status, 422);
    assert.equal((await world.register(resident, { apartment: resident.registration.apartment }, key)).status, 202);
  });

  it('get the first response to a confirmation or a password reset, including three at once', async () => {
    const resident = await world.resident();
    const { email } = resident.registration;
    await world.register(resident);
    const token = await world.token(email);
    const key = keyed();
    const confirm = () => world.confirm(resident, token, key);
    const confirmed = await Promise.all([confirm(), confirm(), confirm()]);
    for (const { status, text } of [...confirmed, await confirm()])
      assert.deepEqual([status, text], [200, '{"next":"cabinet"}']);
    assert.equal((await world.confirm(resident, token)).status, 410, 'without the key it is spent');

    await world.post(resident, '/api/recoveries', mailingOf(resident.registration));
    const body = { token: await world.token(email, 'reset'), password: newPassword };
    const other = keyed();
    const reset = () => world.post(resident, '/api/passwords', body, other);
    const changed = await Promise.all([reset(), reset(), reset()]);
    for (const { status, text } of [...changed, await reset()])
      assert.deepEqual([status, text], [200, '{"next":"login"}']);
  });

  it('get the session of the first sign-in, and none with a wrong password', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
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
    assert.equal(rows.length, 2, 'that of the confirmation, and this one');
    assert.equal((await world.signIn(resident, wrongPassword, key)).status, 401, 'the key alone opens nothing');
  });

  it('count once against the limits', async () => {
    const resident = await world.resident();
    const key = keyed();
    for (let time = 0; time < 12; time++) assert.equal((await world.register(resident, {}, key)).status, 202);
  });

  it('are new requests after a day', async () => {
    const resident = await world.resident();
    const key = keyed();
    await world.register(resident, {}, key);
    world.advance(24 * hour + 1);
    assert.equal((await world.register(resident, { remindReadings: true }, key)).status, 202);
    assert.equal(await registrations(resident.registration.email), 2);
  });

  it('are new requests in the instant in which the day ends', async (test) => {
    let time = Date.now();
    const still = await createWorld({ now: () => new Date(time) });
    test.after(() => still.close());
    const resident = await still.resident();
    const key = keyed();
    await still.register(resident, {}, key);
    time += 24 * hour;
    assert.equal((await still.register(resident, { remindReadings: true }, key)).status, 202);
  });
});

describe('an idempotency key', () => {
  it('is refused where it is too short, too long or has a space', async () => {
    const resident = await world.resident();
    for (const key of ['1', 'x'.repeat(15), 'with a space in it, long enough', 'x'.repeat(129)])
      assert.equal((await world.register(resident, {}, { 'Idempotency-Key': key })).status, 400);
    for (const key of ['x'.repeat(16), 'x'.repeat(128)])
      assert.equal((await world.register(resident, {}, { 'Idempotency-Key': key })).status, 202);
  });
});
