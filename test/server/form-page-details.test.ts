import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FormPage } from '../../src/prerender/index.ts';
import { wordsOf } from '../../src/words/index.ts';
import { password, wrongPassword } from '../people.ts';
import { Page } from './form-page.ts';
import { createWorld, origin, type Resident, type World } from './world.ts';

const words = wordsOf('uk');
const type = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin };
const pageOf = async (world: World, path: string) => new Page(await world.call('GET', path));

async function post(world: World, path: string, values: object, headers: Record<string, string> = {}): Promise<Page> {
  const body = new URLSearchParams(values as Record<string, string>).toString();
  return new Page(
    await world.call('POST', path, { body, headers: { ...type, 'X-Test-Client': '10.7.7.7', ...headers } }),
  );
}

const answersOf = ({ registration: { account, email, password, house, apartment } }: Resident) => ({
  account,
  email,
  password,
  house,
  apartment,
});

describe('a page with a form that needs no script', () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.close());

  it('may show itself on pages of its own site only, loads its style sheet, and posts to its site', async () => {
    const { response } = await pageOf(world, '/register');
    assert.equal(
      response.headers.get('Content-Security-Policy'),
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    );
  });

  it('is behind the same link in the other language', async () => {
    const page = await post(world, '/confirm', { token: 'keksdose', lang: 'uk', language: 'ru' });
    assert.equal(Page.attribute(page.all('html')[0], 'lang'), 'ru');
    assert.equal(page.value('token'), 'keksdose');
  });

  it('leads to the other language by a link, where there is no text to keep', async () => {
    const page = await pageOf(world, '/confirm');
    const [link] = page.all('a').filter((element) => Page.attribute(element, 'hreflang') === 'ru');
    assert.equal(Page.attribute(link, 'href'), '?lang=ru');
  });

  it('comes in the language of the form, not in that of the address it is posted to', async () => {
    const page = await post(world, '/login?lang=ru', { lang: 'uk', email: '' });
    assert.equal(Page.attribute(page.all('html')[0], 'lang'), 'uk');
  });

  it('promises no box that Enter goes to, and has no empty line to be heard', async () => {
    for (const path of ['/register', '/login', '/recover', '/reset?token=x']) {
      const page = await pageOf(world, path);
      assert.deepEqual(
        page.all('input').filter((box) => Page.attribute(box, 'enterkeyhint')),
        [],
      );
      const lines = page.elements.filter((element) => Page.attribute(element, 'role') === 'status');
      assert.deepEqual(
        lines.filter((line) => !Page.textOf(line)),
        [],
      );
    }
  });

  it('has its style sheet for a year under the version that it names, under no other', async () => {
    for (const path of ['/forms.css', '/forms.css?old'])
      assert.equal((await world.call('GET', path)).headers.get('Cache-Control'), 'no-cache');
  });

  it('shows an answer that may not arrive before it is sent, though it is read as it stands', async () => {
    const resident = await world.resident();
    const email = `${resident.registration.account}@mail.ru`;
    const shown = await post(world, '/register', { ...answersOf(resident), email });
    assert.deepEqual(shown.all('h1').map(Page.textOf), [words.register.title()]);
    assert.equal(shown.withClass('vodokanal-strip').length, 1);
    const sent = await post(world, '/register', shown.values({ password }));
    assert.deepEqual(sent.all('h1').map(Page.textOf), [words.mail.title()]);
  });

  it('signs in without asking whether another address is meant', async () => {
    const page = await post(world, '/login', { email: 'ivan@gmial.com', password: wrongPassword });
    assert.equal(page.status, 401);
  });

  it('takes no key but one that a page has given out: what is posted under another one is a request of its own', async () => {
    for (const [key, letters] of [
      ['0', 2],
      [crypto.randomUUID(), 1],
    ] as const) {
      const resident = await world.resident();
      for (let time = 0; time < 2; time++)
        assert.equal((await post(world, '/register', { ...answersOf(resident), key })).status, 200);
      assert.equal((await world.letters(resident.registration.email)).length, letters, key);
    }
  });

  it('lists the browser of the person among the sessions, not the server that draws the page', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    const { email } = resident.registration;
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const { response } = await post(world, '/login', { email, password }, { 'User-Agent': agent });
    const Cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    const { text } = await world.call('GET', '/api/profile/sessions', { headers: { Cookie } });
    assert.match(text, /Firefox, Windows/);
  });

  it('counts the attempts of each client apart', async () => {
    const narrow = await createWorld({ limits: { sessionClient: { points: 1, duration: 900 } } });
    const statuses: number[] = [];
    for (const client of ['10.6.6.1', '10.6.6.2', '10.6.6.1']) {
      const values = { email: `${client}@ukr.net`, password: wrongPassword };
      statuses.push((await post(narrow, '/login', values, { 'X-Test-Client': client })).status);
    }
    await narrow.close();
    assert.deepEqual(statuses, [401, 401, 429]);
  });
});

describe('another letter, asked for on a page that needs no script', () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.close());

  it('is a button that can be pressed at once: such a page counts no seconds', async () => {
    const sent = await post(world, '/register', answersOf(await world.resident()));
    assert.deepEqual(sent.all('button', 'resend').map(Page.textOf), [words.mail.resend()]);
    assert.doesNotMatch(sent.text, /через/);
  });

  it('is offered to who signs in unconfirmed, confirms the address, and leaves the form there', async () => {
    const resident = await world.resident();
    await world.register(resident);
    const { email } = resident.registration;
    const refused = await post(world, '/login', { email, password });
    assert.equal(refused.status, 409);
    assert.equal(refused.all('button', 'resend').length, 1);
    const again = await post(world, '/login', refused.values({ resend: '1' }));
    assert.deepEqual(again.all('h1').map(Page.textOf), [words.login.title()]);
    assert.deepEqual(again.withClass('vodokanal-strip').filter((line) => line === words.mail.resent()).length, 1);
    const letters = await world.letters(email);
    assert.deepEqual([letters.length, /\/confirm\?lang=uk&token=/.test(letters[0]!.text)], [2, true]);
  });

  it('is no way to a new password where the address is confirmed meanwhile', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    const { email } = resident.registration;
    assert.equal((await post(world, '/login', { email, resend: '1' })).status, 200);
    const [letter] = await world.letters(email);
    assert.doesNotMatch(letter!.text, /\/reset\?|token=/);
  });

  it('is refused where no address can be read', async () => {
    const page = await post(world, '/recover', { email: '', resend: '1' });
    assert.equal(page.status, 422);
    assert.ok(page.text.includes(words.mail.failed()));
  });

  it('has the limit of the endpoint, and says how long to wait', async () => {
    const narrow = await createWorld({ limits: { mailingClient: { points: 1, duration: 900 } } });
    const values = { email: 'ivan@ukr.net', resend: '1' };
    assert.equal((await post(narrow, '/recover', values)).status, 200);
    const limited = await post(narrow, '/recover', { ...values, email: 'petro@ukr.net' });
    await narrow.close();
    assert.equal(limited.status, 429);
    assert.match(limited.response.headers.get('Retry-After')!, /^\d+$/);
    assert.match(limited.text, /через 15(\s|&nbsp;)хвилин/);
  });
});

describe('FormPage', () => {
  const addresses = { register: 'https://voda.example/register', login: 'https://voda.example/login', recover: '' };

  it('says that the form was refused where a form without a wrong password is answered 401', async () => {
    const page = new FormPage('recover', { lang: 'uk', addresses });
    page.take(new URLSearchParams({ email: 'ivan@ukr.net' }));
    page.judge();
    const outcome = await page.answered(
      Response.json(
        { title: 'Unauthorized' },
        { status: 401, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    assert.equal(outcome.ok, false);
    assert.ok(page.render({ action: '/recover' }).includes(words.failure.refused().replaceAll('\u00a0', '&nbsp;')));
  });
});
