import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DatabaseAway } from '../../demo/server/database/database-away.ts';
import type { Limits } from '../../demo/server/database/limits.ts';
import { langs } from '../../src/lang.ts';
import { wordsOf } from '../../src/words/index.ts';
import { Page } from './form-page.ts';
import { createWorld, origin, type Resident, type World } from './world.ts';

const from = { Origin: origin, 'Sec-Fetch-Site': 'same-origin' };

describe('forms without a script', () => {
  let world: World;
  let printed = '';
  before(async () => {
    world = await createWorld({ allowedOrigins: ['https://cms.example'], privacyPath: '/privacy' });
  });
  after(() => world.close());

  const open = async (path: string, headers: Record<string, string> = {}) => {
    const page = new Page(await world.call('GET', path, { headers }));
    printed += page.response.text;
    return page;
  };
  const send = async (
    path: string,
    values: Record<string, string>,
    { headers = from, client = '10.9.9.9' }: { headers?: Record<string, string>; client?: string } = {},
  ) => {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Test-Client': client };
    const body = new URLSearchParams(values).toString();
    const page = new Page(await world.call('POST', path, { body, headers: { ...type, ...headers } }));
    printed += page.response.text + JSON.stringify([...page.response.headers]);
    return page;
  };
  const answersOf = ({ registration: { account, email, password, house, apartment } }: Resident) => ({
    account,
    email,
    password,
    house,
    apartment,
  });

  const register = async (resident: Resident, changes: Record<string, string> = {}) => {
    const page = await open('/register');
    return send('/register', page.values({ ...answersOf(resident), ...changes }), { client: resident.client });
  };
  const cookieIn = (page: Page) => page.response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);

  for (const lang of langs)
    it(`are in ${lang} what the elements draw`, async () => {
      const words = wordsOf(lang);
      const page = await open(`/register?lang=${lang}`);
      assert.equal(page.status, 200);
      assert.deepEqual(page.all('h1').map(Page.textOf), [words.register.title()]);
      assert.equal(Page.attribute(page.all('html')[0], 'lang'), lang);
      assert.equal(page.withClass('vodokanal-field').length, 5);
      const { text } = page;
      for (const sentence of [words.ticks.remindReadings(), words.register.privacy(), words.account.help.text()])
        assert.ok(text.includes(sentence.replaceAll('\u00a0', '&nbsp;')), sentence);
      for (const name of ['script', 'slot', 'dialog', 'template']) assert.deepEqual(page.all(name), []);
      for (const button of page.all('button')) assert.equal(Page.attribute(button, 'type'), 'submit');
      assert.ok(!/<!--| on\w+=| style=/.test(page.response.text));
      const other = langs.find((name) => name !== lang)!;
      const [first, language] = page.all('button');
      assert.deepEqual(
        [first, language].map((button) => Page.attribute(button, 'name')),
        [undefined, 'language'],
      );
      assert.equal(Page.attribute(language, 'lang'), other);
      for (const path of ['login', 'recover', 'confirm?token=x', 'reset?token=x']) {
        const { status, all } = await open(`/${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
        assert.equal(status, 200, path);
        assert.ok(all, path);
      }
    });

  it('are Ukrainian for every browser, and allow themselves nothing but their style sheet', async () => {
    const { response, all } = await open('/login', { 'Accept-Language': 'ru' });
    assert.match(response.text, /<html lang="uk">/);
    assert.ok(all);
    assert.match(response.headers.get('Content-Security-Policy')!, /^default-src 'none'; style-src 'self'; base/);
    assert.equal(response.headers.get('Referrer-Policy'), 'same-origin');
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal(response.headers.get('Content-Type'), 'text/html; charset=UTF-8');
    const [, sheet] = /href="([^"]*forms\.css[^"]*)"/.exec(response.text)!;
    const styles = await world.call('GET', sheet!);
    assert.match(styles.headers.get('Cache-Control')!, /immutable/);
    assert.match(styles.text, /\.vodokanal-own \.vodokanal-submit/);
  });

  for (const lang of langs)
    it(`tell errors at their fields, and keep what was typed (${lang})`, async () => {
      const words = wordsOf(lang);
      const page = await send('/register', {
        lang,
        account: '1234567890',
        email: 'a"<b>@ukr.net',
        password: 'кім!7',
        house: '',
        apartment: '12',
        remindReadings: 'on',
      });
      assert.equal(page.status, 422);
      assert.equal(page.value('account'), '1234567890');
      assert.equal(page.value('email'), 'a"<b>@ukr.net');
      assert.equal(page.value('password'), undefined);
      assert.equal(Page.attribute(page.all('input', 'remindReadings')[0], 'checked'), '');
      assert.equal(Page.attribute(page.all('input', 'notifyBalance')[0], 'checked'), undefined);
      const errors = page.withClass('vodokanal-error');
      assert.deepEqual(errors.slice(0, 1), [words.account.codes.gas().replaceAll('\u00a0', ' ')]);
      assert.ok(errors.includes(words.house.codes.empty()));
      const summary = page.all('a').filter((link) => Page.attribute(link, 'href')?.startsWith('#'));
      assert.deepEqual(
        summary.map((link) => Page.textOf(link).replaceAll('\u00a0', ' ')),
        errors,
      );
      for (const link of summary) {
        const id = Page.attribute(link, 'href')!.slice(1);
        assert.equal(page.all('input').filter((box) => Page.attribute(box, 'id') === id).length, 1);
      }
      assert.match(Page.textOf(page.all('title')[0]!), new RegExp(words.summary()));
    });

  it('keep what was typed in another language, and judge nothing', async () => {
    const texts = { account: '1002', email: 'ivan@ukr.net', house: '1 б', apartment: '7', password: 'теплий кіт' };
    const opened = await open('/register');
    const russian = await send('/register', opened.values({ ...texts, remindReadings: 'on', language: 'ru' }));
    assert.equal(russian.status, 200);
    assert.equal(Page.attribute(russian.all('html')[0], 'lang'), 'ru');
    assert.deepEqual(russian.all('h1').map(Page.textOf), ['Регистрация']);
    const { password, ...shown } = texts;
    for (const [name, text] of Object.entries(shown)) assert.equal(russian.value(name), text);
    assert.ok(!russian.response.text.includes(password));
    assert.equal(russian.values().remindReadings, 'on');
    assert.deepEqual(russian.withClass('vodokanal-summary'), []);
    assert.equal(russian.value('key'), opened.value('key'), 'sent twice it counts once');
    const pressed = await send('/register', russian.values({ password }));
    assert.equal(pressed.status, 422);
    assert.ok(pressed.text.includes('В лицевом счёте'));
    const strange = await send('/register', opened.values({ language: 'xx' }));
    assert.equal(Page.attribute(strange.all('html')[0], 'lang'), 'uk');
  });

  it('show how an answer was read, and send once it was seen', async () => {
    const resident = await world.resident();
    const texts = { house: 'буд. 1 б корп. 3' };
    const shown = await register(resident, texts);
    assert.equal(shown.status, 200);
    assert.match(shown.text, /1Б-3/);
    assert.equal(shown.value('house'), texts.house);
    assert.equal(shown.value('seen-house'), texts.house);
    assert.deepEqual(shown.withClass('vodokanal-summary'), []);
    assert.deepEqual(await world.letters(resident.registration.email), []);
    // Another text is another reading.
    const changed = await send(
      '/register',
      shown.values({ house: 'д. 1 б корп 3', password: resident.registration.password }),
    );
    assert.deepEqual(changed.all('h1').map(Page.textOf), ['Реєстрація']);
    const sent = await send('/register', changed.values({ password: resident.registration.password }));
    assert.deepEqual(sent.all('h1').map(Page.textOf), ['Перевірте пошту']);
    const [row] = await world.database.query<{ account: string }>('select account from registration where email = $1', [
      resident.registration.email,
    ]);
    assert.equal(row?.account, resident.registration.account);
  });

  it('offer what may be meant as buttons, and Enter presses none of them', async () => {
    const resident = await world.resident();
    const asked = await register(resident, { email: 'ivan@gmial.com', house: '10О' });
    assert.equal(asked.status, 200);
    const offers = asked.all('button', 'offer');
    assert.deepEqual(
      offers.map((offer) => [Page.attribute(offer, 'value'), Page.textOf(offer)]),
      [
        ['email:0', 'ivan@gmail.com'],
        ['house:0', '100'],
        ['house:1', '10О'],
      ],
    );
    const [first] = asked.all('button');
    assert.equal(Page.attribute(first, 'name'), undefined);
    const chosen = await send('/register', asked.values({ offer: 'house:0', password: 'не зникне нікуди' }));
    assert.equal(chosen.value('house'), '100');
    assert.equal(chosen.value('email'), 'ivan@gmial.com');
    assert.deepEqual(chosen.withClass('vodokanal-error').length, 1, 'the password is to be typed again');
    for (const offer of ['house:9', 'nothing:0', 'password:0', ''])
      assert.equal((await send('/register', asked.values({ offer }))).status, 200);
  });

  for (const [name, headers] of Object.entries<Record<string, string>>({
    'no origin': {},
    'the origin of a stranger': { Origin: 'https://stranger.example', 'Sec-Fetch-Site': 'cross-site' },
    'no origin to tell': { Origin: 'null' },
    'our origin from a neighbour': { Origin: origin, 'Sec-Fetch-Site': 'same-site' },
  }))
    it(`do nothing for ${name}, and ask on our page`, async () => {
      const resident = await world.resident();
      const { values } = await open('/register').then((page) => ({ values: page.values(answersOf(resident)) }));
      const refused = await send('/register', values, { headers });
      assert.equal(refused.status, 403);
      assert.equal(refused.value('account'), resident.registration.account);
      assert.deepEqual(await world.letters(resident.registration.email), []);
      const { password } = resident.registration;
      const sent = await send('/register', refused.values({ password }));
      assert.deepEqual(sent.all('h1').map(Page.textOf), ['Перевірте пошту']);
      const out = await send('/login', { 'sign-out': '1' }, { headers });
      assert.equal(out.status, 403);
    });

  it('take what a form on a page of a listed origin has posted', async () => {
    const resident = await world.resident();
    const headers = { Origin: 'https://cms.example', 'Sec-Fetch-Site': 'cross-site' };
    const sent = await send('/register?lang=ru', answersOf(resident), { headers });
    assert.deepEqual(sent.all('h1').map(Page.textOf), ['Проверьте почту']);
  });

  it('send nothing twice when the page is loaded again', async () => {
    const resident = await world.resident();
    const posted = (await open('/register')).values(answersOf(resident));
    for (let time = 0; time < 3; time++) assert.equal((await send('/register', posted)).status, 200);
    assert.equal((await world.letters(resident.registration.email)).length, 1);
    // Back in the browser, then other answers under the same key.
    const other = await send('/register', { ...posted, apartment: '13' });
    assert.equal(other.status, 422);
    assert.ok(other.text.includes(wordsOf('uk').codes.mismatch()));
    assert.equal(other.value('apartment'), '13');
  });

  it('lead from the letter to the cabinet, which opening the link alone does not', async () => {
    const resident = await world.resident();
    const { email, password } = resident.registration;
    await register(resident);
    const [letter] = await world.letters(email);
    const link = /http\S+\/confirm\?\S+/.exec(letter!.text)![0];
    const path = link.replace(origin, '');
    for (let time = 0; time < 2; time++) assert.equal((await open(path)).status, 200);
    const asked = await open(path);
    assert.deepEqual(asked.all('h1').map(Page.textOf), ['Підтвердження пошти']);
    const wrong = await send('/confirm', asked.values({ password: 'зовсім інший пароль' }));
    assert.equal(wrong.status, 401);
    assert.ok(wrong.text.includes(wordsOf('uk').codes['other-password']()));
    assert.deepEqual((await send('/login', { email, password })).status, 409);
    const confirmed = await send('/confirm', wrong.values({ password }));
    assert.equal(confirmed.status, 303);
    assert.equal(confirmed.response.headers.get('Location'), '/cabinet');
    const cookies = cookieIn(confirmed);
    const inside = await open('/login', { Cookie: cookies.join('; ') });
    assert.ok(inside.text.includes(email));
    const out = await send('/login', inside.values({ 'sign-out': '1' }), {
      headers: { ...from, Cookie: cookies.join('; ') },
    });
    assert.equal(out.status, 303);
    assert.equal((await world.call('GET', '/api/sessions', { headers: { Cookie: cookies.join('; ') } })).status, 401);
    const gone = await send('/confirm', asked.values({ password }));
    assert.equal(gone.status, 410);
    assert.ok(gone.text.includes(wordsOf('uk').confirm.gone.codes.spent()));
    assert.equal(
      Page.attribute(
        gone.all('a').find((a) => Page.textOf(a) === 'Увійти'),
        'href',
      ),
      `${origin}/login?lang=uk`,
    );
  });

  it('take the link of any letter as a text', async () => {
    const resident = await world.resident();
    await world.register(resident);
    const [letter] = await world.letters(resident.registration.email);
    const link = /http\S+vodokanal-confirm=\S+/.exec(letter!.text)![0];
    const empty = await open('/confirm');
    assert.ok(empty.all('input', 'token').length);
    const asked = await open(`/confirm?${new URLSearchParams({ lang: 'uk', token: link })}`);
    const confirmed = await send('/confirm', asked.values({ password: resident.registration.password }));
    assert.equal(confirmed.status, 303);
  });

  it('sign in, and refuse without a reason', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    const { email, password } = resident.registration;
    const page = await open('/login');
    const wrong = await send('/login', page.values({ email, password: 'не той пароль зовсім' }));
    assert.equal(wrong.status, 401);
    assert.ok(wrong.text.includes(wordsOf('uk').codes.credentials()));
    assert.equal(wrong.value('email'), email);
    const right = await send('/login', wrong.values({ password }));
    assert.equal(right.status, 303);
    assert.ok(cookieIn(right).some((cookie) => cookie.startsWith('vodokanal=')));
  });

  it('send the letter again, and give a new password', async () => {
    const resident = await world.resident();
    const { email, password } = resident.registration;
    const sent = await register(resident);
    assert.equal((await world.letters(email)).length, 1);
    const again = await send('/register', sent.values({ resend: '1' }));
    assert.deepEqual(again.all('h1').map(Page.textOf), ['Перевірте пошту']);
    assert.ok(again.text.includes(wordsOf('uk').mail.resent()));
    const letters = await world.letters(email);
    assert.equal(letters.length, 2);
    assert.match(letters[0]!.text, /\/confirm\?lang=uk&token=/);
    const changed = await send('/register', again.values({ change: '1' }));
    assert.equal(changed.value('email'), email);
    assert.equal(changed.value('account'), resident.registration.account);
    await world.confirm(resident, /token=([\w-]+)/.exec(letters[0]!.text)![1]);

    const recovery = await send('/recover', (await open('/recover')).values({ email }));
    assert.deepEqual(recovery.all('h1').map(Page.textOf), ['Перевірте пошту']);
    const [letter] = await world.letters(email);
    const asked = await open(/http\S+\/reset\?\S+/.exec(letter!.text)![0].replace(origin, ''));
    const short = await send('/reset', asked.values({ password: 'кім!7' }));
    assert.equal(short.status, 422);
    const saved = await send('/reset', short.values({ password: 'нова стежка до моря' }));
    assert.deepEqual(saved.all('h1').map(Page.textOf), ['Пароль змінено']);
    assert.equal((await world.signIn(resident, password)).status, 401);
    assert.equal((await world.signIn(resident, 'нова стежка до моря')).status, 200);
  });

  const limited: Record<string, { limits: Partial<Limits>; values: Record<string, string>; sentence: RegExp }> = {
    'have the limits of the endpoint, and say how long to wait': {
      limits: { sessionClient: { points: 1, duration: 900 } },
      values: { password: 'кіт' },
      sentence: /Слишком много попыток. Попробуйте через 15(\s|&nbsp;)минут/,
    },
    'say how long to wait for another letter': {
      limits: { mailingClient: { points: 1, duration: 900 } },
      values: { resend: '1' },
      sentence: /Попробуйте через 15(\s|&nbsp;)минут/,
    },
  };
  for (const [name, { limits, values, sentence }] of Object.entries(limited))
    it(name, async () => {
      const narrow = await createWorld({ limits });
      const type = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Test-Client': '10.8.8.8', ...from };
      const body = new URLSearchParams({ email: 'ivan@ukr.net', lang: 'ru', ...values }).toString();
      await narrow.call('POST', '/login', { body, headers: type });
      const page = new Page(await narrow.call('POST', '/login', { body, headers: type }));
      await narrow.close();
      assert.equal(page.status, 429);
      assert.match(page.response.headers.get('Retry-After')!, /^\d+$/);
      assert.match(page.text, sentence);
      assert.equal(page.value('email'), 'ivan@ukr.net');
    });

  const troubles: Record<string, { error: Error; status: number; wait: string | null }> = {
    'cannot do its work': { error: new Error('broken'), status: 500, wait: null },
    'has no database for a moment': { error: new DatabaseAway(new Error('restarting')), status: 503, wait: '5' },
  };
  for (const lang of langs)
    for (const [name, { error, status, wait }] of Object.entries(troubles))
      it(`keep what was typed, and say so, where the endpoint ${name} (${lang})`, async () => {
        const broken = await createWorld();
        const resident = await broken.resident();
        const opened = new Page(await broken.call('GET', `/register?lang=${lang}`));
        const fail = () => Promise.reject(error);
        Object.assign(broken.database, { query: fail, transaction: fail });
        const type = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Test-Client': '10.7.7.7', ...from };
        const answers = { ...answersOf(resident), 'seen-house': resident.registration.house };
        const body = new URLSearchParams(opened.values(answers)).toString();
        const page = new Page(await broken.call('POST', '/register', { body, headers: type }));
        await broken.close();
        assert.equal(page.status, status);
        assert.equal(page.response.headers.get('Retry-After'), wait);
        const { failure, register } = wordsOf(lang);
        assert.ok(page.text.includes(failure.network()), page.text);
        assert.deepEqual(page.all('h1').map(Page.textOf), [register.title()]);
        assert.equal(page.value('email'), resident.registration.email);
        assert.equal(page.value('password'), undefined);
      });

  it('stand below the path of the public address', async () => {
    const below = await createWorld({ publicUrl: 'https://voda.example/kabinet/', cabinetPath: '/kabinet/c' });
    const page = new Page(await below.call('GET', '/register'));
    const resident = await below.resident();
    const type = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://voda.example' };
    const body = new URLSearchParams(page.values(answersOf(resident))).toString();
    const sent = new Page(await below.call('POST', '/register', { body, headers: type }));
    const [letter] = await below.letters(resident.registration.email);
    await below.close();
    assert.equal(Page.attribute(page.all('form')[0], 'action'), '/kabinet/register');
    assert.match(Page.attribute(page.all('link')[0], 'href')!, /^\/kabinet\/forms\.css\?/);
    assert.ok(page.response.text.includes('href="https://voda.example/kabinet/login?lang=uk"'));
    assert.equal(sent.status, 200);
    assert.match(letter!.text, /https:\/\/voda\.example\/kabinet\/confirm\?lang=uk&token=/);
  });

  it('take nothing but forms, and none that is too long', async () => {
    const headers = { ...from, 'Content-Type': 'text/plain' };
    assert.equal((await world.call('POST', '/register', { body: 'a=1', headers })).status, 415);
    const long = await send('/register', { account: 'а'.repeat(20_000) });
    assert.equal(long.status, 413);
  });

  it('never have a password in a page, a header or the log', () => {
    assert.ok(printed.length > 10_000);
    for (const secret of ['три зелених чайники', 'не зникне нікуди', 'кім!7', 'зовсім інший пароль', 'нова стежка'])
      for (const text of [printed, JSON.stringify(world.log)]) assert.ok(!text.includes(secret), secret);
  });
});
