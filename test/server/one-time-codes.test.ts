import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { tidy } from '../../demo/server/housekeeping.ts';
import { cookieOf, createWorld, minute, type Resident } from './world.ts';

const world = await createWorld({ cabinetPath: '/my/cabinet' });
after(() => world.close());

const resident = await world.resident();
await world.settle(resident);

/** Signs in as the form in a frame does: without a cookie, for an address. */
async function entrance(of: Resident = resident): Promise<string> {
  const { email, password } = of.registration;
  const told = await world.post(of, '/api/sessions?entrance', { email, password });
  assert.equal(told.status, 200);
  assert.equal(cookieOf(told), '');
  assert.deepEqual(Object.keys(told.body).sort(), ['next', 'url']);
  assert.match(told.body.url, /^\/api\/entrances\/[\w-]{43}$/);
  return told.body.url;
}

const open = (url: string, headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' }) =>
  world.call('GET', url, { headers });

test('signing in from a frame: the code opens the cabinet in the whole window, once', async () => {
  const url = await entrance();
  const opened = await open(url);
  assert.equal(opened.status, 303);
  assert.equal(opened.headers.get('Location'), '/my/cabinet');
  const me = await world.call('GET', '/api/sessions', { headers: { Cookie: cookieOf(opened) } });
  assert.equal(me.body.email, resident.registration.email);

  const again = await open(url);
  assert.deepEqual([again.status, again.headers.get('Location'), cookieOf(again)], [303, '/my/cabinet', '']);
});

test('ten at once: one of them gets in', async () => {
  const url = await entrance();
  const cookies = (await Promise.all(Array.from({ length: 10 }, () => open(url)))).map(cookieOf);
  assert.equal(cookies.filter(Boolean).length, 1);
});

test('a code ends after a minute, and is forgotten', async () => {
  const url = await entrance();
  world.pass(minute);
  assert.equal(cookieOf(await open(url)), '');
  const count = async () => (await world.database.query('select 1 from entrance')).length;
  assert.equal(await count(), 1);
  await tidy(world.service.room);
  assert.equal(await count(), 0);
});

test('a stranger’s link signs nobody in, and spends nothing', async () => {
  const url = await entrance();
  for (const site of ['cross-site', 'same-site', 'none'])
    assert.equal(cookieOf(await open(url, { 'Sec-Fetch-Site': site })), '', site);
  assert.notEqual(cookieOf(await open(url)), '');
  assert.equal(cookieOf(await open('/api/entrances/made-up')), '');
});

test('it ends the session that the browser had', async () => {
  const former = cookieOf(await world.signIn(resident));
  await open(await entrance(), { Cookie: former });
  assert.equal((await world.call('GET', '/api/sessions', { headers: { Cookie: former } })).status, 401);
});

test('a wrong password gets no code', async () => {
  const told = await world.post(resident, '/api/sessions?entrance', {
    email: resident.registration.email,
    password: 'не той пароль зовсім',
  });
  assert.equal(told.status, 401);
  assert.equal(told.body.url, undefined);
});
