import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { runBilling } from '../../demo/server/billing/close-months.ts';
import { sampleHistory } from '../../demo/server/billing/sample-history.ts';
import { book, storeHistory, storeReading } from '../../demo/server/billing/tables.ts';
import { createApp } from '../../demo/server/http/app.ts';
import { chooseForBalance, chooseForReading } from '../../demo/server/letters/notice-letters.ts';
import { type Ledger, ledger } from '../../src/contract/cabinet.ts';
import type { Tick } from '../../src/contract/ticks.ts';
import type { Lang } from '../../src/lang.ts';
import { cookieOf, createWorld, hour, origin, type Resident } from './world.ts';

let clock = Date.parse('2026-11-25T10:00:00Z');
const key = 'key of the partner';
const world = await createWorld({
  now: () => new Date(clock),
  clock: true,
  cabinetPath: '/demo/pages/cabinet.html',
  payments: { key, page: 'http://127.0.0.1:5173/demo/pages/partner.html' },
  lifetimes: { session: 1000 * hour, sessionIdle: 1000 * hour },
});
after(() => world.close());

interface Customer {
  resident: Resident;
  account: string;
  email: string;
  cookie: string;
}

/** Somebody with meters and a year behind, who has signed in. */
async function customer(wants: Partial<Record<Tick, boolean>> = {}, lang: Lang = 'uk'): Promise<Customer> {
  const resident = await world.resident();
  Object.assign(resident.registration, { notifyBalance: false, remindReadings: false, ...wants, lang });
  await world.registerAndConfirm(resident);
  const { account, email } = resident.registration;
  await world.database.transaction((queries) =>
    storeHistory(queries, account, sampleHistory(account, '12', '2026-11-25')),
  );
  return { resident, account, email, cookie: cookieOf(await world.signIn(resident)) };
}

const call = (cookie: string, method: string, path: string, body?: unknown, headers = {}) =>
  world.call(method, `/api/${path}`, { body, headers: { Cookie: cookie, ...headers } });

async function ledgerOf({ cookie, account }: Customer): Promise<Ledger> {
  const { status, body } = await call(cookie, 'GET', `cabinet/accounts/${account}`);
  assert.equal(status, 200);
  return ledger.parse(body);
}

const give = ({ cookie, account }: Customer, meter: string, body: unknown, period = '2026-11') =>
  call(cookie, 'PUT', `cabinet/accounts/${account}/meters/${meter}/readings/${period}`, body);

const codeOf = ({
  status,
  body,
}: {
  status: number;
  body: { code?: string; errors?: { pointer: string; code: string }[] };
}) => [status, body.errors ? `${body.errors[0]!.pointer} ${body.errors[0]!.code}` : body.code].join(' ');

const subjects = async ({ email }: Customer) => (await world.letters(email)).map(({ subject }) => subject);

const turn = (today: string) => world.call('PUT', '/demo/clock', { body: { today } });

/** The tests go through one November: the clock is turned forward only. */
describe('the cabinet', () => {
  it('tells balance, lines, meters and dates of an account', async () => {
    const somebody = await customer();
    const { balance, entries, meters, readings, ...rest } = await ledgerOf(somebody);
    assert.deepEqual(rest, {
      account: somebody.account,
      house: '1Б-3',
      apartment: '12',
      today: '2026-11-25',
      tariff: { water: 1849, sewerage: 1261 },
      payable: true,
    });
    assert.equal(entries[0]!.balance, balance);
    for (const [at, entry] of entries.slice(0, -1).entries())
      assert.equal(entry.balance - entry.amount, entries[at + 1]!.balance, entry.id);
    assert.ok(entries.length > 30);
    assert.equal(readings.period, '2026-11');
    assert.equal(readings.open, true);
    for (const meter of meters) assert.equal(meter.readings.length, 13);
  });

  it('has nothing to tell of an account without meters, as in the base of a real utility', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    const cookie = cookieOf(await world.signIn(resident));
    const { balance, entries, meters } = await ledgerOf({ resident, cookie, ...resident.registration });
    assert.deepEqual([balance, entries, meters], [0, [], []]);
  });

  it('goes on telling of an account on which more was booked than an integer of the database holds', async () => {
    const somebody = await customer();
    const { balance } = await ledgerOf(somebody);
    for (const id of ['large', 'larger'])
      await book(world.database, somebody.account, { id, date: '2026-11-25', kind: 'payment', amount: 2_000_000_000 });
    assert.equal((await ledgerOf(somebody)).balance, balance + 4_000_000_000);
  });

  it('is nobody else’s', async () => {
    const [one, other] = [await customer(), await customer()];
    const { account } = other;
    const { meters } = await ledgerOf(other);
    const path = `cabinet/accounts/${account}`;
    const reading = `${path}/meters/${meters[0]!.id}/readings/2026-11`;
    for (const [method, where, body] of [
      ['GET', path, undefined],
      ['GET', 'cabinet/accounts/%00', undefined],
      ['PUT', reading, { value: 900 }],
      ['PUT', reading.replace(account, one.account), { value: 900 }],
      ['POST', `${path}/payments`, { amount: 1000, lang: 'uk' }],
    ] as const) {
      assert.equal((await call(one.cookie, method, where, body)).status, 404, where);
      assert.equal(codeOf(await call('', method, where, body)), '401 session');
      const foreign = await call(other.cookie, method, where, body, { Origin: 'https://evil.example' });
      assert.equal(codeOf(foreign), '403 origin');
    }
    assert.deepEqual((await ledgerOf(other)).meters, meters);
  });
});

describe('a reading', () => {
  it('is taken, and may be corrected while the month is open', async () => {
    const somebody = await customer();
    const [meter] = (await ledgerOf(somebody)).meters;
    const value = meter!.limits.min + 5;
    assert.equal((await give(somebody, meter!.id, { value })).status, 200);
    const { body } = await give(somebody, meter!.id, { value: value + 1 });
    const [newest, before] = ledger.parse(body).meters[0]!.readings;
    assert.deepEqual(newest, { period: '2026-11', date: '2026-11-25', value: value + 1, source: 'person' });
    assert.equal(before!.period, '2026-10');
    assert.deepEqual(ledger.parse(body).meters[0]!.limits, meter!.limits);
  });

  it('is refused with a code that says why, and asked about where it is unusual', async () => {
    const somebody = await customer();
    const [meter] = (await ledgerOf(somebody)).meters;
    const { min, warn, max } = meter!.limits;
    const tries: [body: unknown, answer: string][] = [
      [{ value: min - 1 }, '422 /value below'],
      [{ value: max + 1, sure: true }, '422 /value above'],
      [{ value: warn + 1 }, '422 /value unusual'],
      [{ value: -1 }, '422 /value format'],
      [{ value: 1.5 }, '422 /value format'],
      [{ value: '900' }, '422 /value format'],
      [{}, '422 /value format'],
      ['{', '400 json'],
    ];
    for (const [body, answer] of tries) assert.equal(codeOf(await give(somebody, meter!.id, body)), answer);
    assert.equal((await give(somebody, meter!.id, { value: warn + 1, sure: true })).status, 200);
  });

  it('is not below the last one that was read, however long ago that was', async () => {
    const somebody = await customer();
    const [{ id, readings }] = (await ledgerOf(somebody)).meters as [Ledger['meters'][number]];
    const value = readings.at(-1)!.value - 4;
    await storeReading(world.database, id, { period: '2025-09', date: '2025-09-25', value, source: 'person' });
    for (const reading of readings) await storeReading(world.database, id, { ...reading, source: 'estimate' });
    const [meter] = (await ledgerOf(somebody)).meters;
    assert.deepEqual([meter!.limits.min, meter!.readings.length], [value, 13]);
    assert.equal(codeOf(await give(somebody, id, { value: value - 1 })), '422 /value below');
    assert.equal((await give(somebody, id, { value })).status, 200);
  });

  it('is taken for the open month only', async () => {
    const somebody = await customer();
    const [meter] = (await ledgerOf(somebody)).meters;
    const value = meter!.limits.min + 5;
    for (const period of ['2026-10', '2026-12', 'now', '%00'])
      assert.equal(codeOf(await give(somebody, meter!.id, { value }, period)), '409 closed', period);
  });
});

describe('a payment', () => {
  const order = ({ cookie, account }: Customer, amount: unknown, key = crypto.randomUUID()) =>
    call(cookie, 'POST', `cabinet/accounts/${account}/payments`, { amount, lang: 'ru' }, { 'Idempotency-Key': key });
  const tokenOf = (url: string) => new URL(url).searchParams.get('order')!;
  const bank = (method: string, path: string, bearer = key) =>
    world.call(method, `/api/orders/${path}`, { headers: { Authorization: `Bearer ${bearer}` } });

  it('is made at the partner, whose back end alone can say so, and is booked once', async () => {
    const somebody = await customer();
    const { balance } = await ledgerOf(somebody);
    const { status, body } = await order(somebody, 41_260);
    assert.equal(status, 201);
    assert.match(body.url, /^http:\/\/127\.0\.0\.1:5173\/demo\/pages\/partner\.html\?order=[\w-]{43}&lang=ru$/);
    const token = tokenOf(body.url);
    const masked = `••••••••${somebody.account.slice(-4)}`;
    const open = { account: masked, amount: 41_260, returnUrl: `${origin}/demo/pages/cabinet.html#paid` };
    assert.deepEqual((await bank('GET', token)).body, { ...open, state: 'open' });
    for (const bearer of ['another', '', `${key}x`])
      assert.equal((await bank('POST', `${token}/payment`, bearer)).status, 401);
    assert.equal((await ledgerOf(somebody)).balance, balance);
    const paid = await Promise.all([bank('POST', `${token}/payment`), bank('POST', `${token}/payment`)]);
    for (const { body } of paid) assert.deepEqual(body, { ...open, state: 'paid' });
    const after = await ledgerOf(somebody);
    assert.equal(after.balance, balance + 41_260);
    assert.deepEqual(after.entries.filter(({ date, kind }) => kind === 'payment' && date === '2026-11-25').length, 1);
  });

  it('by the demo’s own partner needs no key in the page', async () => {
    const somebody = await customer();
    const token = tokenOf((await order(somebody, 500)).body.url);
    assert.equal((await world.call('GET', `/partner/orders/${token}`)).body.state, 'open');
    assert.equal((await world.call('POST', `/partner/orders/${token}/payment`)).body.state, 'paid');
    const elsewhere = { headers: { Origin: 'https://evil.example' } };
    assert.equal((await world.call('POST', `/partner/orders/${token}/payment`, elsewhere)).status, 403);
  });

  it('by that partner goes on where the site stands below a path, which the gate has taken away', async () => {
    const token = tokenOf((await order(await customer(), 500)).body.url);
    const payments = { key, page: 'http://127.0.0.1:5173/kabinet/partner.html' };
    const { context } = world.service;
    const app = createApp({ ...context, publicUrl: `${origin}/kabinet/`, payments, log: () => {} });
    const paid = await app.fetch(new Request(`${origin}/partner/orders/${token}/payment`, { method: 'POST' }));
    assert.equal(paid.status, 200);
  });

  it('that is asked for twice with one key is one order', async () => {
    const somebody = await customer();
    const once = crypto.randomUUID();
    const [one, again, other] = [
      await order(somebody, 500, once),
      await order(somebody, 500, once),
      await order(somebody, 500),
    ];
    assert.equal(one.body.url, again.body.url);
    assert.notEqual(one.body.url, other.body.url);
    assert.notEqual((await order(await customer(), 500, once)).body.url, one.body.url);
  });

  it('has a sensible sum', async () => {
    const somebody = await customer();
    for (const [amount, answer] of [
      [99, '422 /amount small'],
      [10_000_001, '422 /amount large'],
      [12.5, '422 /amount format'],
      [-500, '422 /amount format'],
      [2 ** 40, '422 /amount format'],
    ] as const)
      assert.equal(codeOf(await order(somebody, amount)), answer);
  });

  it('expires after an hour, and an unknown one is 404', async () => {
    const somebody = await customer();
    const token = tokenOf((await order(somebody, 500)).body.url);
    clock += hour + 1000;
    assert.equal((await bank('GET', token)).body.state, 'expired');
    assert.equal(codeOf(await bank('POST', `${token}/payment`)), '410 expired');
    assert.equal((await bank('GET', 'nothing')).status, 404);
  });

  it('is written about once, to who has ticked that, in the language of the person', async () => {
    const [uk, ru, quiet] = [
      await customer({ notifyBalance: true }),
      await customer({ notifyBalance: true }, 'ru'),
      await customer({ remindReadings: true }),
    ];
    for (const somebody of [uk, ru, quiet]) {
      const token = tokenOf((await order(somebody, 100_000)).body.url);
      await bank('POST', `${token}/payment`);
      await bank('POST', `${token}/payment`);
    }
    const [letter, ...others] = (await world.letters(uk.email)).filter(({ subject }) => /баланс/.test(subject));
    assert.equal(others.length, 0);
    assert.match(
      letter!.text,
      new RegExp(`Особовий рахунок ${uk.account}\\.\\s+Зараховано оплату: 1\\s000,00\\sгрн\\.`),
    );
    assert.match(letter!.subject, /^Поточний баланс змінився: (до сплати|сплачено наперед)\s[\d\s]+,\d\d\sгрн$/);
    assert.match((await subjects(ru)).join(), /Текущий баланс изменился: /);
    assert.doesNotMatch((await subjects(quiet)).join(), /баланс/);
  });
});

describe('the link that switches letters off', () => {
  const linkIn = (text: string) => /http\S+\/api\/notices\/off\?token=[\w-]+/.exec(text)![0];
  const post = (link: string, options = {}) => world.call('POST', link.slice(origin.length), options);

  async function written(lang: Lang) {
    const somebody = await customer({ notifyBalance: true, remindReadings: true }, lang);
    const { body } = await call(somebody.cookie, 'POST', `cabinet/accounts/${somebody.account}/payments`, {
      amount: 500,
      lang,
    });
    await world.call('POST', `/partner/orders/${new URL(body.url).searchParams.get('order')}/payment`);
    const [letter] = await world.letters(somebody.email);
    return { somebody, letter: letter!, link: linkIn(letter!.text) };
  }
  const ticksOf = async ({ cookie }: Customer) => {
    const [{ notifyBalance, remindReadings }] = (await call(cookie, 'GET', 'sessions')).body.accounts;
    return { notifyBalance, remindReadings };
  };

  it('stands in the header, too, for the button of mail programs, which has one click and no cookie (RFC 8058)', async () => {
    const { somebody, letter, link } = await written('uk');
    assert.deepEqual(letter.headers, {
      'List-Unsubscribe': `<${link}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    const answer = await post(link, {
      body: 'List-Unsubscribe=One-Click',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(answer.status, 200);
    assert.deepEqual(await ticksOf(somebody), { notifyBalance: false, remindReadings: true });
  });

  it('changes nothing when it is opened; its button does, any number of times, in either language', async () => {
    for (const [lang, question, done] of [
      ['uk', 'Не повідомляти про зміну поточного балансу?', 'Більше не повідомлятимемо про зміну поточного балансу'],
      [
        'ru',
        'Не уведомлять об изменении текущего баланса?',
        'Больше не будем уведомлять об изменении текущего баланса',
      ],
    ] as const) {
      const { somebody, link } = await written(lang);
      const asked = await world.call('GET', link.slice(origin.length));
      assert.match(asked.text, new RegExp(`lang="${lang}".*<h1>${question.replace('?', '\\?')}</h1>`, 's'));
      assert.match(asked.text, /<form method="post"><button>/);
      assert.match(asked.headers.get('Content-Security-Policy')!, /form-action 'self'; frame-ancestors 'none'/);
      assert.equal((await ticksOf(somebody)).notifyBalance, true);
      // What browsers send from a page without a referrer, and what a page of a mail program sends.
      for (const Origin of ['null', 'https://mail.example']) {
        const headers = { Origin, 'Content-Type': 'application/x-www-form-urlencoded' };
        assert.match((await post(link, { body: '', headers })).text, new RegExp(`<h1>${done}</h1>`), Origin);
      }
      assert.equal((await ticksOf(somebody)).notifyBalance, false);
    }
  });

  it('that is unknown answers with a page in the language of the browser, and changes nothing', async () => {
    for (const token of ['', '?token=', '?token=x'])
      for (const method of ['GET', 'POST'])
        for (const [lang, title] of [
          ['uk', 'Посилання неповне або застаріле'],
          ['ru', 'Ссылка неполная или устарела'],
        ] as const) {
          const headers = { 'Accept-Language': lang };
          const { status, text } = await world.call(method, `/api/notices/off${token}`, { headers });
          assert.equal(status, 404);
          assert.match(text, new RegExp(`lang="${lang}".*<h1>${title}</h1><p>[^<]+</p>`, 's'));
        }
  });
});

describe('a letter of a tick that waits to be sent', () => {
  const choose = (
    chooser: typeof chooseForBalance,
    { account }: Customer,
    kind: 'balance' | 'reading',
    period: string,
  ) =>
    chooser(world.service.context, world.database, {
      id: '1',
      kind,
      subject: `${account} ${period}`,
      lang: 'uk',
      attempts: 1,
      unclear: 0,
    }).then((request) => request?.name);
  const tick = ({ cookie, account }: Customer, body: Partial<Record<Tick, boolean>>) =>
    call(cookie, 'PATCH', `profile/accounts/${account}`, body);

  it('does not go where the tick has gone meanwhile', async () => {
    const somebody = await customer({ notifyBalance: true, remindReadings: true });
    const both = async () => [
      await choose(chooseForBalance, somebody, 'balance', '2026-10'),
      await choose(chooseForReading, somebody, 'reading', '2026-11'),
    ];
    assert.deepEqual(await both(), ['balance', 'reading']);
    await tick(somebody, { notifyBalance: false });
    assert.deepEqual(await both(), [undefined, 'reading']);
    await tick(somebody, { remindReadings: false });
    assert.deepEqual(await both(), [undefined, undefined]);
  });

  it('does not go where the last missing reading has come meanwhile', async () => {
    const somebody = await customer({ remindReadings: true });
    const { meters } = await ledgerOf(somebody);
    for (const { id, limits } of meters) {
      assert.equal(await choose(chooseForReading, somebody, 'reading', '2026-11'), 'reading');
      assert.equal((await give(somebody, id, { value: limits.min + 4 })).status, 200);
    }
    assert.equal(await choose(chooseForReading, somebody, 'reading', '2026-11'), undefined);
  });
});

describe('a month', () => {
  it('that is closing reminds once of readings that are missing, and is charged once, also by two processes', async () => {
    const [late, given, quiet] = [
      await customer({ remindReadings: true, notifyBalance: true }),
      await customer({ remindReadings: true }),
      await customer(),
    ];
    const before = await ledgerOf(late);
    for (const { id, limits } of (await ledgerOf(given)).meters)
      assert.equal((await give(given, id, { value: limits.min + 4 })).status, 200);

    for (const day of ['2026-11-28', '2026-11-29', '2026-11-30']) assert.equal((await turn(day)).status, 200);
    const reminders = async (somebody: Customer) =>
      (await subjects(somebody)).filter((subject) => subject === 'Передайте показники лічильника до 30\u00a0листопада');
    assert.equal((await reminders(late)).length, 1);
    assert.equal((await reminders(given)).length, 0);
    assert.equal((await reminders(quiet)).length, 0);

    await Promise.all([
      runBilling(world.service.context, '2026-12-01'),
      runBilling(world.service.context, '2026-12-01'),
      turn('2026-12-01'),
    ]);
    const after = await ledgerOf(late);
    assert.equal(after.today, '2026-12-01');
    const charged = after.entries.filter(({ period }) => period === '2026-11');
    assert.deepEqual(
      charged.map(({ service, estimated }) => [service, estimated]),
      [
        ['sewerage', true],
        ['water', true],
      ],
    );
    const usual = before.meters.reduce((sum, { limits }) => sum + limits.usual, 0);
    assert.equal(charged[1]!.volume, usual);
    assert.equal(after.balance, before.balance + charged[0]!.amount + charged[1]!.amount);
    for (const { readings } of after.meters)
      assert.deepEqual([readings[0]!.period, readings[0]!.source], ['2026-11', 'estimate']);
    const used = (await ledgerOf(given)).entries.find(({ id }) => id === '2026-11-water')!;
    assert.deepEqual([used.volume, used.estimated], [4 * (await ledgerOf(given)).meters.length, undefined]);
    const letters = (await world.letters(late.email)).filter(({ text }) => /Нараховано за листопад/.test(text));
    assert.equal(letters.length, 1);
  });

  it('that is over takes no reading, and the clock does not go back', async () => {
    const somebody = await customer();
    const [meter] = (await ledgerOf(somebody)).meters;
    assert.equal(codeOf(await give(somebody, meter!.id, { value: meter!.limits.min + 1 })), '409 closed');
    for (const day of ['2026-11-30', '2030-01-01', 'tomorrow']) assert.equal((await turn(day)).status, 422, day);
    assert.equal((await world.call('GET', '/demo/clock')).body.today, '2026-12-01');
  });
});

describe('a server for people', () => {
  it('has no clock to turn, no partner and no payment', async () => {
    const plain = await createWorld();
    try {
      assert.equal((await plain.call('GET', '/demo/clock')).status, 404);
      assert.equal((await plain.call('PUT', '/demo/clock', { body: { today: '2026-12-31' } })).status, 404);
      assert.equal((await plain.call('POST', '/partner/orders/x/payment')).status, 404);
      assert.equal((await plain.call('GET', '/api/orders/x', { headers: { Authorization: 'Bearer ' } })).status, 401);
      const resident = await plain.resident();
      await plain.registerAndConfirm(resident);
      const headers = { Cookie: cookieOf(await plain.signIn(resident)) };
      const path = `/api/cabinet/accounts/${resident.registration.account}`;
      assert.equal((await plain.call('GET', path, { headers })).body.payable, false);
      assert.equal(
        (await plain.call('POST', `${path}/payments`, { headers, body: { amount: 500, lang: 'uk' } })).status,
        404,
      );
    } finally {
      await plain.close();
    }
  });
});
