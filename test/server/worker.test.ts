import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Job } from '../../demo/server/jobs/jobs.ts';
import { createWorker, retryDelay } from '../../demo/server/jobs/worker.ts';
import { letterHandlers } from '../../demo/server/letters/letter-handlers.ts';
import type { Letter } from '../../demo/server/letters/letters.ts';
import type { Mailer } from '../../demo/server/letters/mailer.ts';
import { createWorld, minute } from './world.ts';

const world = await createWorld();
after(() => world.close());

/** A worker beside the one of the service, which sends with this mailer. */
function workerWith(mailer: Mailer) {
  const { context } = world.service;
  const handlers = letterHandlers({ context, mailer, linkBase: 'https://v.example/' });
  return createWorker({ context, handlers, log: () => {} });
}

describe('the delay before a retry', () => {
  it('grows from seconds to half an hour, and ends after the hundredth attempt', () => {
    assert.equal(retryDelay(1), 5000);
    assert.equal(retryDelay(3), 20_000);
    assert.equal(retryDelay(60), 30 * minute);
    assert.equal(retryDelay(100), undefined);
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
    world.advance(3 * minute);
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
      due.push({ id: 'late', kind: 'resend', subject: 'a@ukr.net', lang: 'uk', attempts: 1 });
      worker.wake();
      return [];
    };
    const handler = async ({ id }: Job) => void done.push(id);
    const worker = createWorker({
      context: { ...context, database: { ...context.database, query } },
      handlers: { registration: handler, attempt: handler, resend: handler, recovery: handler, changed: handler },
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
});
