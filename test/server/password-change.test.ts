import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { mailingOf, newPassword, password, sessionOf, wrongPassword } from '../people.ts';
import { cookieOf, createWorld, hour, type Resident } from './world.ts';

const world = await createWorld();
after(() => world.close());

const whoAmI = async (Cookie: string) => (await world.call('GET', '/api/sessions', { headers: { Cookie } })).status;

async function confirmed(): Promise<Resident> {
  const resident = await world.resident();
  await world.registerAndConfirm(resident);
  return resident;
}

/** Changes the password while signed in. */
const change = (Cookie: string, body: object) =>
  world.call('PUT', '/api/profile/password', { body, headers: { Cookie, 'X-Test-Client': randomUUID() } });

/** Changes the password by the link of a letter. */
async function reset(resident: Resident): Promise<void> {
  await world.post(resident, '/api/recoveries', mailingOf(resident.registration));
  const token = await world.token(resident.registration.email, 'reset');
  const { status } = await world.post(resident, '/api/passwords', { token, password: newPassword });
  assert.equal(status, 200);
}

describe('a password changed while signed in', () => {
  it('ends the other sessions, keeps this one, and is told to the owner', async () => {
    const resident = await confirmed();
    const [here, elsewhere] = [cookieOf(await world.signIn(resident)), cookieOf(await world.signIn(resident))];
    assert.equal((await change(here, { current: password, password: newPassword })).status, 204);
    assert.deepEqual([await whoAmI(here), await whoAmI(elsewhere)], [200, 401]);
    assert.equal((await world.signIn(resident)).status, 401);
    assert.equal((await world.signIn(resident, newPassword)).status, 200);
    assert.match((await world.letters(resident.registration.email))[0]!.subject, /змінено/);
  });

  it('makes links to a new password useless', async () => {
    const resident = await confirmed();
    await world.post(resident, '/api/recoveries', mailingOf(resident.registration));
    const token = await world.token(resident.registration.email, 'reset');
    await change(cookieOf(await world.signIn(resident)), { current: password, password: newPassword });
    assert.equal(
      (await world.post(resident, '/api/passwords', { token, password: 'ще одна стежка' })).body.code,
      'spent',
    );
  });

  it('is refused at its member: the present one is wrong, the new one is common, short or the address', async () => {
    const resident = await confirmed();
    const cookie = cookieOf(await world.signIn(resident));
    const errors = async (body: object) => (await change(cookie, body)).body.errors;
    assert.deepEqual(await errors({ current: wrongPassword, password: newPassword }), [
      { pointer: '/current', code: 'credentials' },
    ]);
    assert.deepEqual(await errors({ current: password, password: 'trustno1' }), [
      { pointer: '/password', code: 'common' },
    ]);
    assert.deepEqual(await errors({ current: password, password: 'abc' }), [{ pointer: '/password', code: 'short' }]);
    const [own] = await errors({ current: password, password: resident.registration.email });
    assert.equal(own.pointer, '/password');
    assert.equal((await world.signIn(resident)).status, 200, 'it is the old one still');
  });

  it('is refused where it holds an account of the person, as at the registration; by letter, too', async () => {
    const resident = await confirmed();
    const { account, email } = resident.registration;
    const { body } = await change(cookieOf(await world.signIn(resident)), { current: password, password: account });
    assert.deepEqual(body.errors, [{ pointer: '/password', code: 'account' }]);
    await world.post(resident, '/api/recoveries', mailingOf(resident.registration));
    const token = await world.token(email, 'reset');
    const byLetter = await world.post(resident, '/api/passwords', { token, password: `${account}!` });
    assert.deepEqual(byLetter.body.errors, [{ pointer: '/password', code: 'account' }]);
    assert.equal((await world.post(resident, '/api/passwords', { token, password: newPassword })).status, 200);
  });

  it('counts against the client, as one by letter does: each costs two hashes and a letter', async () => {
    const resident = await confirmed();
    const headers = { Cookie: cookieOf(await world.signIn(resident)), 'X-Test-Client': '203.0.113.77' };
    const body = { current: password, password: 'trustno1' };
    const statuses = [];
    for (let time = 0; time < 61; time++)
      statuses.push((await world.call('PUT', '/api/profile/password', { body, headers })).status);
    assert.deepEqual(statuses, [...Array(60).fill(422), 429]);
  });

  it('counts wrong present ones with the wrong passwords of sign-ins, and no right one', async () => {
    const resident = await confirmed();
    const cookie = cookieOf(await world.signIn(resident));
    for (let time = 0; time < 15; time++)
      assert.equal((await change(cookie, { current: wrongPassword, password: newPassword })).status, 422);
    assert.equal((await change(cookie, { current: password, password: newPassword })).status, 429);
    assert.equal((await world.signIn({ ...resident, client: randomUUID() })).status, 429);
  });

  it('needs a session', async () => {
    assert.equal((await change('', { current: password, password: newPassword })).body.code, 'session');
  });
});

describe('a session', () => {
  it('does not outlive a new password, if the sign-in was under way', async () => {
    for (let round = 0; round < 5; round++) {
      const resident = await confirmed();
      await world.post(resident, '/api/recoveries', mailingOf(resident.registration));
      const token = await world.token(resident.registration.email, 'reset');
      const signIns = Array.from({ length: 12 }, () => world.signIn({ ...resident, client: randomUUID() }));
      const codes = Array.from({ length: 4 }, () =>
        world.post(undefined, '/api/sessions?one-time-code', sessionOf(resident.registration)),
      );
      const changed = await world.post(resident, '/api/passwords', { token, password: newPassword });
      assert.equal(changed.status, 200);
      for (const response of await Promise.all(signIns))
        if (cookieOf(response)) assert.equal(await whoAmI(cookieOf(response)), 401);
      for (const { body } of await Promise.all(codes))
        if (body.url) assert.equal(cookieOf(await world.call('GET', body.url)), '');
    }
  });

  it('is not opened by a code that was issued before a new password', async () => {
    const resident = await confirmed();
    const { body } = await world.post(resident, '/api/sessions?one-time-code', sessionOf(resident.registration));
    await reset(resident);
    assert.equal(cookieOf(await world.call('GET', body.url)), '');
  });

  it('is not had with the idempotency key of somebody else, also after its response was forgotten', async () => {
    const [one, other] = [await confirmed(), await confirmed()];
    const key = { 'Idempotency-Key': 'a-key-that-two-people-use' };
    const first = cookieOf(await world.signIn(one, undefined, key));
    // One session is used all the time, so it outlives the stored response.
    for (let hours = 0; hours < 26; hours++) {
      world.advance(hour);
      assert.equal(await whoAmI(first), 200);
    }
    const second = await world.signIn(other, undefined, key);
    assert.notEqual(cookieOf(second), first);
    const { body } = await world.call('GET', '/api/sessions', { headers: { Cookie: cookieOf(second) } });
    assert.equal(body.email, other.registration.email);
  });
});
