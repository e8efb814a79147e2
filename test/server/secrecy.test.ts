import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Letter } from '../../demo/server/letters/letters.ts';
import { createWorld, hour, password, type Resident } from './world.ts';

/** Handed to a mail server, as in production: nothing is kept for /outbox. */
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

async function tokenTo(email: string, kind: string): Promise<string> {
  await world.service.postman.deliver();
  const letter = sent.filter(({ to, text }) => to === email && text.includes(`#vodokanal-${kind}=`)).at(-1);
  return new RegExp(`#vodokanal-${kind}=(\\S+)`).exec(letter!.text)![1]!;
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

test('a whole life leaves no password, no token and no address in the log, and no password or token in the rows', async () => {
  const resident = await world.resident();
  const { email } = resident.registration;
  const keys = { 'Idempotency-Key': 'b2f5e1d6-1111-4222-8333-c0ffee000001' };
  const secrets = [password, 'нова стежка до моря', 'не той пароль зовсім', keys['Idempotency-Key']];

  await world.register(resident, {}, keys);
  const token = await tokenTo(email, 'confirm');
  secrets.push(token);
  await world.post(resident, '/api/registrations/resend', { email, lang: 'uk' });
  secrets.push(await tokenTo(email, 'confirm'));
  await world.post(resident, '/api/confirmations', { token }, keys);
  await world.post(resident, '/api/confirmations', { token });
  const signedIn = await world.signIn(resident, undefined, keys);
  const cookie = signedIn.headers.get('Set-Cookie')!.split(';')[0]!;
  secrets.push(cookie.split('=')[1]!);
  await world.call('GET', '/api/sessions', { headers: { Cookie: cookie } });
  await world.call('GET', `/api/${email}/${token}`, { headers: { Cookie: cookie } });
  await world.call('GET', `/api/sessions?email=${email}&token=${token}`);
  for (const opened of [true, false]) {
    const { body } = await world.post(resident, '/api/sessions?entrance', { email, password });
    secrets.push(body.url.split('/').pop());
    if (opened) secrets.push((await world.call('GET', body.url)).headers.get('Set-Cookie')!.split(/[=;]/)[1]!);
  }
  await world.signIn(resident, 'не той пароль зовсім');
  await world.call('POST', '/api/sessions', { body: `{"email":"${email}","password":"${password}"` });
  await world.post(resident, '/api/recoveries', { email, lang: 'uk' });
  const reset = await tokenTo(email, 'reset');
  secrets.push(reset);
  await world.post(resident, '/api/passwords', { token: reset, password: 'нова стежка до моря' }, keys);
  refusing = true;
  await world.register(resident);
  await world.service.postman.deliver();
  refusing = false;

  const log = JSON.stringify(world.log);
  assert.ok(world.log.length > 15);
  for (const secret of [...secrets, email, resident.registration.account]) {
    assert.ok(!log.includes(secret), `logged: ${secret}`);
    assert.ok(!log.includes(encodeURIComponent(secret)), `logged: ${secret}`);
  }
  assert.ok(world.log.some(({ outcome, error }) => outcome === 'postponed' && error === 'EENVELOPE'));

  const rows = await everything();
  assert.ok(rows.includes(email), 'the rows are looked at');
  for (const secret of secrets) assert.ok(!rows.includes(secret), `stored: ${secret}`);
});

test('an unexpected failure tells its number and nothing else', async () => {
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
  const told = await broken.post(undefined, '/api/sessions', { email: 'someone@ukr.net', password });
  assert.equal(told.status, 500);
  assert.deepEqual(Object.keys(told.body), ['type', 'title', 'status', 'instance']);
  const failure = world.log.find(({ event }) => event === 'failure')!;
  assert.equal(told.body.instance, `urn:uuid:${failure.id}`);
  assert.equal(told.headers.get('X-Request-Id'), failure.id);
  assert.ok(!JSON.stringify(world.log).includes(password));
  assert.ok(failure.at!.length > 0, 'the place is told');
  await broken.service.postman.stop();
});

/** What tells an answer from another: everything but its own id. */
async function shape(told: ReturnType<typeof world.post>): Promise<string> {
  const { status, text, headers } = await told;
  return JSON.stringify([status, text, [...headers].filter(([name]) => name !== 'x-request-id')]);
}

async function someone(state: 'unknown' | 'waiting' | 'settled'): Promise<Resident> {
  const resident = await world.resident();
  if (state !== 'unknown') await world.register(resident);
  if (state === 'settled')
    await world.post(resident, '/api/confirmations', { token: await tokenTo(resident.registration.email, 'confirm') });
  return resident;
}

test('answers are the same bytes for known and new addresses, free and taken accounts', async () => {
  const people = [await someone('unknown'), await someone('waiting'), await someone('settled')];
  const stranger = await someone('unknown');
  const { account, house, apartment } = people[2]!.registration;
  const registered = await Promise.all([
    ...people.map((person) => shape(world.register(person))),
    shape(world.register(stranger, { account, house, apartment })),
    shape(world.register(stranger, { email: people[2]!.registration.email })),
  ]);
  assert.equal(new Set(registered).size, 1, registered.join('\n'));
  for (const path of ['/api/recoveries', '/api/registrations/resend']) {
    const asked = await Promise.all(
      people.map((person) => shape(world.post(person, path, { email: person.registration.email, lang: 'uk' }))),
    );
    assert.equal(new Set(asked).size, 1, asked.join('\n'));
  }
  const failed = await Promise.all(people.map((person) => shape(world.signIn(person, 'не той пароль зовсім'))));
  assert.equal(new Set(failed).size, 1, failed.join('\n'));
});

test('and the same statements run before them', async () => {
  const people = [await someone('unknown'), await someone('waiting'), await someone('settled')];
  // Letters are written afterwards, by the postman; it would mix its statements in.
  await world.service.postman.stop();
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
    (person: Resident) => world.signIn(person, 'не той пароль зовсім'),
    (person: Resident) => world.post(person, '/api/recoveries', { email: person.registration.email, lang: 'uk' }),
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
  world.pass(hour);
});
