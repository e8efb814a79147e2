import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ownSessions, profile } from '../../src/contract/answers.ts';
import { cookieOf, createWorld, hour, origin, type Resident } from './world.ts';

const world = await createWorld();
after(() => world.close());

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0';
const chrome =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

async function signedIn(agents: string[]): Promise<{ resident: Resident; cookies: string[] }> {
  const resident = await world.resident();
  await world.registerAndConfirm(resident);
  // That of the confirmation is not of interest here.
  await world.database.query('delete from session where person_id = (select id from person where email_key = $1)', [
    resident.registration.email,
  ]);
  const cookies = [];
  for (const agent of agents) {
    cookies.push(cookieOf(await world.signIn(resident, undefined, { 'User-Agent': agent })));
    world.advance(1000);
  }
  return { resident, cookies };
}

const call = (method: string, path: string, Cookie: string, body?: unknown) =>
  world.call(method, path, { body, headers: { Cookie } });
const list = async (cookie: string) =>
  ownSessions.parse((await call('GET', '/api/profile/sessions', cookie)).body).sessions;
const isAlive = async (cookie: string) => (await call('GET', '/api/sessions', cookie)).status === 200;

describe('the sessions of a person', () => {
  it('are listed with browser, system and times, this one marked, and nobody else’s', async () => {
    await signedIn([chrome]);
    const { cookies } = await signedIn([firefox, chrome, 'curl/8']);
    const sessions = await list(cookies[0]!);
    assert.deepEqual(
      sessions.map(({ current, agent }) => [current, agent]),
      [
        [false, undefined],
        [false, 'Chrome, Android'],
        [true, 'Firefox, Windows'],
      ],
    );
    for (const { createdAt, seenAt } of sessions) assert.ok(createdAt <= seenAt);
  });

  it('end one by one, or all but this one', async () => {
    const { cookies } = await signedIn([firefox, firefox, chrome]);
    const [here, other, phone] = cookies as [string, string, string];
    const { id } = (await list(here)).find(({ agent }) => agent?.startsWith('Chrome'))!;
    assert.equal((await call('DELETE', `/api/profile/sessions/${id}`, here)).status, 204);
    assert.deepEqual([await isAlive(here), await isAlive(other), await isAlive(phone)], [true, true, false]);
    assert.equal((await call('DELETE', '/api/profile/sessions', here)).status, 204);
    assert.deepEqual([await isAlive(here), await isAlive(other)], [true, false]);
  });

  it('are not ended or opened by the id of one of somebody else', async () => {
    const one = await signedIn([firefox]);
    const other = await signedIn([chrome]);
    const { id } = (await list(one.cookies[0]!))[0]!;
    assert.equal((await call('DELETE', `/api/profile/sessions/${id}`, other.cookies[0]!)).status, 404);
    assert.equal(await isAlive(one.cookies[0]!), true);
    assert.equal(await isAlive(`vodokanal=${id}`), false, 'an id is no token');
  });

  it('are not listed after they have ended', async () => {
    const { cookies } = await signedIn([firefox]);
    world.advance(3 * hour);
    assert.equal((await call('GET', '/api/profile/sessions', cookies[0]!)).body.code, 'session');
  });
});

describe('the ticks of an account', () => {
  it('change one by one', async () => {
    const { resident, cookies } = await signedIn([firefox]);
    const { account } = resident.registration;
    const patch = (body: object) => call('PATCH', `/api/profile/accounts/${account}`, cookies[0]!, body);
    const ticksOf = (body: unknown) => {
      const [own] = profile.parse(body).accounts;
      return [own!.notifyBalance, own!.remindReadings];
    };
    assert.deepEqual(ticksOf((await patch({ notifyBalance: false, remindReadings: false })).body), [false, false]);
    assert.deepEqual(ticksOf((await patch({ remindReadings: true })).body), [false, true]);
    assert.deepEqual(ticksOf((await call('GET', '/api/sessions', cookies[0]!)).body), [false, true]);
    const refused = await patch({ notifyBalance: 'yes' });
    assert.deepEqual([refused.status, refused.body.errors[0].pointer], [422, '/notifyBalance']);
  });

  it('belong to the owner of the account', async () => {
    const owner = await signedIn([firefox]);
    const other = await signedIn([firefox]);
    const path = `/api/profile/accounts/${owner.resident.registration.account}`;
    assert.equal((await call('PATCH', path, other.cookies[0]!, { notifyBalance: false })).status, 404);
    assert.equal((await call('PATCH', path, '', { notifyBalance: false })).status, 401);
  });

  it('are those of no account whose name the database cannot hold', async () => {
    const { cookies } = await signedIn([firefox]);
    const { status } = await call('PATCH', '/api/profile/accounts/%00', cookies[0]!, { notifyBalance: false });
    assert.equal(status, 404);
  });

  it('are not changed by a page of another site', async () => {
    const { resident, cookies } = await signedIn([firefox]);
    const response = await world.call('PATCH', `/api/profile/accounts/${resident.registration.account}`, {
      body: { notifyBalance: false },
      headers: { Cookie: cookies[0]!, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    });
    assert.equal(response.body.code, 'origin');
  });
});

describe('a body that is not JSON', () => {
  it('is refused by the calls of the cabinet', async () => {
    const { resident, cookies } = await signedIn([firefox]);
    const response = await world.service.app.fetch(
      new Request(`${origin}/api/profile/accounts/${resident.registration.account}`, {
        method: 'PATCH',
        headers: { Cookie: cookies[0]!, 'Content-Type': 'text/plain' },
        body: '{"notifyBalance":false}',
      }),
    );
    assert.equal(response.status, 415);
  });
});
