import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { countBilled, findBilled, storeBilled } from '../../demo/server/accounts/billed-accounts.ts';
import { finishImports, importAccounts } from '../../demo/server/accounts/import.ts';
import { sampleAccounts, storeSample } from '../../demo/server/accounts/sample-accounts.ts';
import { UnusableFolder } from '../../demo/server/database/database-folder.ts';
import { openEmbedded } from '../../demo/server/database/embedded-database.ts';
import { FolderLocked, lockFolder } from '../../demo/server/database/folder-lock.ts';
import { migrate, steps } from '../../demo/server/database/migrations.ts';
import { accountsRoute } from '../../demo/server/http/accounts-route.ts';
import { claimJob } from '../../demo/server/jobs/jobs.ts';
import { defaults } from '../../src/rules/reading.ts';
import { openDatabase } from './world.ts';

const folder = await mkdtemp(join(tmpdir(), 'vodokanal-'));
const database = await openDatabase();
after(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('migrations', () => {
  it('run once when three instances start together', async () => {
    await Promise.all([migrate(database), migrate(database), migrate(database)]);
    const taken = await database.query<{ step: number }>('select step from migration order by step');
    assert.deepEqual(
      taken,
      steps.map((_, at) => ({ step: at + 1 })),
    );
  });
});

describe('migrations of a database of the first version', () => {
  it('keep jobs and one-time codes under their new names', async () => {
    const former = await openDatabase();
    try {
      await migrate(former, 3);
      await former.query(
        `insert into errand (id, kind, subject, lang, created_at, due_at) values ('1', 'resend', 'a@ukr.net', 'uk', now(), now())`,
      );
      await former.query(
        `insert into person (id, email, email_key, password_hash, lang, created_at) values ('1', 'a@ukr.net', 'a@ukr.net', '', 'uk', now())`,
      );
      await former.query(`insert into entrance (code_hash, person_id, expires_at) values ('x', '1', now())`);
      await migrate(former);
      const job = await claimJob(former, new Date(), new Date());
      assert.deepEqual(job, {
        id: '1',
        kind: 'resend',
        subject: 'a@ukr.net',
        lang: 'uk',
        returnUrl: null,
        scriptless: false,
        attempts: 1,
        unclear: 0,
      });
      assert.deepEqual(await former.query('select code_hash from one_time_code'), [{ code_hash: 'x' }]);
      const names = await former.query<{ relname: string }>(
        `select relname from pg_class where relnamespace = current_schema()::regnamespace
           union all select conname from pg_constraint where connamespace = current_schema()::regnamespace`,
      );
      assert.ok(names.length > 20);
      // PostgreSQL 18 gives `not null` a constraint with a name; older servers have none that could be renamed.
      assert.deepEqual(
        names.filter(({ relname }) => /errand|entrance/.test(relname) && !relname.endsWith('_not_null')),
        [],
      );
    } finally {
      await former.close();
    }
  });
});

describe('a transaction', () => {
  it('stores nothing when its work throws', async () => {
    const account = { account: '1'.repeat(12), house: '1', apartment: '1' };
    await assert.rejects(
      database.transaction(async (queries) => {
        await storeBilled(queries, [account]);
        throw new Error('no');
      }),
    );
    assert.equal(await findBilled(database, account), undefined);
  });
});

describe('the lock on the folder of the embedded database', () => {
  it('belongs to one process, and one left by a killed process does not count', async () => {
    const held = join(folder, 'held');
    await mkdir(held);
    const lock = await lockFolder(held);
    await assert.rejects(
      lockFolder(held),
      (error) => error instanceof FolderLocked && error.message.includes(`process ${process.pid}`),
    );
    await lock.announce({ url: 'http://127.0.0.1:1', secret: 's' });
    await assert.rejects(lockFolder(held), ({ info }: FolderLocked) => info.secret === 's');
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
});

describe('the lock of a process that was killed before its pid was given to another one', () => {
  it('does not count', { skip: process.platform !== 'linux' }, async () => {
    const rebooted = await mkdtemp(join(folder, 'rebooted-'));
    const lock = await lockFolder(rebooted);
    const { born } = JSON.parse(await readFile(join(rebooted, 'lock.json'), 'utf8'));
    await lock.release();
    // The parent lives, and began at another time than the process that left the lock.
    const left = { pid: process.ppid, id: 'dead', born };
    await writeFile(join(rebooted, 'lock.json'), JSON.stringify(left));
    await (await lockFolder(rebooted)).release();
    await writeFile(join(rebooted, 'lock.json'), JSON.stringify({ ...left, born: undefined }));
    await assert.rejects(lockFolder(rebooted), FolderLocked);
  });
});

describe('an embedded database', () => {
  it('holds the lock on its folder until it is closed', async () => {
    const open = await mkdtemp(join(folder, 'open-'));
    const first = await openEmbedded({ folder: open });
    await assert.rejects(openEmbedded({ folder: open }), FolderLocked);
    await first.close();
    assert.deepEqual(await readdir(open), ['database', 'database-was-made']);
  });

  it('that was there before and is gone is not replaced by an empty one', async () => {
    const emptied = await mkdtemp(join(folder, 'emptied-'));
    await (await openEmbedded({ folder: emptied })).close();
    await (await openEmbedded({ folder: emptied })).close();
    await rm(join(emptied, 'database'), { recursive: true });
    const gone = (error: Error) => error instanceof UnusableFolder && /is gone\. Put it back/.test(error.message);
    await assert.rejects(openEmbedded({ folder: emptied }), gone);
    await mkdir(join(emptied, 'database'));
    await assert.rejects(openEmbedded({ folder: emptied }), gone);
    await rm(join(emptied, 'database-was-made'));
    await (await openEmbedded({ folder: emptied })).close();
  });

  it('in a path that is a file says so', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    for (const path of [file, join(file, 'below')])
      await assert.rejects(openEmbedded({ folder: path }), /is not a folder\. Remove that file, or set DATA_DIR/);
  });

  it('that cannot be opened leaves no lock', async () => {
    const spoilt = await mkdtemp(join(folder, 'spoilt-'));
    await writeFile(join(spoilt, 'database'), 'a file where a folder should be');
    await assert.rejects(openEmbedded({ folder: spoilt }));
    assert.deepEqual(await readdir(spoilt), ['database']);
  });
});

describe('the lock file', () => {
  it('can be read by its user alone, who may use the secret in it', async () => {
    const path = join(await mkdtemp(join(folder, 'mode-')), 'lock.json');
    const lock = await lockFolder(dirname(path));
    const modeOf = async () => (await stat(path)).mode & 0o777;
    assert.equal(await modeOf(), 0o600);
    await lock.announce({ url: 'http://127.0.0.1:1', secret: 's' });
    assert.equal(await modeOf(), 0o600);
    await lock.release();
  });

  it('of a process of another user counts, though this one may not signal it', async (test) => {
    const foreign = await mkdtemp(join(folder, 'foreign-'));
    await writeFile(join(foreign, 'lock.json'), '{"pid":4194300,"id":"of another user"}');
    test.mock.method(process, 'kill', () => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    await assert.rejects(lockFolder(foreign), FolderLocked);
  });

  it('of another process stays when one ends that had lost the folder to it', async () => {
    const lost = await mkdtemp(join(folder, 'lost-'));
    const lock = await lockFolder(lost);
    await writeFile(join(lost, 'lock.json'), '{"pid":1,"id":"of the next holder"}');
    await lock.release();
    assert.deepEqual(await readdir(lost), ['lock.json']);
  });
});

describe('billed accounts', () => {
  it('of the sample file are valid, and are stored only in an empty table', async () => {
    const accounts = await sampleAccounts();
    assert.equal(accounts.length, 12);
    assert.equal(await storeSample(database), true);
    assert.equal(await storeSample(database), false);
    assert.equal(await countBilled(database), 12);
    const moved = { ...accounts[0]!, house: '77', apartment: '99' };
    await storeBilled(database, [moved]);
    assert.equal(await countBilled(database), 12, 'a known account moves');
    assert.deepEqual(await findBilled(database, moved), moved);
    assert.equal(await findBilled(database, accounts[0]!), undefined);
  });

  it('of the sample file do not join a single one of the utility', async (test) => {
    const own = await openDatabase();
    test.after(() => own.close());
    await migrate(own);
    await storeBilled(own, [{ account: '999999999999', house: '1', apartment: '1' }]);
    assert.equal(await storeSample(own), false);
    assert.equal(await countBilled(own), 1);
  });

  it('can be stored by the thousand', async () => {
    const many = Array.from({ length: 2500 }, (_, at) => ({
      account: `5${String(at).padStart(11, '0')}`,
      house: '1',
      apartment: String(at + 1),
    }));
    await database.transaction((queries) => storeBilled(queries, many));
    assert.ok(await findBilled(database, many[2499]!));
  });
});

describe('the import into a running server', () => {
  it('is refused without its secret', async () => {
    const routes = accountsRoute({ database, settings: defaults, now: () => new Date() }, 'right');
    const send = (secret: string, body: string) =>
      routes.request('/accounts-import', { method: 'POST', headers: { Authorization: `Bearer ${secret}` }, body });
    const file = 'account,house,apartment\n999999999999,1,1\n';
    assert.equal((await send('wrong', file)).status, 403);
    assert.equal((await send('', file)).status, 403);
    assert.equal((await send('right', 'nothing')).status, 422);
    assert.deepEqual(await (await send('right', file)).json(), { imported: 1 });
  });
});

describe('an import', () => {
  const row = (at: number) => `7${String(at).padStart(11, '0')},1,1\n`;
  const rows = (count: number, start = 0) => Array.from({ length: count }, (_, at) => row(start + at)).join('');
  async function* fileOf(...parts: (string | Error)[]) {
    yield Buffer.from('account,house,apartment\n');
    for (const part of parts)
      if (part instanceof Error) throw part;
      else yield Buffer.from(part);
  }
  const leftOver = async () =>
    (
      await database.query<{ id: string }>(
        'select id from account_import union all select import_id from staged_account',
      )
    ).length;

  it('that finds a bad line, or whose file breaks off, changes nothing', async () => {
    const former = await countBilled(database);
    const now = new Date();
    await assert.rejects(importAccounts(database, fileOf(rows(1200), 'bad,1,1\n'), defaults, now), /line 1202/);
    await assert.rejects(importAccounts(database, fileOf(rows(1200), new Error('gone')), defaults, now), /gone/);
    assert.equal(await countBilled(database), former);
    assert.equal(await leftOver(), 0);
  });

  it('that is complete is carried out after a restart, one that was being read is forgotten after a day', async () => {
    const stage = async (id: string, lines: number | null, at: Date) => {
      await database.query('insert into account_import (id, line_count, created_at) values ($1, $2, $3)', [
        id,
        lines,
        at,
      ]);
      await database.query(
        `insert into staged_account (import_id, position, account, key, house, apartment)
           select $1, n, $1 || n, $1 || n, '1', '1' from generate_series(1, 1100) n`,
        [id],
      );
    };
    const [yesterday, today] = [new Date(Date.now() - 86_400_000), new Date()];
    await stage('whole', 1100, today);
    await stage('old', null, yesterday);
    await stage('new', null, today);
    await finishImports(database, today);
    const accounts = await database.query(`select 1 from billed_account where account ~ '^(whole|old|new)'`);
    assert.equal(accounts.length, 1100);
    assert.deepEqual(await database.query('select id from account_import'), [{ id: 'new' }]);
    await finishImports(database, new Date(today.getTime() + 86_400_000));
    assert.equal(await leftOver(), 0);
  });

  it('beside another one takes both files', async () => {
    const former = await countBilled(database);
    // On a server the same new accounts arrive in several transactions at once.
    const same = Array.from({ length: 6 }, () => fileOf(rows(600)));
    const files = [fileOf(rows(1300)), fileOf(rows(1300, 1300)), ...same];
    await Promise.all(files.map((file) => importAccounts(database, file, defaults, new Date())));
    assert.equal(await countBilled(database), former + 2600);
    assert.equal(await leftOver(), 0);
  });
});
