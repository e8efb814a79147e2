import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { storeBilled } from '../../demo/server/accounts/billed-accounts.ts';
import type { Database } from '../../demo/server/database/database.ts';
import { openEmbedded } from '../../demo/server/database/embedded-database.ts';
import { migrate } from '../../demo/server/database/migrations.ts';
import { openServer } from '../../demo/server/database/server-database.ts';
import { type EndpointProcess, startEndpoint } from '../load/endpoint-process.ts';
import { startPostgres } from '../operate/postgres.ts';
import { billOf, person, registrationOf } from '../people.ts';
import { type MailSink, startMailSink } from './mail-sink.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const mail = await startMailSink();
const folder = mkdtempSync(join(tmpdir(), 'vodokanal-chaos-'));
after(async () => {
  await mail.off();
  rmSync(folder, { recursive: true, force: true });
});

type People = { registration: ReturnType<typeof registrationOf>; key: string }[];

/** People whose accounts are billed in the database that `open` opens. */
async function billed(open: () => Database | Promise<Database>, count: number): Promise<People> {
  const people = Array.from({ length: count }, () => person());
  const database = await open();
  await migrate(database);
  await storeBilled(database, people.map(billOf));
  await database.close();
  return people.map((somebody) => ({ registration: registrationOf(somebody), key: randomUUID() }));
}

/** Registers until accepted, whatever happens to the endpoint meanwhile. */
async function registerAll(people: People, endpoint: () => EndpointProcess): Promise<void> {
  await Promise.all(
    people.map(async ({ registration, key }, at) => {
      await wait(at * 20);
      for (;;) {
        const response = await endpoint()
          .post('/api/registrations', registration, key)
          .catch(() => undefined);
        if (response?.status === 202) return;
        if (response) assert.ok([409, 503].includes(response.status), response.text);
        await wait(50);
      }
    }),
  );
}

/** Confirms everybody from their letters: one letter each, two where a process was killed. */
async function confirmAll(
  people: People,
  endpoint: () => EndpointProcess,
  sink: MailSink,
  most: number,
): Promise<void> {
  for (const { registration } of people) {
    while (sink.tokens(registration.email).length === 0) await wait(50);
    const tokens = sink.tokens(registration.email);
    const { password } = registration;
    const answers = await Promise.all(
      tokens.map((token) => endpoint().post('/api/confirmations', { token, password })),
    );
    assert.deepEqual(
      answers.map(({ status }) => status).filter((status) => status === 200),
      [200],
    );
  }
  for (const { registration } of people) assert.ok(sink.tokens(registration.email).length <= most);
}

/** Each account has one owner: the one who registered it. */
async function checkOwners(people: People, open: () => Database | Promise<Database>): Promise<void> {
  const database = await open();
  for (const { registration } of people) {
    const owners = await database.query(
      'select email from holding join person on person.id = person_id where account = $1',
      [registration.account],
    );
    assert.deepEqual(owners, [{ email: registration.email }]);
  }
  await database.close();
}

async function kill9(env: Record<string, string>, open: () => Database | Promise<Database>): Promise<void> {
  const people = await billed(open, 30);
  // Another endpoint may work on the same server, so the letters of a killed one wait for the end of its lease.
  const settings = { ...env, CLOCK_STEP: '180000' };
  let endpoint = await startEndpoint(settings);
  const registering = registerAll(people, () => endpoint);
  for (let time = 0; time < 2; time++) {
    await wait(200);
    await endpoint.kill();
    endpoint = await startEndpoint({ ...settings, PORT: new URL(endpoint.url).port });
  }
  await registering;
  endpoint.child.kill('SIGUSR2');
  // Two kills: each may have come between a letter and the note about it.
  await confirmAll(people, () => endpoint, mail, 3);
  const letters = people.map(({ registration }) => mail.tokens(registration.email).length);
  assert.ok(letters.filter((count) => count > 1).length <= 2 * 4, `a kill repeats only running letters: ${letters}`);
  await endpoint.kill();
  await checkOwners(people, open);
}

async function withPostgres(test: TestContext) {
  const postgres = await startPostgres();
  test.after(() => postgres.close());
  return { open: () => openServer(postgres.url), env: { DATABASE_URL: postgres.url, SMTP_URL: mail.url } };
}

describe('an endpoint that is killed amid registrations loses nothing that it accepted', () => {
  it('with the embedded database', { timeout: 60_000 }, async () => {
    const data = join(folder, 'killed');
    await kill9({ DATA_DIR: data, SMTP_URL: mail.url }, () => openEmbedded({ folder: data }));
  });

  it('with PostgreSQL', { timeout: 60_000 }, async (test) => {
    const { env, open } = await withPostgres(test);
    await kill9(env, open);
  });
});

describe('two endpoints on one database', () => {
  it('send each letter once, and make one owner of one link', { timeout: 60_000 }, async (test) => {
    const { env, open } = await withPostgres(test);
    const people = await billed(open, 20);
    const endpoints = [await startEndpoint(env), await startEndpoint(env)];
    let turn = 0;
    const either = () => endpoints[turn++ % 2]!;
    await registerAll(people, either);
    await confirmAll(people, either, mail, 1);
    for (const endpoint of endpoints) await endpoint.kill();
    await checkOwners(people, open);
  });
});

describe('a mail server that goes away amid letters', () => {
  it('gets every letter when it is back', { timeout: 60_000 }, async (test) => {
    const { env, open } = await withPostgres(test);
    const people = await billed(open, 20);
    const endpoint = await startEndpoint(env);
    const registering = registerAll(people, () => endpoint);
    await wait(150);
    await mail.off();
    await registering;
    await mail.on();
    await confirmAll(people, () => endpoint, mail, 2);
    await endpoint.kill();
    await checkOwners(people, open);
  });
});

describe('a clock that jumps', () => {
  for (const step of [3_600_000, -3_600_000])
    it(`by ${step / 60_000} minutes and back loses nothing`, { timeout: 60_000 }, async (test) => {
      const { env, open } = await withPostgres(test);
      const people = await billed(open, 12);
      const endpoint = await startEndpoint({ ...env, CLOCK_STEP: String(step) });
      const jump = async (to: number) => {
        endpoint.child.kill('SIGUSR2');
        while (!endpoint.output().endsWith(`clock ${to}\n`)) await wait(10);
      };
      await registerAll(people.slice(0, 4), () => endpoint);
      await jump(step);
      await registerAll(people.slice(4, 8), () => endpoint);
      await confirmAll(people.slice(0, 8), () => endpoint, mail, 1);
      await jump(0);
      await registerAll(people.slice(8), () => endpoint);
      await confirmAll(people.slice(8), () => endpoint, mail, 1);
      await endpoint.kill();
      await checkOwners(people, open);
    });
});

describe('a full disk', () => {
  const small = join(folder, 'small');
  const mounted = mount(small);
  after(() => mounted && execFileSync('umount', ['-l', small]));
  it('is answered with 503, and when there is room all goes on', {
    timeout: 60_000,
    skip: !mounted && 'a file system may not be mounted here',
  }, async () => {
    const data = join(small, 'data');
    const people = await billed(() => openEmbedded({ folder: data }), 12);
    const endpoint = await startEndpoint({ DATA_DIR: data, SMTP_URL: mail.url });
    const { bavail, bsize } = statfsSync(small);
    const fill = join(small, 'fill');
    writeFileSync(fill, Buffer.alloc(bavail * bsize - 4096 * 2));
    // Until nothing fits any more: the first rows still have their place in the pages that are there.
    const statuses = new Set<number>();
    for (let time = 0; time < 3000 && !statuses.has(503); time++) {
      const somebody = people[time % people.length]!.registration;
      const { status } = await endpoint.post('/api/registrations', { ...somebody, email: `x${time}@ukr.net` });
      statuses.add(status);
    }
    assert.ok(statuses.has(503), String([...statuses]));
    assert.ok(!statuses.has(500));
    rmSync(fill);
    await registerAll(people, () => endpoint);
    await confirmAll(people, () => endpoint, mail, 1);
    await endpoint.kill();
    await checkOwners(people, () => openEmbedded({ folder: data }));
  });
});

/** A file system of 70 MB in memory. Returns whether this user may mount one. */
function mount(path: string): boolean {
  try {
    execFileSync('mkdir', ['-p', path]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=70m', 'tmpfs', path], { stdio: 'ignore' });
    return existsSync(path);
  } catch {
    return false;
  }
}
