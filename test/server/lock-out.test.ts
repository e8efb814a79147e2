import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { mailingOf, newPassword, password, wrongPassword } from '../people.ts';
import { createWorld, type Resident, type TestResponse } from './world.ts';

const world = await createWorld();
after(() => world.close());

/** Tries more wrong passwords than the limit of an address lets pass, each from another client. */
async function guess(resident: Resident): Promise<void> {
  const tries = [];
  for (let time = 0; time < 16; time++)
    tries.push(await world.signIn({ ...resident, client: randomUUID() }, wrongPassword));
  assert.equal(tries.at(-1)!.status, 429);
}

/** Sets the new password by the link of a letter. */
async function resetPassword(resident: Resident, headers: Record<string, string> = {}): Promise<TestResponse> {
  await world.post(resident, '/api/recoveries', mailingOf(resident.registration));
  const token = await world.token(resident.registration.email, 'reset');
  const response = await world.post(resident, '/api/passwords', { token, password: newPassword }, headers);
  assert.equal(response.status, 200);
  return response;
}

async function confirmed(): Promise<Resident> {
  const resident = await world.resident();
  await world.registerAndConfirm(resident);
  return resident;
}

/** The cookies that a response sets, as a browser sends them back. */
const cookiesOf = ({ headers }: TestResponse) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
const deviceOf = (response: TestResponse) => /vodokanal-device=[^;]+/.exec(cookiesOf(response))?.[0] ?? '';

describe('somebody who signs in while strangers try passwords', () => {
  it('is not locked out in a browser that has signed in before', async () => {
    const resident = await confirmed();
    const device = deviceOf(await world.signIn(resident));
    assert.match(device, /^vodokanal-device=[\w-]{43}$/);
    await guess(resident);
    assert.equal((await world.signIn(resident)).status, 429, 'a browser that nobody knows');
    assert.equal((await world.signIn(resident, undefined, { Cookie: device })).status, 200);
  });

  it('keeps one device for each browser, and shares it with the family', async () => {
    const [mother, son] = [await confirmed(), await confirmed()];
    const device = deviceOf(await world.signIn(mother));
    assert.equal(deviceOf(await world.signIn(son, undefined, { Cookie: device })), device);
    for (const one of [mother, son]) {
      await guess(one);
      assert.equal((await world.signIn(one, undefined, { Cookie: device })).status, 200);
    }
  });

  it('is not helped by the device of somebody else, or by one that was made up', async () => {
    const resident = await confirmed();
    const other = deviceOf(await world.signIn(await confirmed()));
    await guess(resident);
    for (const Cookie of [other, 'vodokanal-device=made-up', 'vodokanal-device='])
      assert.equal((await world.signIn(resident, undefined, { Cookie })).status, 429);
  });

  it('has as many tries on a device as anywhere, and no more', async () => {
    const resident = await confirmed();
    const Cookie = deviceOf(await world.signIn(resident));
    for (let time = 0; time < 15; time++)
      assert.equal((await world.signIn({ ...resident, client: randomUUID() }, wrongPassword, { Cookie })).status, 401);
    assert.equal((await world.signIn(resident, undefined, { Cookie })).status, 429);
    assert.equal((await world.signIn(resident)).status, 200, 'other browsers have their own');
  });

  it('may sign in after a new password by letter, at once', async () => {
    const resident = await confirmed();
    await guess(resident);
    const reset = await resetPassword(resident);
    assert.equal((await world.signIn(resident, newPassword)).status, 200);
    await guess(resident);
    assert.equal((await world.signIn(resident, newPassword, { Cookie: deviceOf(reset) })).status, 200, 'and again');
  });

  it('may do so in the browser in which the own tries are used up, too', async () => {
    const [mother, son] = [await confirmed(), await confirmed()];
    const Cookie = deviceOf(await world.signIn(mother));
    await world.signIn(son, undefined, { Cookie });
    for (let time = 0; time < 15; time++) await world.signIn(mother, wrongPassword, { Cookie });
    assert.equal((await world.signIn(mother, undefined, { Cookie })).status, 429);
    const reset = await resetPassword(mother, { Cookie });
    assert.equal((await world.signIn(mother, newPassword, { Cookie: deviceOf(reset) })).status, 200);
  });
});

describe('a device', () => {
  it('is one no more after a new password by letter: somebody who knew the old one may have made it', async () => {
    const resident = await confirmed();
    const former = deviceOf(await world.signIn(resident));
    const reset = await resetPassword(resident);
    await guess(resident);
    assert.equal((await world.signIn(resident, newPassword, { Cookie: former })).status, 429);
    assert.equal((await world.signIn(resident, newPassword, { Cookie: deviceOf(reset) })).status, 200);
  });

  it('is one no more after a change of the password, but for the browser of the change', async () => {
    const resident = await confirmed();
    const former = deviceOf(await world.signIn(resident));
    const here = cookiesOf(await world.signIn(resident));
    const changed = await world.call('PUT', '/api/profile/password', {
      body: { current: password, password: newPassword },
      headers: { Cookie: here, 'X-Test-Client': randomUUID() },
    });
    assert.equal(changed.status, 204);
    await guess(resident);
    assert.equal((await world.signIn(resident, newPassword, { Cookie: former })).status, 429);
    assert.equal((await world.signIn(resident, newPassword, { Cookie: deviceOf(changed) })).status, 200);
  });
});

describe('a limit of an account or address', () => {
  it('is not used up by requests that the limit of their client has refused', async () => {
    const resident = await confirmed();
    const one = { ...resident, client: 'one client' };
    for (let time = 0; time < 60; time++) await world.signIn({ ...(await world.resident()), client: one.client });
    for (let time = 0; time < 20; time++) assert.equal((await world.signIn(one, wrongPassword)).status, 429);
    assert.equal((await world.signIn(resident)).status, 200);

    const neighbour = await world.resident();
    for (let time = 0; time < 30; time++) await world.register({ ...(await world.resident()), client: one.client });
    for (let time = 0; time < 12; time++)
      assert.equal((await world.register({ ...neighbour, client: one.client })).status, 429);
    assert.equal((await world.register(neighbour)).status, 202);
  });

  it('does not tell whether somebody has signed in meanwhile', async () => {
    const [active, idle] = [await confirmed(), await confirmed()];
    for (let time = 0; time < 5; time++) assert.equal((await world.signIn(active)).status, 200);
    for (const one of [active, idle]) {
      const statuses = [];
      for (let time = 0; time < 16; time++)
        statuses.push((await world.signIn({ ...one, client: randomUUID() }, wrongPassword)).status);
      assert.deepEqual(statuses, [...Array(15).fill(401), 429]);
    }
  });

  it('counts only wrong passwords: somebody may sign in as often as the client may', async () => {
    const resident = await confirmed();
    for (let time = 0; time < 20; time++) assert.equal((await world.signIn(resident)).status, 200);
  });
});

describe('the limit of a client', () => {
  it('counts a client in each of its networks, the wider ones with more points', async (test) => {
    const strict = await createWorld({ limits: { sessionClient: { points: 2, duration: 900 } } });
    test.after(() => strict.close());
    const resident = await strict.resident();
    const signIn = (client: string) => strict.signIn({ ...resident, client });
    // Two tries from each /64, until the /56 that holds them all has had four times as many.
    const statuses = [];
    for (let network = 0; network < 5; network++)
      for (let time = 0; time < 3; time++) statuses.push((await signIn(`2001:db8:1:${network}::${time + 1}`)).status);
    const passed = statuses.map((status) => status !== 429);
    assert.deepEqual(passed, [...Array(4).fill([true, true, false]).flat(), false, false, false]);
    assert.notEqual((await signIn('2001:db8:1:100::1')).status, 429, 'the next /56 of the same /48');
  });
});

describe('the owner of an account that strangers register', () => {
  it('gets one letter a day, however many they are', async () => {
    const owner = await confirmed();
    const { account, house, apartment } = owner.registration;
    const attempts = async () =>
      (await world.letters(owner.registration.email)).filter(({ subject }) => /намагалися/.test(subject)).length;
    for (let time = 0; time < 4; time++) await world.register(await world.resident(), { account, house, apartment });
    assert.equal(await attempts(), 1);
    world.advance(24 * 3_600_000);
    await world.register(await world.resident(), { account, house, apartment });
    assert.equal(await attempts(), 2);
  });
});

describe('whether an address has a cabinet', () => {
  it('is not told to somebody who registers a bill of his own with it', async () => {
    const known = await confirmed();
    const unknown = await world.resident();
    const answers = [];
    for (const { registration } of [known, unknown]) {
      const stranger = await world.resident();
      stranger.registration.email = registration.email;
      stranger.registration.password = newPassword;
      await world.register(stranger);
      answers.push(await world.signIn(stranger));
    }
    assert.deepEqual([answers[0]!.status, answers[0]!.text], [answers[1]!.status, answers[1]!.text]);
    assert.equal(answers[0]!.body.code, 'unconfirmed');
  });
});
