import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { createPostman, type Mailer, pauseAfter } from '../../demo/server/jobs/worker.ts';
import { letterWords, type Matter } from '../../demo/server/letters/letter-words.ts';
import { type Draft, type Letter, write } from '../../demo/server/letters/letters.ts';
import { smtpMailer } from '../../demo/server/letters/smtp-mailer.ts';
import { createWorld, minute, type World } from './world.ts';

const matter: Matter = { account: '100200300401', house: '1Б-3', apartment: '15', when: '22.11.26, 18:53', hours: 24 };
const names = ['confirm', 'join', 'yours', 'inUse', 'attempt', 'reset', 'nobody', 'known', 'changed'] as const;
const draft = (lang: 'uk' | 'ru', name: (typeof names)[number], about = matter) =>
  ({ to: 'a@ukr.net', lang, matter: about, name, token: 'TOKEN' }) as Draft;

test('every letter in both languages: subject, sentences, links, and no sign of the other language', () => {
  for (const name of names)
    for (const lang of ['uk', 'ru'] as const) {
      const { subject, text, html } = write(draft(lang, name), 'https://voda.example/#x'.slice(0, -2));
      assert.ok(subject.length > 10 && text.length > 100);
      assert.doesNotMatch(text + html, /undefined|\[object/);
      assert.doesNotMatch(subject + text, lang === 'uk' ? /[ыэъё]/i : /[іїєґ]/i, `${lang} ${name}`);
      const labels = letterWords[lang][name](matter).links;
      assert.equal(text.match(/https:/g)?.length ?? 0, labels.length, name);
      assert.equal(html.match(/<a href="https:/g)?.length ?? 0, labels.length, name);
    }
});

test('links carry their token after #, on the page where sign-in stands', () => {
  const base = 'https://voda.example/cabinet/';
  assert.match(
    write(draft('uk', 'confirm'), base).text,
    /https:\/\/voda\.example\/cabinet\/#vodokanal-confirm=TOKEN\n/,
  );
  assert.match(write(draft('ru', 'yours'), base).text, /https:\/\/voda\.example\/cabinet\/#vodokanal-reset=TOKEN\n/);
});

test('hours agree with their number; a private house has no apartment; texts are escaped', () => {
  const hours = (lang: 'uk' | 'ru', n: number) =>
    write(draft(lang, 'reset', { ...matter, hours: n }), 'https://v.example/').text;
  assert.match(hours('uk', 1), /діє 1 годину і/);
  assert.match(hours('uk', 3), /діє 3 години і/);
  assert.match(hours('uk', 12), /діє 12 годин і/);
  assert.match(hours('ru', 24), /действует 24 часа и/);
  const own = write(draft('uk', 'confirm', { ...matter, apartment: '-', house: '<b>"1"' }), 'https://v.example/');
  assert.doesNotMatch(own.text, /квартира/);
  assert.match(own.html, /&lt;b&gt;&quot;1&quot;/);
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

test('over SMTP: the letter arrives, in both parts, and its link confirms', async () => {
  const resident = await world.resident();
  await world.register(resident);
  await world.service.postman.deliver();
  const message = mailbox.at(-1)!;
  assert.match(message, new RegExp(`^To: <?${resident.registration.email}>?\r$`, 'm'));
  assert.match(message, /^Auto-Submitted: auto-generated\r$/m);
  assert.match(message, /^Message-ID: <[\w.-]+@voda\.example>\r$/im);
  assert.match(message, /text\/html/);
  const token = /#vodokanal-confirm=(\S+)/.exec(textOf(message))![1]!;
  assert.equal((await world.post(resident, '/api/confirmations', { token })).status, 200);
});

test('a server that refuses for a while: the letter is tried again later, and arrives once', async () => {
  const resident = await world.resident();
  const before = mailbox.length;
  refusals = 2;
  await world.register(resident);
  await world.service.postman.deliver();
  assert.equal(mailbox.length, before);
  await world.service.postman.deliver();
  assert.equal(refusals, 1, 'not before its time');
  world.pass(pauseAfter(1)! + 1);
  await world.service.postman.deliver();
  world.pass(pauseAfter(2)! + 1);
  await world.service.postman.deliver();
  assert.equal(mailbox.length, before + 1);
  world.pass(30 * minute);
  await world.service.postman.deliver();
  assert.equal(mailbox.length, before + 1);
});

test('pauses grow from seconds to half an hour, and end after days', () => {
  assert.equal(pauseAfter(1), 5000);
  assert.equal(pauseAfter(3), 20_000);
  assert.equal(pauseAfter(60), 30 * minute);
  assert.equal(pauseAfter(100), undefined);
});

test('an address cannot smuggle another recipient or a header in', async () => {
  const before = mailbox.length;
  const letter: Letter = { to: 'a@ukr.net, b@evil.example', subject: 'x\r\nBcc: c@evil.example', text: 'x', html: 'x' };
  await mailer(letter, 'smuggled').catch(() => {});
  for (const message of mailbox.slice(before)) {
    assert.doesNotMatch(message, /^Bcc:/m);
    assert.doesNotMatch(message, /^To:.*b@evil/m);
  }
});

test('killed in the middle: all or nothing, and no letter is lost', async () => {
  const resident = await world.resident();
  await world.service.postman.stop();
  // The first process takes the errand and dies while the mail server answers.
  const hanging: Mailer = () => new Promise(() => {});
  const dying = createPostman({
    room: world.service.room,
    mailer: hanging,
    linkBase: 'https://v.example/',
    log: () => {},
  });
  const failing = world.database.transaction(async ({ query }) => {
    await query(`update billed_account set house = 'lost' where account = $1`, [resident.registration.account]);
    throw new Error('killed');
  });
  await assert.rejects(failing);
  assert.equal((await world.register(resident)).status, 202);
  void dying.deliver();
  const sent: Letter[] = [];
  const next = createPostman({
    room: world.service.room,
    mailer: async (letter) => void sent.push(letter),
    linkBase: 'https://v.example/',
    log: () => {},
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await next.deliver();
  assert.equal(sent.length, 0, 'it may still be alive');
  world.pass(3 * minute);
  await next.deliver();
  assert.deepEqual(
    sent.map(({ to }) => to),
    [resident.registration.email],
  );
});

test('two postmen at once send each letter once', async () => {
  const residents = await Promise.all(Array.from({ length: 6 }, () => world.resident()));
  for (const resident of residents) await world.register(resident);
  const sent: string[] = [];
  const postmen = [1, 2, 3].map(() =>
    createPostman({
      room: world.service.room,
      mailer: async ({ to }) => void sent.push(to),
      linkBase: 'https://v.example/',
      log: () => {},
    }),
  );
  await Promise.all(postmen.map((postman) => postman.deliver()));
  assert.deepEqual(sent.sort(), residents.map(({ registration }) => registration.email).sort());
});
