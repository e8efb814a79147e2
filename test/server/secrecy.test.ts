import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Letter } from '../../demo/server/letters/letters.ts';
import { mailingOf, newPassword, password, sessionOf, wrongPassword } from '../people.ts';
import { createWorld, hour, type Resident, tokenIn } from './world.ts';

/** Given to a mail server, as in production: no letter is stored for /outbox. */
const sent: Letter[] = [];
let refusing = false;
const world = await createWorld({
  outbox: false,
  mailer: async (letter) => {
    if (refusing) throw Object.assign(new Error(`550 no mailbox ${letter.to}`), { code: 'EENVELOPE' });
    sent.push(letter);
  },
});
after(() => world.close());

/** The token of the newest letter of this kind. */
async function tokenTo(email: string, kind: 'confirm' | 'reset'): Promise<string> {
  await world.service.worker.runDue();
  const tokens = sent.filter(({ to }) => to === email).map(({ text }) => tokenIn(text, kind));
  return tokens.filter((token) => token !== undefined).at(-1)!;
}

/** Every table, every row, as text. */
async function everything(): Promise<string> {
  const tables = await world.database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = current_schema()`,
  );
  assert.ok(tables.length >= 11, 'the tables are found');
  const rows = await Promise.all(tables.map(({ name }) => world.database.query(`select * from "${name}"`)));
  return JSON.stringify(rows);
}

/** Everything of a response but its request id. */
async function shapeOf(response: ReturnType<typeof world.post>): Promise<string> {
  const { status, text, headers } = await response;
  return JSON.stringify([status, text, [...headers].filter(([name]) => name !== 'x-request-id')]);
}

/** A new resident who has not registered, who has, or who has confirmed. */
async function someone(state: 'unknown' | 'pending' | 'confirmed'): Promise<Resident> {
  const resident = await world.resident();
  if (state !== 'unknown') await world.register(resident);
  if (state === 'confirmed') await world.confirm(resident, await tokenTo(resident.registration.email, 'confirm'));
  return resident;
}

describe('what is logged and stored', () => {
  it('holds no password and no token, and the log no address, over a whole life of an account', async () => {
    const resident = await world.resident();
    const { email } = resident.registration;
    const keys = { 'Idempotency-Key': 'b2f5e1d6-1111-4222-8333-c0ffee000001' };
    const secrets = [password, newPassword, wrongPassword, keys['Idempotency-Key']];

    await world.register(resident, {}, keys);
    const token = await tokenTo(email, 'confirm');
    secrets.push(token);
    await world.post(resident, '/api/registrations/resend', mailingOf(resident.registration));
    secrets.push(await tokenTo(email, 'confirm'));
    await world.confirm(resident, token, keys);
    await world.confirm(resident, token);
    const signedIn = await world.signIn(resident, undefined, keys);
    const cookie = signedIn.headers.get('Set-Cookie')!.split(';')[0]!;
    secrets.push(cookie.split('=')[1]!);
    await world.call('GET', '/api/sessions', { headers: { Cookie: cookie } });
    await world.call('GET', `/api/${email}/${token}`, { headers: { Cookie: cookie } });
    await world.call('GET', `/api/sessions?email=${email}&token=${token}`);
    for (const opened of [true, false]) {
      const { body } = await world.post(resident, '/api/sessions?one-time-code', sessionOf(resident.registration));
      secrets.push(body.url.split('/').pop());
      if (opened) secrets.push((await world.call('GET', body.url)).headers.get('Set-Cookie')!.split(/[=;]/)[1]!);
    }
    // Before the reset, which ends the sessions.
    const signedInRows = await everything();
    await world.signIn(resident, wrongPassword);
    await world.call('POST', '/api/sessions', { body: `{"email":"${email}","password":"${password}"` });
    await world.post(resident, '/api/recoveries', mailingOf(resident.registration));
    const reset = await tokenTo(email, 'reset');
    secrets.push(reset);
    await world.post(resident, '/api/passwords', { token: reset, password: newPassword }, keys);
    refusing = true;
    await world.register(resident);
    await world.service.worker.runDue();
    refusing = false;

    const log = JSON.stringify(world.log);
    assert.ok(world.log.length > 15);
    for (const secret of [...secrets, email, resident.registration.account]) {
      assert.ok(!log.includes(secret), `logged: ${secret}`);
      assert.ok(!log.includes(encodeURIComponent(secret)), `logged: ${secret}`);
    }
    assert.ok(world.log.some(({ outcome, error }) => outcome === 'postponed' && error === 'EENVELOPE'));

    assert.match(signedInRows, /"token_hash":"[\w-]{43}","person_id"[^}]*"salt"/, 'there is a session');
    const rows = signedInRows + (await everything());
    assert.ok(rows.includes(email), 'the rows are read');
    for (const secret of secrets) assert.ok(!rows.includes(secret), `stored: ${secret}`);
  });

  it('names an unexpected failure only by its id, in the response and in the log', async () => {
    const broken = await createWorld({
      database: {
        query: async () => {
          throw new Error(`duplicate key (email)=(${password})`);
        },
        transaction: () => Promise.resolve(undefined as never),
        close: async () => {},
      },
      log: (entry) => world.log.push(entry),
    });
    const response = await broken.post(undefined, '/api/sessions', { email: 'someone@ukr.net', password });
    assert.equal(response.status, 500);
    assert.deepEqual(Object.keys(response.body), ['type', 'title', 'status', 'instance']);
    const failure = world.log.find(({ event }) => event === 'failure')!;
    assert.equal(response.body.instance, `urn:uuid:${failure.id}`);
    assert.equal(response.headers.get('X-Request-Id'), failure.id);
    assert.ok(!JSON.stringify(world.log).includes(password));
    assert.ok(failure.at!.length > 0, 'the place of the error is logged');
    await broken.service.worker.stop();
  });
});

describe('responses for known and unknown addresses, free and used accounts', () => {
  it('are the same bytes', async () => {
    const people = [await someone('unknown'), await someone('pending'), await someone('confirmed')];
    const stranger = await someone('unknown');
    const { account, house, apartment } = people[2]!.registration;
    const registered = await Promise.all([
      ...people.map((person) => shapeOf(world.register(person))),
      shapeOf(world.register(stranger, { account, house, apartment })),
      shapeOf(world.register(stranger, { email: people[2]!.registration.email })),
    ]);
    assert.equal(new Set(registered).size, 1, registered.join('\n'));
    for (const path of ['/api/recoveries', '/api/registrations/resend']) {
      const asked = await Promise.all(
        people.map((person) => shapeOf(world.post(person, path, mailingOf(person.registration)))),
      );
      assert.equal(new Set(asked).size, 1, asked.join('\n'));
    }
    const failed = await Promise.all(people.map((person) => shapeOf(world.signIn(person, wrongPassword))));
    assert.equal(new Set(failed).size, 1, failed.join('\n'));
  });

  it('are made by the same statements', async () => {
    const people = [await someone('unknown'), await someone('pending'), await someone('confirmed')];
    // The worker writes the letters later; its statements would be mixed in.
    await world.service.worker.stop();
    const { query, transaction } = world.database;
    const traces: string[][] = [];
    const trace = (sql: string) => traces.at(-1)!.push(sql.replace(/\s+/g, ' '));
    world.database.query = (sql, values) => {
      trace(sql);
      return query(sql, values);
    };
    world.database.transaction = (work) =>
      transaction((queries) =>
        work({
          query: (sql, values) => {
            trace(sql);
            return queries.query(sql, values);
          },
        }),
      );
    for (const act of [
      (person: Resident) => world.register(person),
      (person: Resident) => world.signIn(person, wrongPassword),
      (person: Resident) => world.post(person, '/api/recoveries', mailingOf(person.registration)),
    ]) {
      traces.length = 0;
      for (const person of people) {
        traces.push([]);
        await act(person);
      }
      assert.ok(traces[0]!.length > 1);
      for (const other of traces.slice(1)) assert.deepEqual(other, traces[0]);
    }
    Object.assign(world.database, { query, transaction });
    world.advance(hour);
  });
});
