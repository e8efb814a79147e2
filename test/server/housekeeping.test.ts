import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteExpired, startHousekeeping } from '../../demo/server/housekeeping.ts';
import { mailingOf, newPassword } from '../people.ts';
import { cookieOf, createWorld, hour, minute } from './world.ts';

const world = await createWorld();
after(() => world.close());

describe('housekeeping', () => {
  it('deletes rows past their lifetime, and no person', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    await world.signIn(resident);
    const waiting = await world.resident();
    await world.register(waiting, {}, { 'Idempotency-Key': 'a-key-that-is-long-enough' });
    await deleteExpired(world.service.context);
    const count = async (table: string) => (await world.database.query(`select 1 from ${table}`)).length;
    assert.ok((await count('session')) > 0 && (await count('registration')) > 0 && (await count('idempotency')) > 0);
    world.advance(60 * 24 * hour);
    await world.letters('');
    await world.database.query(
      `insert into job (id, kind, subject, lang, created_at, due_at, failed_at) values ('1', 'resend', $1, 'uk', $2, $2, $2)`,
      [resident.registration.email, world.service.context.now()],
    );
    await world.database.query(
      'insert into payment_order (token_hash, account, amount, created_at) values ($1, $2, 500, $3)',
      ['1', resident.registration.account, world.service.context.now()],
    );
    world.advance(60 * 24 * hour);
    await deleteExpired(world.service.context);
    for (const table of [
      'session',
      'registration',
      'confirmation',
      'reset',
      'idempotency',
      'job',
      'kept_letter',
      'rate_limit',
      'payment_order',
    ])
      assert.equal(await count(table), 0, table);
    assert.equal((await world.signIn(resident)).status, 200, 'people are not deleted');
  });

  it('deletes a session that nobody uses, and no other', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    await world.database.query('delete from session');
    const cookie = cookieOf(await world.signIn(resident));
    const count = async () => {
      await deleteExpired(world.service.context);
      return (await world.database.query('select 1 from session')).length;
    };
    await world.call('GET', '/api/sessions', { headers: { Cookie: cookie } });
    world.advance(2 * hour - minute);
    assert.equal(await count(), 1);
    world.advance(minute);
    assert.equal(await count(), 0);
  });

  it('deletes nothing before its time: links say for two weeks why they do not work', async () => {
    const resident = await world.resident();
    const { email } = resident.registration;
    await world.registerAndConfirm(resident);
    await world.post(resident, '/api/recoveries', mailingOf(resident.registration));
    const reset = await world.token(email, 'reset');
    const waiting = await world.resident();
    await world.register(waiting);
    const confirm = await world.token(waiting.registration.email);
    const codes = async () => {
      await deleteExpired(world.service.context);
      return [
        (await world.post(undefined, '/api/passwords', { token: reset, password: newPassword })).body.code,
        (await world.confirm(waiting, confirm)).body.code,
      ];
    };
    world.advance(14 * 24 * hour - minute);
    assert.deepEqual(await codes(), ['expired', 'expired']);
    world.advance(2 * hour);
    assert.deepEqual(await codes(), ['unknown', 'unknown']);
  });

  it('keeps what was done about a letter for thirty days', async () => {
    const count = async () => {
      await deleteExpired(world.service.context);
      return (await world.database.query('select 1 from job')).length;
    };
    world.advance(60 * 24 * hour);
    assert.equal(await count(), 0);
    await world.register(await world.resident());
    await world.letters('');
    assert.deepEqual(await world.database.query('select distinct subject from job'), [{ subject: '' }], 'no address');
    world.advance(30 * 24 * hour - minute);
    assert.equal(await count(), 1);
    world.advance(hour);
    assert.equal(await count(), 0);
  });

  it('runs at the start and every hour until it is ended, and names its failures', async (test) => {
    test.mock.timers.enable({ apis: ['setInterval'] });
    let runs = 0;
    const failures: unknown[] = [];
    const broken = new Error('no database');
    const query = async () => {
      runs++;
      throw broken;
    };
    const context = { ...world.service.context, database: { ...world.database, query } };
    const end = startHousekeeping(context, (error) => failures.push(error));
    test.mock.timers.tick(2 * hour);
    end();
    test.mock.timers.tick(2 * hour);
    await new Promise(setImmediate);
    assert.equal(runs, 3);
    assert.deepEqual(failures, [broken, broken, broken]);
  });
});

describe('an endpoint with other lifetimes', () => {
  it('keeps to them', async (test) => {
    const short = await createWorld({ lifetimes: { sessionIdle: 10 * minute, confirmation: 5 * minute } });
    test.after(() => short.close());
    const resident = await short.resident();
    await short.registerAndConfirm(resident);
    const headers = { Cookie: cookieOf(await short.signIn(resident)) };
    const late = await short.resident();
    await short.register(late);
    const token = await short.token(late.registration.email);
    short.advance(11 * minute);
    assert.equal((await short.call('GET', '/api/sessions', { headers })).status, 401);
    assert.equal((await short.confirm(late, token)).body.code, 'expired');
  });
});
