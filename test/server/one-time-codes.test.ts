import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteExpired } from '../../demo/server/housekeeping.ts';
import { sessionOf, wrongPassword } from '../people.ts';
import { cookieOf, createWorld, minute, type Resident } from './world.ts';

const world = await createWorld({ cabinetPath: '/my/cabinet', linkBase: 'https://voda.example/login' });
after(() => world.close());

const resident = await world.resident();
await world.registerAndConfirm(resident);

/** Signs in as the form in a frame does: without a cookie, for a one-time code; the address that it opens. */
async function issueCode(of: Resident = resident): Promise<string> {
  const response = await world.post(of, '/api/sessions?one-time-code', sessionOf(of.registration));
  assert.equal(response.status, 200);
  assert.equal(cookieOf(response), '');
  assert.deepEqual(Object.keys(response.body).sort(), ['next', 'url']);
  assert.match(response.body.url, /^\/api\/sessions\/codes\/[\w-]{43}$/);
  return response.body.url;
}

const open = (url: string, headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' }) =>
  world.call('GET', url, { headers });

describe('a one-time sign-in code', () => {
  it('opens the cabinet in the whole window, once', async () => {
    const url = await issueCode();
    const opened = await open(url);
    assert.equal(opened.status, 303);
    assert.equal(opened.headers.get('Location'), '/my/cabinet');
    const me = await world.call('GET', '/api/sessions', { headers: { Cookie: cookieOf(opened) } });
    assert.equal(me.body.email, resident.registration.email);

    const back = await open(url, { Cookie: cookieOf(opened), 'Sec-Fetch-Site': 'none' });
    assert.deepEqual([back.status, back.headers.get('Location')], [303, '/my/cabinet'], 'in the browser that has it');
    assert.equal(cookieOf(back), '');
  });

  it('says that it was used, in the language of the person, with a link to the sign-in', async () => {
    const url = await issueCode();
    await open(url);
    for (const [language, sentence, label] of [
      ['uk', 'Це посилання вже не діє', 'Увійти'],
      ['ru-RU,ru;q=0.9,en;q=0.8', 'Эта ссылка больше не действует', 'Войти'],
      ['en-US', 'Це посилання вже не діє', 'Увійти'],
    ] as const) {
      const again = await open(url, { 'Accept-Language': language, 'Sec-Fetch-Site': 'same-origin' });
      assert.deepEqual([again.status, cookieOf(again)], [410, ''], language);
      assert.match(again.headers.get('Content-Type')!, /^text\/html; charset=utf-8$/i);
      assert.match(again.text, new RegExp(`<html lang="${language.slice(0, 2) === 'ru' ? 'ru' : 'uk'}">`));
      assert.ok(again.text.includes(`<h1>${sentence}</h1>`), again.text);
      assert.ok(again.text.includes(`<a href="https://voda.example/login">${label}</a>`), again.text);
    }
    assert.equal(world.log.at(-1)!.security, 'link-refused');
  });

  it('signs in one of ten requests at once', async () => {
    const url = await issueCode();
    const cookies = (await Promise.all(Array.from({ length: 10 }, () => open(url)))).map(cookieOf);
    assert.equal(cookies.filter(Boolean).length, 1);
  });

  it('is not spent by HEAD, with which programs look at a link', async () => {
    const url = await issueCode();
    const looked = await world.call('HEAD', url, { headers: { 'Sec-Fetch-Site': 'same-origin' } });
    assert.deepEqual([looked.status, cookieOf(looked)], [303, '']);
    assert.notEqual(cookieOf(await open(url)), '');
  });

  it('lives for ten minutes, because somebody may read before pressing; then its row is deleted', async () => {
    const early = await issueCode();
    const url = await issueCode();
    world.advance(10 * minute - 1000);
    assert.notEqual(cookieOf(await open(early)), '');
    world.advance(1000);
    assert.equal((await open(url)).status, 410);
    const count = async () => (await world.database.query('select 1 from one_time_code')).length;
    assert.equal(await count(), 1);
    await deleteExpired(world.service.context);
    assert.equal(await count(), 0);
  });

  it('is expired in the instant in which its time ends', async (test) => {
    let time = Date.now();
    const still = await createWorld({ now: () => new Date(time) });
    test.after(() => still.close());
    const other = await still.resident();
    await still.registerAndConfirm(other);
    const { body } = await still.post(other, '/api/sessions?one-time-code', sessionOf(other.registration));
    time += 10 * minute;
    assert.equal(cookieOf(await still.call('GET', body.url)), '');
  });

  it('signs nobody in from a link on another site, and is not spent by it', async () => {
    const url = await issueCode();
    for (const site of ['cross-site', 'same-site', 'none'])
      assert.equal(cookieOf(await open(url, { 'Sec-Fetch-Site': site })), '', site);
    assert.notEqual(cookieOf(await open(url)), '');
    const unknown = await open('/api/sessions/codes/made-up');
    assert.deepEqual([unknown.status, cookieOf(unknown)], [410, '']);
  });

  it('ends the session that the browser had', async () => {
    const former = cookieOf(await world.signIn(resident));
    await open(await issueCode(), { Cookie: former });
    assert.equal((await world.call('GET', '/api/sessions', { headers: { Cookie: former } })).status, 401);
  });

  it('is issued and opened by the former query and path, too', async () => {
    const { body } = await world.post(resident, '/api/sessions?entrance', sessionOf(resident.registration));
    const opened = await open(body.url.replace('/sessions/codes/', '/entrances/'));
    assert.deepEqual([opened.status, opened.headers.get('Location')], [303, '/my/cabinet']);
    assert.match(cookieOf(opened), /^vodokanal=[\w-]{43}$/);
  });

  it('is not issued for a wrong password', async () => {
    const response = await world.post(resident, '/api/sessions?one-time-code', {
      ...sessionOf(resident.registration),
      password: wrongPassword,
    });
    assert.equal(response.status, 401);
    assert.equal(response.body.url, undefined);
  });
});
