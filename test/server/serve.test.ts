import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort } from '../engines/free-port.ts';
import { ask, clean, folder, run } from './program.ts';

const partner = 'https://osbb.example';
const partnersFile = join(folder, 'partners.json');
await writeFile(partnersFile, JSON.stringify([{ origin: partner, name: 'ОСББ «Затишок» & Co' }]));
const caller = 'https://www.voda.example';
const site = fileURLToPath(new URL('../../dist-site', import.meta.url));
const open = {
  ...clean,
  PUBLIC_URL: 'https://voda.example/kabinet/',
  SMTP_URL: 'smtp://127.0.0.1:9',
  CLIENT_ADDRESS_HEADER: 'X-Forwarded-For',
  ALLOWED_ORIGINS: caller,
  PARTNERS: partnersFile,
};
const started = /"event":"start"/;
const host = 'voda.example';

/** Starts a server with a data folder of its own. */
async function serve(env: Record<string, string> = {}) {
  const port = String(await freePort());
  const server = run('serve.ts', [], { ...open, PORT: port, DATA_DIR: join(folder, `data-${port}`), ...env });
  await server.until(started);
  return { ...server, port: Number(port) };
}

describe('npm run serve', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  const get = (path: string, options: Parameters<typeof ask>[2] = {}) => ask(server.port, path, { host, ...options });
  before(async () => {
    assert.ok(readdirSync(site).includes('index.html'), 'first: npm run build');
    server = await serve();
  });

  it('serves the built pages and the public files, each with a policy', async () => {
    for (const path of [
      '/',
      '/index.html',
      '/demo/pages/cabinet.html',
      '/demo/pages/privacy.html',
      '/demo/pages/partner.html',
    ]) {
      const { status, headers, text } = await get(path);
      assert.deepEqual([status, headers['cache-control']], [200, 'no-cache'], path);
      assert.match(headers['content-type']!, /^text\/html/);
      assert.match(
        headers['content-security-policy'] as string,
        /^default-src 'none'; script-src 'self'; .*frame-ancestors 'self'$/,
      );
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
      assert.equal(headers['access-control-allow-origin'], undefined);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'same-origin');
      assert.match(headers['strict-transport-security']!, /max-age=\d{8}/);
      assert.doesNotMatch(text, /outbox|<script(?! type="module" crossorigin src=)/, path);
    }
    for (const path of ['/vodokanal.js', '/vodokanal.iife.js', '/frame.js', '/integrity.json', '/openapi.json'])
      assert.equal((await get(path)).status, 200, path);
    const script = await get('/vodokanal.js');
    assert.equal(script.headers['access-control-allow-origin'], '*', 'pages of other sites load it with a sum');
    assert.equal(script.headers['cross-origin-resource-policy'], 'cross-origin');
  });

  it('lets browsers keep what has a hash in its name, and ask again for the rest', async () => {
    const [asset] = readdirSync(join(site, 'assets')).filter((name) => /\.js$/.test(name));
    assert.match((await get(`/assets/${asset}`)).headers['cache-control']!, /immutable/);
    for (const path of ['/', '/vodokanal.js', '/frame.html']) {
      const { etag } = (await get(path)).headers;
      const again = await get(path, { 'If-None-Match': etag });
      assert.deepEqual([again.status, again.text], [304, ''], path);
      assert.equal((await get(path, { 'If-None-Match': '"other"' })).status, 200, path);
    }
    const small = await get('/vodokanal.js', { 'Accept-Encoding': 'gzip, br' });
    assert.deepEqual([small.headers['content-encoding'], small.headers.vary], ['br', 'Accept-Encoding']);
  });

  it('serves nothing else', async () => {
    const paths = [
      '/package.json',
      '/src/vodokanal.ts',
      '/.data/lock.json',
      '/../package.json',
      '/assets/../../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/outbox',
      '/outbox.json',
      '/test/accounts',
      '/nothing',
    ];
    for (const path of [...paths, `/@fs${site}/index.html`, '/dist/vodokanal.js', '/node_modules/lit/package.json'])
      assert.equal((await get(path)).status, 404, path);
    for (const method of ['POST', 'PUT', 'DELETE']) assert.equal((await get('/', { method })).status, 405, method);
    assert.equal((await get('/openapi.json?fault=status-503')).status, 200);
  });

  it('shows frame.html to partners, and no page to others, in any spelling of the path', async () => {
    const { status, headers, text } = await get('/frame.html?a');
    assert.equal(status, 200);
    const policy = headers['content-security-policy'] as string;
    assert.match(policy, /^default-src 'none'; script-src 'self'; .*; frame-ancestors 'self' https:\/\/osbb\.example$/);
    const quoted = `[{&quot;origin&quot;:&quot;${partner}&quot;,&quot;name&quot;:&quot;ОСББ «Затишок» &amp; Co&quot;}]`;
    assert.ok(text.includes(`<meta name="vodokanal-partners" content="${quoted}"`), text);
    assert.match(text, /endpoint="\/kabinet\/api\/sessions\?one-time-code"/);
    assert.match(text, /cabinet-url="\/kabinet\/demo\/pages\/cabinet\.html"/);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['cross-origin-embedder-policy'], 'require-corp');
    for (const path of [
      '//frame.html',
      '/%66rame.html',
      '/./frame.html',
      '/frame.htm%6c',
      '/frame',
      '/frame.html/',
      '/assets/../frame.html',
      '/FRAME.html',
      '/src/frame/frame.html',
    ])
      assert.match(
        (await get(path)).headers['content-security-policy'] as string,
        /frame-ancestors '(self|none)'$/,
        path,
      );
  });

  it('has two lists: who frames may not call, and who calls may not frame', async () => {
    const answer = (origin: string) => get('/api/sessions', { Origin: origin });
    assert.equal((await answer(caller)).headers['access-control-allow-origin'], caller);
    const refused = await answer(partner);
    assert.deepEqual([refused.status, refused.headers['access-control-allow-origin']], [403, undefined]);
    assert.doesNotMatch(JSON.stringify((await get('/frame.html')).headers), /www\.voda\.example/);
  });

  it('answers under its own name only, and tells everybody whether it lives', async () => {
    for (const path of ['/', '/frame.html', '/vodokanal.js', '/api/sessions', '/openapi.json', '/accounts-import'])
      for (const other of [
        'evil.example',
        '127.0.0.1',
        'localhost',
        `voda.example.evil.example`,
        'voda.example@evil.example',
        'voda.example/',
        ' ',
      ])
        if (path !== '/accounts-import' || !/^(127|loc)/.test(other))
          assert.ok([421, 400].includes((await get(path, { host: other })).status), `${path} as ${other}`);
    assert.equal((await get('/', { host: 'VODA.example:443' })).status, 200);
    assert.equal((await get('http://voda.example/')).status, 400, 'a whole address in place of a path');
    assert.equal((await get('/accounts-import', { method: 'POST' })).status, 421, 'not through the proxy');
    assert.equal(
      (await get('/accounts-import', { method: 'POST', host: '127.0.0.1' })).status,
      403,
      'not without the secret',
    );
    for (const path of ['/healthz', '/readyz']) {
      const { status, text } = await get(path, { host: '10.1.2.3:8080' });
      assert.deepEqual([status, text], [200, 'ok\n'], path);
    }
  });

  it('speaks no other protocol: a socket that asks for one gets an ordinary answer and is closed', async () => {
    const socket = talk(server.port);
    socket.say(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`);
    assert.match(await socket.ended, /^HTTP\/1\.1 200 /);
  });

  it('takes paths with and without that of its address', async () => {
    for (const path of ['/kabinet/', '/kabinet/vodokanal.js', '/kabinet/api/sessions', '/kabinet/healthz']) {
      const { status } = await get(path);
      assert.equal(status, path.includes('/api/') ? 401 : 200, path);
    }
  });

  it('writes a line for each request, with no address and no path that may be personal', async () => {
    const client = { 'X-Forwarded-For': '203.0.113.77' };
    const id = '0123456789abcdef0123456789abcdef';
    await get('/secret@ukr.net?token=abc', { ...client });
    await get('/?email=secret@ukr.net', { ...client, 'X-Request-Id': id });
    await get('/', { ...client, 'X-Request-Id': 'no\tid {"' });
    await ask(server.port, '/', { host: 'evil.example', ...client });
    const session = await get('/api/sessions', {
      method: 'POST',
      ...client,
      'Content-Type': 'application/json',
      body: JSON.stringify({ email: 'secret@ukr.net', password: 'secret secret' }),
    });
    assert.equal(session.status, 401);
    await server.until(/("203\.0\.113\.0\/24".*){5}/s);
    const lines = server
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const mine = lines.filter(({ network }) => network === '203.0.113.0/24');
    // Two connections may end in another order than they began.
    assert.deepEqual(
      mine.map(({ method, path, status, security = '' }) => `${method} ${path} ${status} ${security}`).sort(),
      [
        'GET / 200 ',
        'GET / 200 ',
        'GET nothing 404 ',
        'GET nothing 421 host-refused',
        'POST /api/sessions 401 sign-in-refused',
      ],
    );
    assert.equal(mine.filter((line) => line.id === id).length, 1, 'the id of the proxy');
    assert.equal(mine.filter((line) => /^[\da-f-]{36}$/.test(line.id)).length, 4);
    assert.equal(new Set(mine.map(({ client }) => client)).size, 1, 'one name for one client');
    assert.match(mine[0].client, /^[\w-]{12}$/);
    assert.doesNotMatch(server.output(), /secret|203\.0\.113\.77|token=/);
  });

  it('finishes what runs, takes nothing new, and ends with 0', async () => {
    const body = JSON.stringify({ email: 'nobody@ukr.net', password: 'wrong wrong' });
    const head = `Host: ${host}\r\nX-Forwarded-For: 203.0.113.78\r\n`;
    const slow = talk(server.port);
    slow.say(
      `POST /api/sessions HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    );
    const health = talk(server.port);
    health.say(`GET /readyz HTTP/1.1\r\n`);
    // The server has taken both connections once it has answered on a later one.
    await get('/healthz');
    server.child.kill('SIGTERM');
    await server.until(/"event":"stop"/);
    await refused(server.port);
    health.say(`${head}\r\n`);
    assert.match(await health.ended, /^HTTP\/1\.1 503 .*not ready/s);
    assert.equal(server.child.exitCode, null, 'a request still runs');
    slow.say(body.slice(5));
    assert.match(await slow.ended, /^HTTP\/1\.1 401 /);
    assert.equal((await server.ended()).code, 0);
  });

  it('waits for a request no longer than STOP_TIMEOUT, and not at all when asked twice', async () => {
    const hanging = `POST /api/sessions HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`;
    for (const [time, signals, code] of [
      ['100ms', 1, 0],
      ['1h', 2, 1],
    ] as const) {
      const other = await serve({ STOP_TIMEOUT: time });
      const slow = talk(other.port);
      slow.say(hanging);
      await ask(other.port, '/healthz');
      other.child.kill('SIGTERM');
      await other.until(/"event":"stop"/);
      if (signals === 2) other.child.kill('SIGTERM');
      assert.equal((await other.ended()).code, code);
      await slow.ended;
    }
  });
});

describe('npm run serve on this machine, without a word about partners', () => {
  it('shows the demo’s page of a partner under both names of this machine, and leads back to it', async () => {
    const local = { PUBLIC_URL: '', PARTNERS: '', SMTP_URL: '', ALLOWED_ORIGINS: '', CLIENT_ADDRESS_HEADER: '' };
    const server = await serve(local);
    const { headers, text } = await ask(server.port, '/frame.html');
    const origins = ['127.0.0.1', 'localhost'].map((name) => `http://${name}:${server.port}`);
    assert.ok((headers['content-security-policy'] as string).endsWith(`frame-ancestors 'self' ${origins.join(' ')}`));
    for (const origin of origins) assert.ok(text.includes(`&quot;${origin}/demo/pages/partner.html&quot;`), text);
    assert.equal((await ask(server.port, '/demo/pages/partner.html')).status, 200);
    server.child.kill('SIGTERM');
    assert.equal((await server.ended()).code, 0);
  });
});

describe('what keeps the server from starting', () => {
  it('is one sentence, and the exit code 1', async (test) => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    test.after(() => taken.close());
    const { port } = taken.address() as { port: number };
    const nobody = `postgres://u:secret@127.0.0.1:${await freePort()}/voda`;
    const cases: [env: Record<string, string>, sentence: RegExp][] = [
      [
        { PORT: String(port) },
        /^\nPort \d+ is taken by another program\. Stop it, or choose another port, like PORT=\d+\.\n\n$/,
      ],
      [
        { DATABASE_URL: nobody },
        /^\nPostgreSQL at 127\.0\.0\.1:\d+ does not answer: start it, or correct DATABASE_URL\.\n\n$/,
      ],
      [
        { DATABASE_URL: 'postgres://nowhere.invalid/voda' },
        /^\nPostgreSQL at nowhere\.invalid has a name that nobody knows/,
      ],
      [
        { DATA_DIR: '/dev/null/data' },
        /^\n\/dev\/null\/data is not a folder\. Remove that file, or set DATA_DIR to another folder\.\n\n$/,
      ],
      [
        { DATA_DIR: fileURLToPath(import.meta.url) },
        /serve\.test\.ts is not a folder\. Remove that file, or set DATA_DIR to another folder\.\n\n$/,
      ],
      [{ DATA_DIR: join(site, 'data') }, /^DATA_DIR must not be in .*dist-site: set it to another folder\.\n$/],
      [{ HOST: '192.0.2.1' }, /^\n192\.0\.2\.1 is no address of this machine: change HOST\.\n\n$/],
      [{ PORT: 'x', SMTP_URL: 'y' }, /^PORT must be .*\nSMTP_URL must be .*\n$/],
      [{ PARTNERS: '/nowhere.json' }, /^PARTNERS names \/nowhere\.json, which is not there: .*\n$/],
      [{ PARTNER_ORIGINS: partner }, /^PARTNER_ORIGINS is no setting any more: .* set PARTNERS to its path.*\n$/],
      [{ CLIENT_ADDRESS_HEADER: '' }, /^CLIENT_ADDRESS_HEADER must name the header .*\n$/],
    ];
    for (const [env, sentence] of cases) {
      const free = { PORT: String(await freePort()), DATA_DIR: join(folder, 'unused') };
      const { code, output } = await run('serve.ts', [], { ...open, ...free, ...env }).ended();
      assert.match(output, sentence);
      assert.doesNotMatch(output, /\n +at |secret/, 'no stack');
      assert.equal(code, 1);
    }
  });
});

/** A connection on which a test says what it wants, when it wants. */
function talk(port: number) {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk)).on('error', () => {});
  const ended = once(socket, 'close').then(() => heard);
  return { ended, say: (text: string) => void socket.write(text) };
}

/** Ends when nobody listens there. */
async function refused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const failed = await once(socket, 'connect').then(
      () => false,
      () => true,
    );
    socket.destroy();
    if (failed) return;
  }
}
