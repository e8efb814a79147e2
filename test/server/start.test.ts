import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { person, registrationOf } from '../people.ts';
import { folder, run } from './program.ts';
import { tokenIn } from './world.ts';

describe('the server started by its command', () => {
  it('keeps its rows when killed, refuses a second server, takes imports and stops cleanly', async () => {
    const port = String(randomInt(20_000, 60_000));
    const env = { PORT: port, DATA_DIR: join(folder, 'data'), DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '' };
    const base = `http://127.0.0.1:${port}`;
    const file = join(folder, 'more.csv');
    await writeFile(file, 'account;house;apartment\n888888888888;7;7\n');
    const resident = person({ account: '888888888888', house: '7', apartment: '7' });
    const post = (path: string, body: object) =>
      fetch(base + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });

    const first = run('start.ts', [], env);
    await first.until(/Ctrl\+C/);
    assert.match(first.output(), /http:\/\/localhost:\d+\/outbox/);
    const [second, third, imported] = await Promise.all([
      run('start.ts', [], env).ended(),
      run('start.ts', [], { ...env, PORT: String(Number(port) + 1) }).ended(),
      run('accounts-command.ts', ['import', file], env).ended(),
    ]);
    assert.equal(second.code, 1);
    assert.match(second.output, /Port \d+ is taken/);
    assert.equal(third.code, 1);
    assert.match(third.output, /already open in process \d+/);
    assert.deepEqual(imported, { code: 0, output: '1 accounts imported through the running server.\n' });
    assert.equal((await post('/api/registrations', registrationOf(resident))).status, 202);
    first.child.kill('SIGKILL');
    await first.ended();

    const next = run('start.ts', [], env);
    await next.until(/Ctrl\+C/);
    const letters = (await (await fetch(`${base}/outbox.json?to=${resident.email}`)).json()) as { text: string }[];
    const token = tokenIn(letters[0]!.text, 'confirm');
    assert.equal((await post('/api/confirmations', { token })).status, 200);
    assert.equal((await fetch(`${base}/`)).status, 200, 'pages are served beside it');
    assert.equal((await fetch(`http://localhost:${port}/openapi.json`)).status, 200);
    next.child.kill('SIGTERM');
    assert.equal((await next.ended()).code, 0);
    assert.deepEqual(await readdir(join(folder, 'data')), ['database', 'database-was-made']);
    const alone = await run('accounts-command.ts', ['import', join(folder, 'nowhere.csv')], env).ended();
    assert.equal(alone.code, 1);
    assert.match(alone.output, /cannot be read/);
  });

  it('serves its data folder to nobody, also where that is below the pages', async () => {
    const port = String(randomInt(20_000, 60_000));
    const data = fileURLToPath(new URL(`../../node_modules/.cache/data-${port}`, import.meta.url));
    const server = run('start.ts', [], { PORT: port, DATA_DIR: data, DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '' });
    await server.until(/Ctrl\+C/);
    const path = `/node_modules/.cache/data-${port}`;
    const files = ['lock.json', 'database/PG_VERSION', 'database/global/pg_control'];
    for (const file of files)
      for (const address of [
        `${path}/${file}`,
        `${path}/${file}?raw`,
        `/@fs${data}/${file}`,
        `/${path}/${file}?url&raw`,
      ]) {
        const response = await fetch(`http://127.0.0.1:${port}${address}`);
        assert.ok([403, 404].includes(response.status), `${address}: ${response.status}`);
        assert.doesNotMatch(await response.text(), /secret|^1\d$/m, address);
      }
    server.child.kill('SIGTERM');
    assert.equal((await server.ended()).code, 0);
    await rm(data, { recursive: true });
  });
});
