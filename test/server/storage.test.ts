import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { countBilled, findBilled, storeBilled } from '../../demo/server/accounts/billed-accounts.ts';
import { sampleAccounts, storeSample } from '../../demo/server/accounts/sample-accounts.ts';
import { FolderLocked, lockFolder } from '../../demo/server/database/folder-lock.ts';
import { migrate } from '../../demo/server/database/migrations.ts';
import { accountsRoute } from '../../demo/server/http/accounts-route.ts';
import { openDatabase } from './world.ts';

const folder = await mkdtemp(join(tmpdir(), 'vodokanal-'));
const database = await openDatabase();
after(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

test('migrations run once, also when instances start together', async () => {
  await Promise.all([migrate(database), migrate(database), migrate(database)]);
  const steps = await database.query<{ step: number }>('select step from migration order by step');
  assert.deepEqual(
    steps.map(({ step }) => step),
    [1, 2, 3],
  );
});

test('a transaction is all or nothing', async () => {
  const account = { account: '1'.repeat(12), house: '1', apartment: '1' };
  await assert.rejects(
    database.transaction(async (queries) => {
      await storeBilled(queries, [account]);
      throw new Error('no');
    }),
  );
  assert.equal(await findBilled(database, account), undefined);
});

test('the folder is held by one process; what a killed one left does not count', async () => {
  const held = join(folder, 'held');
  await mkdir(held);
  const lock = await lockFolder(held);
  await assert.rejects(
    lockFolder(held),
    (error) => error instanceof FolderLocked && error.message.includes(`process ${process.pid}`),
  );
  await lock.announce({ url: 'http://127.0.0.1:1', secret: 's' });
  await assert.rejects(lockFolder(held), ({ note }: FolderLocked) => note.secret === 's');
  await lock.release();
  assert.deepEqual(await readdir(held), []);

  for (const left of ['{"pid":4194300,"id":"dead"}', `{"pid":${process.pid},"id":"of an earlier me"}`, '{"pi', '']) {
    await writeFile(join(held, 'lock.json'), left);
    const tries = await Promise.allSettled([lockFolder(held), lockFolder(held), lockFolder(held)]);
    const won = tries.filter((outcome) => outcome.status === 'fulfilled');
    assert.equal(won.length, 1, left);
    assert.equal(JSON.parse(await readFile(join(held, 'lock.json'), 'utf8')).pid, process.pid);
    await won[0]!.value.release();
    assert.deepEqual(await readdir(held), []);
  }
});

test('the sample that ships is good, and fills an empty table only', async () => {
  const accounts = await sampleAccounts();
  assert.equal(accounts.length, 12);
  assert.equal(await storeSample(database), true);
  assert.equal(await storeSample(database), false);
  assert.equal(await countBilled(database), 12);
  await storeBilled(database, [{ ...accounts[0]!, apartment: '99' }]);
  assert.equal(await countBilled(database), 12, 'a known account moves');
  assert.ok(await findBilled(database, { ...accounts[0]!, apartment: '99' }));
});

test('many accounts at once', async () => {
  const many = Array.from({ length: 2500 }, (_, at) => ({
    account: `5${String(at).padStart(11, '0')}`,
    house: '1',
    apartment: String(at + 1),
  }));
  await database.transaction((queries) => storeBilled(queries, many));
  assert.ok(await findBilled(database, many[2499]!));
});

test('the import of a running server asks for its secret', async () => {
  const routes = accountsRoute(database, 'right');
  const send = (secret: string, body: string) =>
    routes.request('/accounts-import', { method: 'POST', headers: { Authorization: `Bearer ${secret}` }, body });
  const file = 'account,house,apartment\n999999999999,1,1\n';
  assert.equal((await send('wrong', file)).status, 403);
  assert.equal((await send('', file)).status, 403);
  assert.equal((await send('right', 'nothing')).status, 422);
  assert.deepEqual(await (await send('right', file)).json(), { imported: 1 });
});
