import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { countBilled } from '../../demo/server/accounts/billed-accounts.ts';
import { openEmbedded } from '../../demo/server/database/embedded-database.ts';
import { folder, run } from './program.ts';

describe('the command that imports accounts, without a running server', () => {
  it('makes the database, and takes the accounts of the page or says which it cannot take', async () => {
    const data = join(folder, 'data');
    const env = { DATA_DIR: data, DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', ACCOUNT_PATTERN: '\\d{7}' };
    const [good, bad] = [join(folder, 'good.csv'), join(folder, 'bad.csv')];
    await writeFile(good, 'account,house,apartment\n1234567,1,1\n');
    await writeFile(bad, 'account,house,apartment\n7654321,1,1\n100200300401,1,1\n');
    const imported = await run('accounts-command.ts', ['import', good], env).ended();
    assert.deepEqual(imported, { code: 0, output: '1 accounts imported.\n' });
    const refused = await run('accounts-command.ts', ['import', bad], env).ended();
    assert.equal(refused.code, 1);
    assert.match(refused.output, /^Nothing was imported:\nline 3: account "100200300401"/);
    const database = await openEmbedded({ folder: data });
    assert.equal(await countBilled(database), 1);
    await database.close();
  });
});
