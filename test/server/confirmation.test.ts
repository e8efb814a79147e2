import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { newPassword, password, wrongPassword } from '../people.ts';
import { cookieOf, createWorld, minute, type Resident } from './world.ts';

const world = await createWorld();
after(() => world.close());

const whoAmI = async (cookie: string) =>
  (await world.call('GET', '/api/sessions', { headers: { Cookie: cookie } })).body?.email;

/** The same person, who types another password. */
const typing = (resident: Resident, typed: string): Resident => ({
  ...resident,
  registration: { ...resident.registration, password: typed },
});

describe('confirming an address', () => {
  it('asks for the password of the registration, and signs in', async () => {
    const resident = await world.resident();
    await world.register(resident);
    const token = await world.token(resident.registration.email);
    const wrong = await world.confirm(typing(resident, wrongPassword), token);
    assert.deepEqual([wrong.status, wrong.body.code, cookieOf(wrong)], [401, 'other-password', '']);
    assert.equal((await world.signIn(resident)).body.code, 'unconfirmed', 'nothing was confirmed');
    const right = await world.confirm(resident, token);
    assert.deepEqual([right.status, right.text], [200, '{"next":"cabinet"}'], 'the link is still alive');
    assert.equal(await whoAmI(cookieOf(right)), resident.registration.email);
  });

  it('never makes the password of a stranger that of the owner of the mailbox', async () => {
    const victim = await world.resident();
    const stranger = typing({ ...victim, client: 'of the stranger' }, newPassword);
    await world.register(stranger);
    const hers = await world.token(victim.registration.email);
    assert.equal((await world.confirm(victim, hers)).body.code, 'other-password', 'she has not registered');
    await world.register(victim);
    world.advance(minute);
    await world.register(stranger);
    // She opens the newest of three like letters, which the stranger's registration has caused.
    const confirmed = await world.confirm(victim);
    assert.equal(confirmed.status, 200);
    assert.equal((await world.signIn(stranger)).status, 409, 'as before: nothing tells that somebody has confirmed');
    assert.equal((await world.signIn(victim)).status, 200);
  });

  it('keeps the ticks of the registration whose password was typed', async () => {
    const resident = await world.resident();
    await world.register(resident, { notifyBalance: true, remindReadings: false });
    world.advance(minute);
    await world.register(resident, { password: newPassword, notifyBalance: false, remindReadings: true });
    const cookie = cookieOf(await world.confirm(resident));
    const { body } = await world.call('GET', '/api/sessions', { headers: { Cookie: cookie } });
    assert.deepEqual([body.accounts[0].notifyBalance, body.accounts[0].remindReadings], [true, false]);
  });

  it('asks for the password of the cabinet where the address has one', async () => {
    const first = await world.resident();
    await world.registerAndConfirm(first);
    const second = await world.resident();
    second.registration.email = first.registration.email;
    second.registration.password = newPassword;
    await world.register(second);
    const token = await world.token(first.registration.email);
    assert.equal((await world.confirm(second, token)).body.code, 'other-password');
    const joined = await world.confirm(first, token);
    assert.equal(joined.status, 200);
    const { body } = await world.call('GET', '/api/sessions', { headers: { Cookie: cookieOf(joined) } });
    assert.equal(body.accounts.length, 2);
  });

  it('gives a retry the session of the first attempt, and nothing to a wrong password with the same key', async () => {
    const resident = await world.resident();
    await world.register(resident);
    const token = await world.token(resident.registration.email);
    const key = { 'Idempotency-Key': 'a-confirmation-sent-again' };
    const answers = await Promise.all([1, 2, 3].map(() => world.confirm(resident, token, key)));
    answers.push(await world.confirm(resident, token, key));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 200],
    );
    assert.equal(new Set(answers.map(cookieOf)).size, 1);
    const wrong = await world.confirm(typing(resident, wrongPassword), token, key);
    assert.equal(cookieOf(wrong), '');
    assert.notEqual(wrong.status, 200);
  });

  it('counts wrong passwords, whatever link of the address they came by', async () => {
    const resident = await world.resident();
    await world.register(resident);
    const first = await world.token(resident.registration.email);
    world.advance(minute);
    await world.register(resident);
    const tokens = [first, await world.token(resident.registration.email)];
    for (let time = 0; time < 15; time++) {
      const guess = typing({ ...resident, client: `client ${time}` }, wrongPassword);
      assert.equal((await world.confirm(guess, tokens[time % 2])).status, 401);
    }
    assert.equal((await world.confirm({ ...resident, client: 'another' }, first)).status, 429);
  });

  it('is open to the reader of the letter while a stranger tries to sign in', async () => {
    const resident = await world.resident();
    await world.register(resident);
    for (let time = 0; time < 16; time++) await world.signIn({ ...resident, client: `s${time}` }, wrongPassword);
    assert.equal((await world.signIn(resident)).status, 429);
    assert.equal((await world.confirm(resident)).status, 200);
  });

  it('needs both members', async () => {
    const pointers = async (body: object) =>
      (await world.post(undefined, '/api/confirmations', body)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    assert.deepEqual(await pointers({ token: 'x' }), ['/password']);
    assert.deepEqual(await pointers({ password }), ['/token']);
  });
});
