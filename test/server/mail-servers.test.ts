import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { type MailTimes, smtpMailer } from '../../demo/server/letters/smtp-mailer.ts';
import { createWorld, hour, minute, type World } from './world.ts';

/** Silence ends after a moment here, not after half a minute. */
const times: MailTimes = { connection: 300, silence: 300, whole: 1500 };

/** What a mail server answers to a command; nothing where it stays silent, and it hangs up after `hang up`. */
type Answers = (command: string, connection: number) => string | undefined;

const taking: Record<string, string> = {
  greeting: '220 hi',
  EHLO: '250 hi',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  QUIT: '221 bye',
};
const usual: Answers = (command) => taking[command] ?? '250 ok';

/** A mail server on a port of its own, as bad as its answers. */
async function mailServer(test: TestContext, answers: Answers) {
  const sockets = new Set<Socket>();
  const letters: string[] = [];
  let connections = 0;
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    const connection = ++connections;
    const say = (command: string) => {
      const line = answers(command, connection);
      if (line === 'hang up') socket.destroy();
      else if (line) socket.write(`${line}\r\n`);
      return line;
    };
    let text = '';
    let data = false;
    if (!say('greeting')) return;
    socket.on('data', (chunk) => {
      text += chunk;
      for (
        let end = text.indexOf(data ? '\r\n.\r\n' : '\r\n');
        end >= 0;
        end = text.indexOf(data ? '\r\n.\r\n' : '\r\n')
      ) {
        const part = text.slice(0, end);
        text = text.slice(end + (data ? 5 : 2));
        if (data) letters.push(part);
        const said = say(data ? 'letter' : part.split(/[ :]/)[0]!.toUpperCase());
        data = said?.startsWith('354') ?? false;
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { letters, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, connections: () => connections };
}

async function worldOf(test: TestContext, url: string, mailTimes = times): Promise<World> {
  const mailer = smtpMailer(url, 'Водоканал <cabinet@voda.example>', mailTimes);
  const world = await createWorld({ mailer, outbox: false });
  test.after(async () => {
    // Letters that still hang would hold the world open.
    mailer.close();
    await world.close();
  });
  return world;
}

/** Attempts at letters, from the log: number, outcome, error. */
const attempts = ({ log }: World) =>
  log.filter(({ event }) => event === 'letter').map(({ attempt, outcome, error }) => [attempt, outcome, error]);

/** Registers somebody, and lets the worker try for a day. */
async function tryForADay(world: World): Promise<void> {
  assert.equal((await world.register(await world.resident())).status, 202);
  for (let time = 0; time < 24; time++) {
    await world.service.worker.runDue();
    world.advance(hour);
  }
}

describe('a letter that the mail server refuses', () => {
  it('for ever is given up at once', async (test) => {
    for (const refusing of ['RCPT', 'letter']) {
      const answer = '550 5.1.1 no such mailbox';
      const server = await mailServer(test, (command) => (command === refusing ? answer : usual(command, 1)));
      const world = await worldOf(test, server.url);
      await tryForADay(world);
      assert.deepEqual(attempts(world), [[1, 'given up', 'SMTP 550']], refusing);
      assert.equal(server.connections(), 1);
      const [job] = await world.database.query('select subject from job');
      assert.deepEqual(job, { subject: '' }, 'what it was about is not kept');
    }
  });

  it('for now is tried again', async (test) => {
    const server = await mailServer(test, (command, connection) =>
      command === 'RCPT' && connection < 3 ? '450 greylisted' : usual(command, connection),
    );
    const world = await worldOf(test, server.url);
    await tryForADay(world);
    assert.deepEqual(attempts(world), [
      [1, 'postponed', 'SMTP 450'],
      [2, 'postponed', 'SMTP 450'],
      [3, 'sent', undefined],
    ]);
    assert.equal(server.letters.length, 1);
  });

  it('because of our password or our sender waits until that is mended', async (test) => {
    for (const [command, answer] of [
      ['MAIL', '553 sender not allowed'],
      ['RCPT', '530 authentication required'],
      ['AUTH', '535 authentication failed'],
    ] as const) {
      const server = await mailServer(test, (given, connection) => {
        if (given === 'EHLO') return '250-hi\r\n250 AUTH PLAIN';
        if (given === 'AUTH' && command !== 'AUTH') return '235 ok';
        return given === command && connection < 3 ? answer : usual(given, connection);
      });
      const world = await worldOf(test, server.url.replace('//', '//user:wrong@'));
      if (command === 'AUTH') {
        assert.equal((await world.register(await world.resident())).status, 202);
        await world.service.worker.runDue();
        assert.deepEqual(attempts(world), [[1, 'postponed', 'SMTP 535']]);
        continue;
      }
      await tryForADay(world);
      assert.equal(server.letters.length, 1, command);
    }
  });
});

describe('a mail server that hangs', () => {
  for (const [where, answers] of Object.entries<Answers>({
    'before its greeting': () => undefined,
    'at the recipient': (command) => (command === 'RCPT' ? undefined : usual(command, 1)),
  }))
    it(`${where} is left after a moment, and the letter waits`, async (test) => {
      const server = await mailServer(test, answers);
      const world = await worldOf(test, server.url);
      await world.register(await world.resident());
      await world.service.worker.runDue();
      assert.deepEqual(
        attempts(world).map(([attempt, outcome]) => [attempt, outcome]),
        [[1, 'postponed']],
      );
    });

  it('and still says a byte now and then is left, too', async (test) => {
    const drip = createServer((socket) => {
      const timer = setInterval(() => socket.write('220-wait\r\n'), 50);
      socket.on('error', () => {}).on('close', () => clearInterval(timer));
      test.after(() => socket.destroy());
    }).listen(0, '127.0.0.1');
    await once(drip, 'listening');
    test.after(() => drip.close());
    const url = `smtp://127.0.0.1:${(drip.address() as AddressInfo).port}`;
    const world = await worldOf(test, url, { ...times, connection: minute, silence: minute });
    await world.register(await world.resident());
    await world.service.worker.runDue();
    assert.deepEqual(
      attempts(world).map(([attempt, outcome]) => [attempt, outcome]),
      [[1, 'postponed']],
    );
  });

  it('with one letter does not stop the others', async (test) => {
    const server = await mailServer(test, (command, connection) =>
      command === 'MAIL' && connection === 1 ? undefined : usual(command, connection),
    );
    const world = await worldOf(test, server.url, { connection: minute, silence: minute, whole: minute });
    for (let time = 0; time < 6; time++) await world.register(await world.resident());
    const sent = () => attempts(world).filter(([, outcome]) => outcome === 'sent').length;
    while (sent() < 5) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(server.letters.length, 5);
  });
});

describe('a mail server that takes the letter and loses its answer', () => {
  for (const [how, answer] of [
    ['hangs up', 'hang up'],
    ['says nothing', undefined],
  ] as const)
    it(`gets it twice at most when it ${how}`, async (test) => {
      const server = await mailServer(test, (command) => (command === 'letter' ? answer : usual(command, 1)));
      const world = await worldOf(test, server.url);
      await tryForADay(world);
      assert.equal(server.letters.length, 2);
      assert.deepEqual(
        attempts(world).map(([attempt, outcome]) => [attempt, outcome]),
        [
          [1, 'postponed'],
          [2, 'given up'],
        ],
      );
    });
});
