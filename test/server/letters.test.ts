import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { retryDelay } from '../../demo/server/jobs/retry-delay.ts';
import {
  type Letter,
  type LetterAddresses,
  type LetterRequest,
  writeLetter,
} from '../../demo/server/letters/letters.ts';
import { smtpMailer } from '../../demo/server/letters/smtp-mailer.ts';
import { letterWords } from '../../demo/words/index.ts';
import type { LetterData, LetterName } from '../../demo/words/letter-words.ts';
import { type Lang, langs } from '../../src/lang.ts';
import { wordsOf } from '../../src/words/index.ts';
import { faultsOf } from '../words/typography.ts';
import { createWorld, minute, tokenIn, type World } from './world.ts';

const data: LetterData = {
  account: '100200300401',
  house: '1Б-3',
  apartment: '15',
  when: '22\u00a0листопада 2026\u00a0року о 18:53',
  hours: 24,
  kind: 'charge',
  period: '2026-11',
  amount: -21_770,
  balance: -41_260,
  closes: '2026-11-30',
};
const { when, greeting, signature, ...letters } = letterWords[langs[0]];
const names = Object.keys(letters) as LetterName[];
/** Letters that only the other languages use. */
const foreign: Record<Lang, RegExp> = { uk: /[ыэъё]/i, ru: /[іїєґ]/i };
const requestOf = (lang: Lang, name: LetterName, about = data) =>
  ({ to: 'a@ukr.net', lang, data: about, name, token: 'TOKEN' }) as LetterRequest;

const at = (linkBase: string): LetterAddresses => ({
  linkBase,
  cabinetUrl: 'https://v.example/cabinet',
  noticesOffUrl: 'https://v.example/api/notices/off',
});

/** A mail server that takes letters, or refuses the next ones. */
const mailbox: string[] = [];
let refusals = 0;
const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
    });
    stream.on('end', () => {
      if (refusals > 0) {
        refusals--;
        done(Object.assign(new Error('busy'), { responseCode: 451 }));
        return;
      }
      mailbox.push(text);
      done();
    });
  },
});
let mailer: ReturnType<typeof smtpMailer>;
let world: World;
before(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'Водоканал <cabinet@voda.example>');
  world = await createWorld({ mailer, outbox: false });
});
after(async () => {
  await world.close();
  mailer.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** The text part of a message as it went over the wire. */
function textOf(message: string): string {
  const part = /text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(message)!;
  const encoded = /text\/plain[\s\S]*?Content-Transfer-Encoding: (\S+)/i.exec(message)![1]!;
  if (encoded === 'base64') return Buffer.from(part[1]!, 'base64').toString();
  const bytes = part[1]!
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

describe('the text of a letter', () => {
  it('has subject, sentences and links in every language, and no letter of another language', () => {
    for (const name of names)
      for (const lang of langs) {
        const { subject, text, html } = writeLetter(requestOf(lang, name), at('https://voda.example/#x'.slice(0, -2)));
        assert.ok(subject.length > 10 && text.length > 100);
        assert.doesNotMatch(text + html, /undefined|\[object/);
        assert.match(html, new RegExp(`<html lang="${lang}">`));
        assert.doesNotMatch(subject + text, foreign[lang], `${lang} ${name}`);
        const labels = letterWords[lang][name](data).links;
        assert.equal(text.match(/https:/g)?.length ?? 0, labels.length, name);
        assert.equal(html.match(/<a href="https:/g)?.length ?? 0, labels.length, name);
      }
  });

  it('has the day and the time in Kyiv in words, with which sentences begin', () => {
    const moments = ['2026-11-24T12:05:00Z', '2026-06-30T21:00:00Z', '2026-03-01T09:30:00Z'].map((at) => new Date(at));
    const written = (lang: Lang) => moments.map((moment) => letterWords[lang].when(moment).replaceAll('\u00a0', ' '));
    assert.deepEqual(written('uk'), [
      '24 листопада 2026 року о 14:05',
      '1 липня 2026 року о 00:00',
      '1 березня 2026 року об 11:30',
    ]);
    assert.deepEqual(written('ru'), [
      '24 ноября 2026 года в 14:05',
      '1 июля 2026 года в 00:00',
      '1 марта 2026 года в 11:30',
    ]);
  });

  it('keeps the typography of all sentences, in whole sentences between subject and signature', () => {
    for (const name of names)
      for (const lang of langs) {
        const { subject, before, links, after } = letterWords[lang][name](data);
        for (const sentence of [subject, ...before, ...links, ...after])
          assert.deepEqual(faultsOf(sentence), [], `${lang}: ${sentence}`);
        for (const sentence of [...before, ...after]) assert.match(sentence, /[.!]$/, lang);
        for (const line of [subject, ...links]) assert.doesNotMatch(line, /[.!]$/, lang);
      }
  });

  it('has one verb for a new password, and says its own to who reads it', () => {
    for (const name of names)
      for (const lang of langs) {
        const { text } = writeLetter(requestOf(lang, name), at('https://v.example/'));
        assert.doesNotMatch(
          text,
          /зада(?:й|ти|ть)|отримати (?:новий )?пароль|получить (?:новый )?пароль/i,
          `${lang} ${name}`,
        );
        assert.doesNotMatch(text, /(?:із|до|с|в) ваш(?:ою|ого|ей|им|у)/, `${lang} ${name}`);
      }
  });

  it('says of the bill and of the renewal what the forms say', () => {
    const bills: Record<Lang, RegExp> = { uk: /рахунк\S+ за воду/, ru: /сч[её]т\S* за воду/ };
    for (const lang of langs) {
      const { account, login } = wordsOf(lang);
      const textOf = (name: LetterName) => writeLetter(requestOf(lang, name), at('https://v.example/')).text;
      assert.match(account.hint(false), bills[lang], `${lang} form`);
      for (const name of ['inUse', 'attempt'] as const) assert.match(textOf(name), bills[lang], `${lang} ${name}`);
      for (const name of names) assert.doesNotMatch(textOf(name), /на оплату/, `${lang} ${name}`);
      assert.ok(textOf('nobody').includes(`${login.renewed()}.`), `${lang} nobody`);
    }
  });

  const pages: [page: string, member: string][] = [
    ['https://voda.example/cabinet/', '#'],
    ['https://voda.example/login?lang=uk', '#'],
    ['https://voda.example/', '#'],
    // A router reads the fragment: the token is in the query of its route.
    ['https://voda.example/#/login', '?'],
    ['https://voda.example/#!/login', '?'],
    ['https://voda.example/#/', '?'],
    ['https://voda.example/#/login?lang=uk', '&'],
    // Any other fragment stays, and the token is one more member of it.
    ['https://voda.example/cabinet#section-2', '&'],
    ['https://voda.example/cabinet#tab=login', '&'],
  ];
  for (const [page, separator] of pages)
    it(`has links with the token in the fragment, and links without one: ${page}`, () => {
      for (const lang of langs) {
        const { text, html } = writeLetter(requestOf(lang, 'yours'), at(page));
        const reset = `${page}${separator}vodokanal-reset=TOKEN`;
        assert.deepEqual(text.match(/^https:.*/gm), [page, reset]);
        const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
        assert.deepEqual(hrefs, [page, reset]);
        const confirm = writeLetter(requestOf(lang, 'confirm'), at(page)).text;
        assert.deepEqual(confirm.match(/^https:.*/gm), [`${page}${separator}vodokanal-confirm=TOKEN`]);
      }
    });

  it('has the token behind # where the address ends with an empty fragment', () => {
    const { text } = writeLetter(requestOf('uk', 'confirm'), at('https://voda.example/login#'));
    assert.match(text, /\nhttps:\/\/voda\.example\/login#vodokanal-confirm=TOKEN\n/);
  });

  it('has the plural that fits the hours, no apartment for a private house, and escapes values in HTML', () => {
    const hours = (lang: Lang, n: number) =>
      writeLetter(requestOf(lang, 'reset', { ...data, hours: n }), at('https://v.example/')).text;
    assert.match(hours('uk', 1), /діє 1\sгодину і/);
    assert.match(hours('uk', 3), /діє 3\sгодини і/);
    assert.match(hours('uk', 12), /діє 12\sгодин і/);
    assert.match(hours('ru', 24), /действует 24\sчаса и/);
    for (const lang of langs) {
      const about = (apartment: string) =>
        writeLetter(requestOf(lang, 'confirm', { ...data, apartment, house: '<b>"1"' }), at('https://v.example/'));
      const { text, html } = about('7777');
      const [, apartmentWord] = /(\p{L}+) 7777/u.exec(text) ?? [];
      assert.ok(apartmentWord, `${lang}: ${text}`);
      for (const apartment of ['-', '0'])
        assert.ok(!about(apartment).text.includes(apartmentWord), `${lang} ${apartment}`);
      assert.match(html, /&lt;b&gt;&quot;1&quot;/);
    }
  });
});

describe('the letter that confirms a registration', () => {
  it('names the time in Kyiv and the hours of its link, which leads to the page of the sign-in', async (test) => {
    const sent: Letter[] = [];
    const winter = await createWorld({
      linkBase: 'https://voda.example/login',
      now: () => new Date('2026-11-25T22:30:00Z'),
      mailer: async (letter) => void sent.push(letter),
    });
    test.after(() => winter.close());
    await winter.register(await winter.resident());
    await winter.service.worker.runDue();
    assert.match(sent[0]!.text, /^26\sлистопада 2026\sроку о 00:30 цю адресу вказали/m);
    assert.match(sent[0]!.text, /діє 24\sгодини/);
    assert.match(sent[0]!.text, /\nhttps:\/\/voda\.example\/login#vodokanal-confirm=/);
  });

  it('leads to the route of a page whose router reads the fragment, and confirms', async (test) => {
    const routed = await createWorld({ linkBase: 'https://voda.example/#/login' });
    test.after(() => routed.close());
    const resident = await routed.resident();
    await routed.register(resident);
    const [letter] = await routed.letters(resident.registration.email);
    assert.match(letter!.text, /\nhttps:\/\/voda\.example\/#\/login\?vodokanal-confirm=\S+\n/);
    const token = tokenIn(letter!.text, 'confirm');
    assert.equal((await routed.confirm(resident, token)).status, 200);
  });
});

describe('a letter sent over SMTP', () => {
  it('arrives as text and HTML, and its link confirms', async () => {
    const resident = await world.resident();
    await world.register(resident);
    await world.service.worker.runDue();
    const message = mailbox.at(-1)!;
    assert.match(message, new RegExp(`^To: <?${resident.registration.email}>?\r$`, 'm'));
    assert.match(message, /^Auto-Submitted: auto-generated\r$/m);
    assert.match(message, /^Message-ID: <[\w.-]+@voda\.example>\r$/im);
    assert.match(message, /text\/html/);
    const token = tokenIn(textOf(message), 'confirm');
    assert.equal((await world.confirm(resident, token)).status, 200);
  });

  it('is tried again later, and arrives once, when the server refused it twice', async () => {
    const resident = await world.resident();
    const length = mailbox.length;
    refusals = 2;
    await world.register(resident);
    await world.service.worker.runDue();
    assert.equal(mailbox.length, length);
    await world.service.worker.runDue();
    assert.equal(refusals, 1, 'not before its time');
    world.advance(retryDelay(1, 1)! + 1);
    await world.service.worker.runDue();
    world.advance(retryDelay(2, 1)! + 1);
    await world.service.worker.runDue();
    assert.equal(mailbox.length, length + 1);
    world.advance(30 * minute);
    await world.service.worker.runDue();
    assert.equal(mailbox.length, length + 1);
  });

  it('has one id however often it is tried, so that a mail server can drop the second copy', async () => {
    const length = mailbox.length;
    const letter: Letter = { to: 'a@ukr.net', subject: 'x', text: 'x', html: 'x' };
    for (const job of ['job:1', 'job:1', 'job:2']) {
      await mailer(letter, job);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const ids = mailbox.slice(length).map((message) => /^Message-ID: (\S+)/im.exec(message)![1]);
    assert.deepEqual([ids.length, ids[0] === ids[1], ids[1] === ids[2]], [3, true, false]);
  });

  it('has what mail programs make a button of that switches such letters off (RFC 8058)', async () => {
    await mailer(writeLetter(requestOf('uk', 'balance'), at('https://v.example/')), 'notice');
    const [headers] = mailbox.at(-1)!.split('\r\n\r\n');
    // A long line is folded at its only space.
    const unfolded = headers!.replace(/\r\n\s+/g, ' ');
    assert.match(unfolded, /^List-Unsubscribe: <https:\/\/v\.example\/api\/notices\/off\?token=TOKEN>\r$/m);
    assert.match(unfolded, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  });

  it('cannot get another recipient or header out of its address or subject', async () => {
    const length = mailbox.length;
    const letter: Letter = {
      to: 'a@ukr.net, b@evil.example',
      subject: 'x\r\nBcc: c@evil.example',
      text: 'x',
      html: 'x',
    };
    await mailer(letter, 'smuggled').catch(() => {});
    for (const message of mailbox.slice(length)) {
      assert.doesNotMatch(message, /^Bcc:/m);
      assert.doesNotMatch(message, /^To:.*b@evil/m);
    }
  });
});
