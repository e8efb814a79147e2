import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createApp } from '../../demo/server/http/app.ts';
import type { Job } from '../../demo/server/jobs/jobs.ts';
import { retryDelay } from '../../demo/server/jobs/retry-delay.ts';
import { createWorker, type JobHandlers } from '../../demo/server/jobs/worker.ts';
import { letterHandlers } from '../../demo/server/letters/letter-handlers.ts';
import type { Letter } from '../../demo/server/letters/letters.ts';
import type { Mailer } from '../../demo/server/letters/mailer.ts';
import type { Log, LogEntry } from '../../demo/server/log.ts';
import { confirmationOf, mailingOf, newPassword } from '../people.ts';
import { createWorld, minute, origin, tokenIn } from './world.ts';

const world = await createWorld();
after(() => world.close());

const addresses = {
  linkBase: 'https://v.example/',
  cabinetUrl: 'https://v.example/cabinet',
  noticesOffUrl: 'https://v.example/api/notices/off',
};

/** A worker beside the one of the service, which sends with this mailer. */
function workerWith(mailer: Mailer, log: Log = () => {}, atOnce = 4) {
  const { context } = world.service;
  const handlers = letterHandlers({ context, mailer, addresses });
  return createWorker({ context, handlers, log, atOnce });
}

describe('the delay before a retry', () => {
  it('grows from seconds to half an hour, and ends after the hundredth attempt', () => {
    assert.equal(retryDelay(1, 0), 5000);
    assert.equal(retryDelay(3, 0), 20_000);
    assert.equal(retryDelay(60, 0), 30 * minute);
    assert.equal(retryDelay(100), undefined);
  });

  it('is longer by up to a fifth, so that letters which failed together do not come back together', () => {
    assert.equal(retryDelay(1, 1), 6000);
    assert.ok(new Set(Array.from({ length: 20 }, () => retryDelay(1))).size > 10);
  });
});

describe('the worker', () => {
  it('leaves the job to another worker after its lease, when it was killed while sending', async () => {
    const resident = await world.resident();
    await world.service.worker.stop();
    // The first process claims the job and dies while the mail server works.
    const hanging: Mailer = () => new Promise(() => {});
    const dying = workerWith(hanging);
    const failing = world.database.transaction(async ({ query }) => {
      await query(`update billed_account set house = 'lost' where account = $1`, [resident.registration.account]);
      throw new Error('killed');
    });
    await assert.rejects(failing);
    assert.equal((await world.register(resident)).status, 202);
    void dying.runDue();
    const sent: Letter[] = [];
    const next = workerWith(async (letter) => void sent.push(letter));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await next.runDue();
    assert.equal(sent.length, 0, 'it may still be alive');
    world.advance(minute);
    await next.runDue();
    assert.equal(sent.length, 0, 'a mail server may take a minute');
    world.advance(2 * minute);
    await next.runDue();
    assert.deepEqual(
      sent.map(({ to }) => to),
      [resident.registration.email],
    );
  });

  it('looks again after a run in which it was woken, for a job that the run may have missed', async () => {
    const done: string[] = [];
    const due: Job[] = [];
    let claims = 0;
    const { context } = world.service;
    const query = async <Row>(sql: string): Promise<Row[]> => {
      if (!sql.includes('returning id, kind')) return [];
      if (++claims > 1) return due.splice(0, 1) as Row[];
      await Promise.resolve();
      // Added and announced while the first claim finds nothing.
      due.push({ id: 'late', kind: 'resend', subject: 'a@ukr.net', lang: 'uk', attempts: 1, unclear: 0 });
      worker.wake();
      return [];
    };
    const handler = async ({ id }: Job) => void done.push(id);
    const worker = createWorker({
      context: { ...context, database: { ...context.database, query } },
      handlers: new Proxy({} as JobHandlers, { get: () => handler }),
      log: () => {},
    });
    await worker.runDue();
    assert.deepEqual(done, ['late']);
  });

  it('sends each letter once beside two other workers', async () => {
    const residents = await Promise.all(Array.from({ length: 6 }, () => world.resident()));
    for (const resident of residents) await world.register(resident);
    const sent: string[] = [];
    const workers = [1, 2, 3].map(() => workerWith(async ({ to }) => void sent.push(to)));
    await Promise.all(workers.map((worker) => worker.runDue()));
    assert.deepEqual(sent.sort(), residents.map(({ registration }) => registration.email).sort());
  });

  it('sends the oldest letter first', async () => {
    const residents = [await world.resident(), await world.resident(), await world.resident()];
    for (const resident of residents) await world.register(resident);
    const sent: string[] = [];
    await workerWith(async ({ to }) => void sent.push(to), undefined, 1).runDue();
    assert.deepEqual(
      sent,
      residents.map(({ registration }) => registration.email),
    );
  });

  it('sends a new letter before one that was due again later', async () => {
    const [first, second] = [await world.resident(), await world.resident()];
    await world.register(first);
    await workerWith(() => Promise.reject(new Error('no mailbox'))).runDue();
    world.advance(1000);
    await world.register(second);
    world.advance(minute);
    const sent: string[] = [];
    await workerWith(async ({ to }) => void sent.push(to), undefined, 1).runDue();
    assert.deepEqual(sent, [second.registration.email, first.registration.email]);
  });

  it('logs the number and the outcome of each attempt, and of an error nothing but its name', async () => {
    const resident = await world.resident();
    await world.register(resident);
    const log: LogEntry[] = [];
    const refusing: Mailer = ({ to }) => Promise.reject(new RangeError(`no mailbox ${to}`));
    const add = (entry: LogEntry) => void log.push(entry);
    await workerWith(refusing, add).runDue();
    world.advance(minute);
    await workerWith(async () => {}, add).runDue();
    await world.register(resident);
    await world.database.query('update job set attempts = 99 where done_at is null');
    await workerWith(refusing, add).runDue();
    await world.database.query('delete from job where failed_at is not null');
    assert.deepEqual(
      log.map(({ attempt, outcome, error }) => [attempt, outcome, error]),
      [
        [1, 'postponed', 'RangeError'],
        [2, 'sent', undefined],
        [100, 'given up', 'RangeError'],
      ],
    );
  });

  it('logs that it could not look for jobs', async () => {
    const log: LogEntry[] = [];
    const { context } = world.service;
    const query = () => Promise.reject(new RangeError('no database'));
    const worker = createWorker({
      context: { ...context, database: { ...context.database, query } },
      handlers: letterHandlers({ context, mailer: async () => {}, addresses }),
      log: (entry) => void log.push(entry),
    });
    worker.wake();
    await worker.stop();
    await new Promise(setImmediate);
    assert.deepEqual(log, [{ event: 'letter', outcome: 'no database', error: 'RangeError' }]);
  });

  it('gives a letter up after its hundredth attempt, and never sends it', async () => {
    const { registration, client } = await world.resident();
    await world.register({ registration, client });
    await world.database.query('update job set attempts = 99 where done_at is null');
    await workerWith(() => Promise.reject(new Error('no mailbox'))).runDue();
    world.advance(60 * minute);
    const sent: Letter[] = [];
    await workerWith(async (letter) => void sent.push(letter)).runDue();
    assert.deepEqual(sent, []);
    const [job] = await world.database.query<{ attempts: number }>(
      'select attempts from job where failed_at is not null',
    );
    assert.equal(job?.attempts, 100);
  });

  it('looks every two seconds for jobs of other instances, until it is stopped', async (test) => {
    test.mock.timers.enable({ apis: ['setInterval'] });
    const sent: Letter[] = [];
    const worker = workerWith(async (letter) => void sent.push(letter));
    worker.start();
    await worker.runDue();
    await world.register(await world.resident());
    await new Promise(setImmediate);
    assert.equal(sent.length, 0);
    test.mock.timers.tick(2000);
    for (let time = 0; time < 1000 && sent.length === 0; time++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(sent.length, 1);
    await worker.stop();
    await world.register(await world.resident());
    test.mock.timers.tick(10_000);
    worker.wake();
    await worker.runDue();
    assert.equal(sent.length, 1, 'stopped');
    await workerWith(async () => {}).runDue();
  });
});

describe('a request that adds a job', () => {
  it('wakes the worker, so that nobody waits for a letter', async () => {
    let woken = 0;
    const app = createApp({ database: world.database, publicUrl: origin, log: () => {}, onJob: () => woken++ });
    const resident = await world.resident();
    const post = (path: string, body: object) =>
      app.fetch(
        new Request(`${origin}/api/${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
    const sent: Letter[] = [];
    const worker = workerWith(async (letter) => void sent.push(letter));
    await post('registrations', resident.registration);
    assert.equal(woken, 1);
    await post('registrations/resend', mailingOf(resident.registration));
    assert.equal(woken, 2);
    await worker.runDue();
    await post('confirmations', confirmationOf(resident.registration, tokenIn(sent.at(-1)!.text, 'confirm')));
    await post('recoveries', mailingOf(resident.registration));
    assert.equal(woken, 3);
    await worker.runDue();
    const token = tokenIn(sent.at(-1)!.text, 'reset');
    assert.equal((await post('passwords', { token, password: newPassword })).status, 200);
    assert.equal(woken, 4);
    await worker.runDue();
  });
});

describe('a job that a killed process had almost done', () => {
  it('adds no second letter to the ones that follow from it', async (test) => {
    const busy = await createWorld();
    test.after(() => busy.close());
    const owner = await busy.resident();
    await busy.registerAndConfirm(owner);
    const rival = await busy.resident();
    await busy.register(rival, { ...owner.registration, email: rival.registration.email });
    const waiting = await busy.resident();
    await busy.register(waiting);
    await busy.post(waiting, '/api/registrations/resend', mailingOf(waiting.registration));
    const begun = await busy.database.query<{ id: string; subject: string }>('select id, subject from job');
    const lettersOf = async () => [
      (await busy.letters(owner.registration.email)).length,
      (await busy.letters(waiting.registration.email)).length,
    ];
    assert.deepEqual(await lettersOf(), [2, 2]);
    // Killed between sending and noting it: the jobs are due again.
    for (const { id, subject } of begun)
      await busy.database.query(
        `update job set done_at = null, due_at = created_at, subject = $2
           where id = $1 and kind in ('registration', 'resend')`,
        [id, subject],
      );
    assert.deepEqual(await lettersOf(), [2, 2]);
  });
});

describe('a service', () => {
  it('that knows to be alone sends at once what a killed one had begun; another one waits for its lease', async (test) => {
    let release = () => {};
    const killed = await createWorld({
      mailer: () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    });
    test.after(async () => {
      release();
      await killed.close();
    });
    await killed.register(await killed.resident());
    while ((await killed.database.query('select 1 from job where attempts = 1')).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const sent: Letter[] = [];
    const mailer: Mailer = async (letter) => void sent.push(letter);
    for (const [alone, letters] of [
      [false, 0],
      [true, 1],
    ] as const) {
      const next = await createWorld({ database: killed.database, alone, mailer });
      await next.service.worker.runDue();
      assert.equal(sent.length, letters, `alone: ${alone}`);
      await next.service.worker.stop();
    }
  });

  it('that is closed ends the running letter before the database', async () => {
    let begun = () => {};
    const sending = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const closing = await createWorld({
      mailer: async () => {
        begun();
        await new Promise((resolve) => setTimeout(resolve, 100));
      },
    });
    await closing.register(await closing.resident());
    await sending;
    await closing.close();
    assert.deepEqual(
      closing.log.filter(({ event }) => event === 'letter').map(({ outcome }) => outcome),
      ['sent'],
    );
  });
});
