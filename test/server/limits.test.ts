import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Limits } from '../../demo/server/database/limits.ts';
import { createApp } from '../../demo/server/http/app.ts';
import { mailingOf, newPassword, sessionOf, wrongPassword } from '../people.ts';
import { cookieOf, createWorld, origin, type Resident, type TestResponse, type World } from './world.ts';

const world = await createWorld({
  limits: { registrationClient: { points: 3, duration: 60 }, sessionEmail: { points: 4, duration: 60 } },
});
const usual = await createWorld();
after(async () => {
  await world.close();
  await usual.close();
});

describe('limits on requests', () => {
  it('answer 429 with the seconds to wait, counted by client address', async () => {
    const resident = await world.resident();
    for (let time = 0; time < 3; time++) assert.equal((await world.register(resident)).status, 202);
    const response = await world.register(resident);
    assert.equal(response.status, 429);
    const wait = Number(response.headers.get('Retry-After'));
    assert.ok(wait > 0 && wait <= 60, String(wait));
    assert.equal((await world.register({ ...resident, client: 'another' })).status, 202);
  });

  /** Asks for a letter, at an instance with these limits. */
  async function asking(limits: Partial<Limits>) {
    const { client, registration } = await world.resident();
    const strict = createApp({
      database: world.database,
      publicUrl: origin,
      clientAddressHeader: 'X-Test-Client',
      limits,
      log: () => {},
    });
    return () =>
      strict.fetch(
        new Request(`${origin}/api/recoveries`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Test-Client': client },
          body: JSON.stringify(mailingOf(registration)),
        }),
      );
  }

  it('tell the longest wait where a request exceeds two of them', async (test) => {
    for (const [account, email] of [
      [60, 3600],
      [3600, 60],
    ] as const) {
      const strict = await createWorld({
        limits: {
          registrationAccount: { points: 1, duration: account },
          registrationEmail: { points: 1, duration: email },
        },
      });
      test.after(() => strict.close());
      const resident = await strict.resident();
      assert.equal((await strict.register(resident)).status, 202);
      const refused = await strict.register(resident);
      assert.equal(refused.status, 429);
      assert.ok(Number(refused.headers.get('Retry-After')) > 60);
    }
  });

  it('never tell a wait of 0 seconds', async () => {
    const ask = await asking({ mailingClient: { points: 1, duration: 1 } });
    let response = await ask();
    // On a slow machine the second is over before the next request.
    while (response.status === 202) response = await ask();
    assert.equal(response.headers.get('Retry-After'), '1');
  });

  it('answer 429 even to the right password after too many wrong ones for one address, from any client', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    const tries = [];
    for (let time = 0; time < 5; time++)
      tries.push(await world.signIn({ ...resident, client: `c${time}` }, wrongPassword));
    assert.deepEqual(
      tries.map(({ status }) => status),
      [401, 401, 401, 401, 429],
    );
    assert.equal((await world.signIn({ ...resident, client: 'home' })).status, 429);
  });

  it('count sign-ins of an unknown address as those of a known one', async () => {
    const resident = await world.resident();
    const statuses = [];
    for (let time = 0; time < 5; time++)
      statuses.push((await world.signIn({ ...resident, client: `u${time}` })).status);
    assert.deepEqual(statuses, [401, 401, 401, 401, 429]);
  });

  it('are counted in the database: another instance goes on counting, and no address is stored', async () => {
    const resident = await world.resident();
    for (let time = 0; time < 3; time++) await world.register(resident);
    const other = createApp({
      database: world.database,
      publicUrl: origin,
      clientAddressHeader: 'X-Test-Client',
      limits: { registrationClient: { points: 3, duration: 60 } },
      log: () => {},
    });
    const response = await other.fetch(
      new Request(`${origin}/api/registrations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Test-Client': resident.client },
        body: JSON.stringify(resident.registration),
      }),
    );
    assert.equal(response.status, 429);
    const rows = await world.database.query<{ key: string }>('select key from rate_limit');
    assert.ok(rows.length > 0);
    assert.ok(rows.every(({ key }) => !key.includes(resident.client) && !key.includes('@')));
  });
});

/** Sends one more request that a limit counts. The requests of one limit have only its subject in common. */
type Send = (world: World, one: Resident, another: Resident, time: number) => Promise<TestResponse>;

/** The same address, as a person or a program may type it the next time. */
const retyped = (email: string, time: number) => (time % 2 ? email.toUpperCase() : email);

/** Of residents who have signed in. */
const cookies = new Map<Resident, string>();

/** How many requests each default limit lets pass, and what it counts. A limit that is missing here does not compile. */
const cases: Record<keyof Limits, [points: number, send: Send]> = {
  registrationClient: [30, (world, { client }, another) => world.register({ ...another, client })],
  registrationAccount: [
    10,
    (world, { registration: { account, house, apartment } }, another) =>
      world.register(another, { account, house, apartment }),
  ],
  registrationEmail: [
    6,
    (world, { registration: { email } }, another, time) => world.register(another, { email: retyped(email, time) }),
  ],
  sessionClient: [60, (world, { client }, another) => world.signIn({ ...another, client })],
  sessionEmail: [
    15,
    (world, { registration }, { client }, time) =>
      world.signIn({ client, registration: { ...registration, email: retyped(registration.email, time) } }),
  ],
  sessionDevice: [
    15,
    async (world, { registration }, { client }) => {
      const { email } = registration;
      if ((await world.letters(email)).length === 0) await world.register({ client, registration });
      return world.confirm(
        { client, registration: { ...registration, password: wrongPassword } },
        await world.token(email),
      );
    },
  ],
  mailingClient: [
    20,
    (world, one, { registration }, time) =>
      world.post(one, time % 2 ? '/api/recoveries' : '/api/registrations/resend', mailingOf(registration)),
  ],
  mailingEmail: [
    5,
    (world, { registration }, another, time) =>
      world.post(another, time % 2 ? '/api/recoveries' : '/api/registrations/resend', {
        ...mailingOf(registration),
        email: retyped(registration.email, time >> 1),
      }),
  ],
  linkClient: [
    60,
    (world, one, _another, time) =>
      time % 2
        ? world.post(one, '/api/passwords', { token: 'of nobody', password: newPassword })
        : world.confirm(one, 'of nobody'),
  ],
  cabinetPerson: [
    300,
    async (world, resident, _another, time) => {
      if (time === 0) {
        await world.registerAndConfirm(resident);
        cookies.set(resident, cookieOf(await world.signIn(resident)));
      }
      const path = `/api/cabinet/accounts/${resident.registration.account}`;
      return world.call('GET', path, { headers: { Cookie: cookies.get(resident)! } });
    },
  ],
};

describe('a default limit', () => {
  for (const [name, [points, send]] of Object.entries(cases))
    it(`${name} lets ${points} requests pass, and the next ones wait`, async () => {
      const one = await usual.resident();
      for (let time = 0; time < points; time++) {
        const { status, text } = await send(usual, one, await usual.resident(), time);
        assert.notEqual(status, 429, `request ${time + 1}: ${text}`);
      }
      for (let time = points; time < points + 2; time++)
        assert.equal((await send(usual, one, await usual.resident(), time)).status, 429);
    });
});

describe('a database that cannot count', () => {
  it('lets no request pass: guesses would be free', async () => {
    const resident = await usual.resident();
    await usual.registerAndConfirm(resident);
    const { database } = usual;
    const app = createApp({
      database: {
        ...database,
        query: (sql, values) =>
          sql.includes('rate_limit') ? Promise.reject(new Error('no table')) : database.query(sql, values),
      },
      publicUrl: origin,
      log: () => {},
    });
    const response = await app.fetch(
      new Request(`${origin}/api/sessions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(sessionOf(resident.registration)),
      }),
    );
    assert.deepEqual([response.status, response.headers.get('Set-Cookie')], [500, null]);
  });
});
