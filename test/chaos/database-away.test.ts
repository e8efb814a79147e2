import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { openServer } from '../../demo/server/database/server-database.ts';
import { type Postgres, startPostgres } from '../operate/postgres.ts';
import { createWorld, type Resident, type TestResponse, type World } from '../server/world.ts';

/** As the endpoint's own, a tenth as long. */
const times = { connection: 500, lock: 500, statement: 1000, answer: 1200, idle: 1500 };

let postgres: Postgres;
let world: World;
before(async () => {
  postgres = await startPostgres();
  world = await createWorld({ database: openServer(postgres.url, times) });
});
after(async () => {
  await world?.close();
  await postgres?.close();
});

/** Sends one registration after the other, each under a key of its own and again until it is accepted. */
async function registerAmid(trouble: () => Promise<void>) {
  const people: { resident: Resident; key: string; refused: TestResponse[] }[] = [];
  for (let at = 0; at < 12; at++) people.push({ resident: await world.resident(), key: randomUUID(), refused: [] });
  let over = false;
  const troubled = trouble().finally(() => {
    over = true;
  });
  await Promise.all(
    people.map(async ({ resident, key, refused }) => {
      for (let accepted = false; !accepted || !over; ) {
        const response = await world.register(resident, {}, { 'Idempotency-Key': key });
        accepted = response.status === 202;
        if (!accepted) refused.push(response);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }),
  );
  await troubled;
  return people;
}

/** Waits until the endpoint answers as usual. */
async function recovered(): Promise<void> {
  const { registration } = await world.resident().catch(() => ({ registration: undefined }));
  if (!registration) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return recovered();
  }
}

describe('an endpoint whose PostgreSQL', () => {
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const troubles: Record<string, () => Promise<void>> = {
    'is restarted': () => postgres.restart(),
    async 'is killed and started'() {
      await postgres.kill();
      await wait(300);
      await postgres.start();
    },
    async 'is frozen longer than anybody waits'() {
      postgres.freeze();
      await wait(3000);
      postgres.resume();
    },
  };
  for (const [name, trouble] of Object.entries(troubles))
    it(`${name} asks to come back, loses nothing and stores nothing twice`, async () => {
      const people = await registerAmid(trouble);
      const refused = people.flatMap((person) => person.refused);
      assert.ok(refused.length > 0, 'somebody met the trouble');
      for (const response of refused) {
        assert.equal(response.status, 503, response.text);
        assert.equal(response.headers.get('Retry-After'), '5');
        assert.match(response.headers.get('Content-Type')!, /problem\+json/);
      }
      await recovered();
      for (const { resident } of people) {
        const { email } = resident.registration;
        const rows = await world.database.query('select 1 from registration where email = $1', [email]);
        assert.equal(rows.length, 1);
        const letters = await world.letters(email);
        assert.equal(letters.length, 1);
      }
    });

  it('keeps a row locked answers after a moment', async () => {
    const resident = await world.resident();
    await world.register(resident);
    const token = await world.token(resident.registration.email);
    const other = openServer(postgres.url);
    const confirming = await other.transaction(async ({ query }) => {
      await query('select 1 from billed_account where account = $1 for update', [resident.registration.account]);
      return world.post(resident, '/api/confirmations', { token, password: resident.registration.password });
    });
    await other.close();
    assert.equal(confirming.status, 503);
    const { status } = await world.post(resident, '/api/confirmations', {
      token,
      password: resident.registration.password,
    });
    assert.equal(status, 200);
  });
});
