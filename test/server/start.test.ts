import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Profile } from '../../src/contract/answers.ts';
import { freePort } from '../engines/free-port.ts';
import { confirmationOf, person, registrationOf } from '../people.ts';
import { ask, clean, folder, run } from './program.ts';
import { tokenIn } from './world.ts';

describe('the server started by its command', () => {
  it('keeps its rows when killed, refuses a second server, takes imports and stops cleanly', async () => {
    const port = String(await freePort());
    const env = { ...clean, PORT: port, DATA_DIR: join(folder, 'data') };
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
    // The demo's page of a partner, under the name of this server that is another site.
    const returnUrl = `${base}/demo/pages/partner.html?state=a1`;
    assert.equal((await post('/api/registrations', registrationOf(resident, { returnUrl }))).status, 202);
    first.child.kill('SIGKILL');
    await first.ended();

    const next = run('start.ts', [], env);
    await next.until(/Ctrl\+C/);
    const letters = (await (await fetch(`${base}/outbox.json?to=${resident.email}`)).json()) as { text: string }[];
    const token = tokenIn(letters[0]!.text, 'confirm');
    const confirmed = await post('/api/confirmations', confirmationOf(resident, token));
    assert.equal(confirmed.status, 200);
    const headers = { Cookie: confirmed.headers.getSetCookie()[0]!.split(';')[0]! };
    const profile = (await (await fetch(`${base}/api/sessions`, { headers })).json()) as Profile;
    assert.deepEqual(profile.returnTo, { url: returnUrl, name: 'Оплата комунальних, демонстрація' });
    assert.equal((await fetch(`${base}/`)).status, 200, 'pages are served beside it');
    assert.equal((await fetch(`http://localhost:${port}/openapi.json`)).status, 200);
    next.child.kill('SIGTERM');
    assert.equal((await next.ended()).code, 0);
    assert.deepEqual(await readdir(join(folder, 'data')), ['database', 'database-was-made']);
    const alone = await run('accounts-command.ts', ['import', join(folder, 'nowhere.csv')], env).ended();
    assert.equal(alone.code, 1);
    assert.match(alone.output, /cannot be read/);
  });

  it('serves no file beside the pages, and no page to a frame of another site, in any spelling', async () => {
    const port = String(await freePort());
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const data = join(root, '.data-of-a-test');
    const partnersFile = join(folder, 'partners.json');
    await writeFile(partnersFile, JSON.stringify([{ origin: 'https://osbb.example', name: 'ОСББ' }]));
    const server = run('start.ts', [], {
      ...clean,
      PORT: port,
      DATA_DIR: data,
      PARTNERS: partnersFile,
    });
    await server.until(/Ctrl\+C/);
    for (const file of ['lock.json', 'database/PG_VERSION', 'database/global/pg_control'])
      for (const path of [
        '/.data-of-a-test',
        `/@fs${data}`,
        '//.data-of-a-test',
        '/src/../.data-of-a-test',
        '/%2edata-of-a-test',
      ])
        for (const query of ['', '?raw', '?url&raw', '?import&raw']) {
          const { status, text } = await ask(port, `${path}/${file}${query}`);
          assert.ok([400, 403, 404].includes(status), `${path}/${file}${query}: ${status}`);
          assert.doesNotMatch(text, /secret|^1\d$/m, path);
        }
    const framed = await ask(port, '/src/frame/frame.html?a');
    assert.equal(framed.status, 200);
    assert.match(
      framed.headers['content-security-policy'] as string,
      /^frame-ancestors 'self' https:\/\/osbb\.example /,
    );
    assert.equal(framed.headers['cross-origin-embedder-policy'], 'require-corp');
    assert.match(framed.text, /content="\[\{&quot;origin&quot;:&quot;https:\/\/osbb\.example&quot;,/);
    const spellings = [
      '/src//frame/frame.html',
      '/%73rc/frame/frame.html',
      '/src/frame/./frame.html',
      '/src/frame/frame.htm%6c',
      `/@fs${root}src/frame/frame.html`,
    ];
    for (const path of [...spellings, '/', '/demo/pages/cabinet.html', '/index.html', '/api/sessions', '/outbox'])
      assert.match(
        (await ask(port, path)).headers['content-security-policy'] as string,
        /frame-ancestors '(self|none)'$/,
        path,
      );

    for (const path of [
      '/',
      '/outbox',
      '/outbox.json',
      '/api/sessions',
      '/src/vodokanal.ts',
      '/accounts-import',
      '/openapi.json',
    ])
      for (const host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example', 'localhost@evil.example'])
        assert.equal((await ask(port, path, { host })).status, 421, `${path} as ${host}`);
    for (const host of ['localhost', `127.0.0.1:${port}`, `[::1]:${port}`, 'voda.localhost'])
      assert.equal((await ask(port, '/outbox', { host })).status, 200, host);

    await closedAfterUpgrade(Number(port), 'mine');
    server.child.kill('SIGTERM');
    assert.equal((await server.ended()).code, 0);
    await rm(data, { recursive: true });
  });

  it('refuses a data folder in what it serves, and a public address', async () => {
    const port = String(await freePort());
    const inside = run('start.ts', [], {
      ...clean,
      PORT: port,
      DATA_DIR: fileURLToPath(new URL('../data', import.meta.url)),
    });
    assert.deepEqual(await inside.ended(), {
      code: 1,
      output: 'DATA_DIR must not be in test, which is served: set it to another folder.\n',
    });
    const open = run('start.ts', [], {
      ...clean,
      PORT: port,
      PUBLIC_URL: 'https://voda.example',
      SMTP_URL: 'smtp://127.0.0.1',
    });
    const { code, output } = await open.ended();
    assert.equal(code, 1);
    assert.match(output, /^PUBLIC_URL must be on this machine for npm start: .*npm run serve.*\n$/);
  });
});

/** A socket that asks for a protocol that nobody here speaks must not stay open. */
async function closedAfterUpgrade(port: number, protocol: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`,
  );
  socket.on('error', () => {}).resume();
  await once(socket, 'close');
}
