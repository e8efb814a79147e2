import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { afterEach, describe, it, mock } from 'node:test';
import pg from 'pg';
import { openServer } from '../../demo/server/database/server-database.ts';

/**
 * What a PostgreSQL server is sent. In place of the network each client of the pool notes its statements, and fails at those
 * that have an error here. All other test files run on a real server where TEST_DATABASE_URL names one.
 */
const pools = new Set<pg.Pool>();
const released: (Error | undefined)[] = [];
let statements: string[] = [];
let client: EventEmitter;
let errors: Record<string, (Error & { code?: string }) | undefined> = {};

function serve() {
  statements = [];
  released.length = 0;
  errors = {};
  mock.method(pg.Pool.prototype, 'connect', async function (this: pg.Pool) {
    pools.add(this);
    client = new EventEmitter();
    return Object.assign(client, {
      async query({ text: sql }: { text: string }) {
        statements.push(sql);
        const error = errors[sql];
        if (error) throw error;
        return { rows: [] };
      },
      release: (broken?: Error) => void released.push(broken),
    });
  });
  return openServer('postgres://nowhere.invalid/none');
}
afterEach(() => mock.restoreAll());

const failure = (code?: string) => Object.assign(new Error(`code ${code}`), { code });

describe('a transaction on a PostgreSQL server', () => {
  it('is committed, and its connection goes back to the pool', async () => {
    const database = serve();
    assert.equal(await database.transaction(async ({ query }) => (await query('insert')).length), 0);
    assert.deepEqual(statements, ['begin', 'insert', 'commit']);
    assert.deepEqual(released, [undefined]);
  });

  it('whose connection breaks between two statements ends with an error, not with the process', async () => {
    const database = serve();
    const broken = new Error('terminating connection due to administrator command');
    const work = database.transaction(async ({ query }) => {
      await query('select');
      client.emit('error', broken);
      errors.insert = broken;
      return query('insert');
    });
    await assert.rejects(work, broken);
    assert.deepEqual(released, [broken]);
    assert.equal(client.listenerCount('error'), 0);
  });

  it('is rolled back when its work throws', async () => {
    const database = serve();
    errors.insert = failure('23505');
    await assert.rejects(
      database.transaction(({ query }) => query('insert')),
      errors.insert,
    );
    assert.deepEqual(statements, ['begin', 'insert', 'rollback']);
    assert.deepEqual(released, [undefined]);
  });

  it('runs again after a deadlock, five times at most', async () => {
    for (const code of ['40P01', '40001']) {
      const database = serve();
      let times = 0;
      const passing = database.transaction(async ({ query }) => {
        errors.insert = ++times < 3 ? failure(code) : undefined;
        await query('insert');
        return times;
      });
      assert.equal(await passing, 3);
      errors.insert = failure(code);
      await assert.rejects(database.transaction(({ query }) => query('insert')));
      assert.equal(statements.filter((sql) => sql === 'rollback').length, 2 + 5, code);
    }
  });

  it('gives up a connection that cannot roll back', async () => {
    const database = serve();
    errors = { insert: failure(), rollback: failure('ECONNRESET') };
    await assert.rejects(
      database.transaction(({ query }) => query('insert')),
      errors.insert,
    );
    assert.deepEqual(released, [errors.rollback]);
  });
});

describe('an idle connection to a PostgreSQL server', () => {
  it('may break without ending the process', async () => {
    await serve().transaction(async () => {});
    for (const pool of pools) assert.doesNotThrow(() => pool.emit('error', failure('ECONNRESET'), {} as never));
    assert.ok(pools.size > 0);
  });
});
