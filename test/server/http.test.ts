import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createDemo, type Demo } from '../../demo/server/demo.ts';
import { openapi } from '../../demo/server/http/openapi.ts';
import { profile } from '../../src/contract/answers.ts';
import { ticks } from '../../src/contract/ticks.ts';
import { billOf, confirmationOf, person, registrationOf, sessionOf, tickAnswers } from '../people.ts';
import { tokenIn } from './world.ts';

let demo: Demo;
let base: string;
let port: number;
const server = createServer((incoming, outgoing) => demo(incoming, outgoing));
before(async () => {
  demo = await createDemo();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  base = `http://127.0.0.1:${port}`;
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await demo.close();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(base + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: base, ...headers },
    body: JSON.stringify(body),
  });

async function lettersTo(email: string): Promise<{ subject: string; text: string }[]> {
  return (await fetch(`${base}/outbox.json?to=${email}`)).json() as Promise<{ subject: string; text: string }[]>;
}

describe('the demo over HTTP', () => {
  it('lets a test add an account, register, confirm, sign in and read the profile', async () => {
    const resident = person({ house: '5', apartment: '0' });
    assert.equal((await post('/test/accounts', [billOf(resident)])).status, 204);
    const registration = registrationOf(resident, { lang: 'ru' });
    assert.equal((await post('/api/registrations', registration, { 'X-Test-Client': 'a' })).status, 202);
    const letters = await lettersTo(resident.email);
    assert.equal(letters.length, 1);
    assert.deepEqual(await lettersTo(person().email), [], 'those of an address only');
    assert.match(letters[0]!.subject, /^Подтвердите/);
    const token = tokenIn(letters[0]!.text, 'confirm');
    assert.equal((await post('/api/confirmations', confirmationOf(resident, token))).status, 200);
    const signedIn = await post('/api/sessions', sessionOf(resident));
    const cookie = signedIn.headers.get('Set-Cookie')!.split(';')[0]!;
    const body = await (await fetch(`${base}/api/sessions`, { headers: { cookie } })).json();
    assert.deepEqual(profile.parse(body).accounts, [{ ...billOf(resident), ...tickAnswers }]);
  });

  it('shows letters at /outbox with links that can be followed', async () => {
    const page = await (await fetch(`${base}/outbox`)).text();
    assert.match(page, /<a href="http:\/\/localhost\/#vodokanal-confirm=[\w-]{43}">/);
  });

  it('lets a test expire the links of an address', async () => {
    const resident = person({ account: '100200300407', house: '25', apartment: '0' });
    assert.equal((await post('/api/registrations', registrationOf(resident))).status, 202);
    const letters = await lettersTo(resident.email);
    assert.equal((await post('/test/expirations', { email: resident.email })).status, 204);
    const token = tokenIn(letters[0]!.text, 'confirm');
    const response = await post('/api/confirmations', confirmationOf(resident, token));
    assert.equal(response.status, 410);
    assert.equal(((await response.json()) as { code: string }).code, 'expired');
  });

  it('refuses a request under a host name of another site (DNS rebinding)', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(
        {
          port,
          path: '/api/sessions',
          method: 'POST',
          headers: { Host: 'evil.example', Origin: 'http://evil.example', 'Content-Type': 'application/json' },
        },
        (response) => resolve(response.resume().statusCode!),
      );
      sent.on('error', reject).end('{}');
    });
    assert.equal(status, 403);
  });

  it('survives bodies that break off, are too long or have a wrong Content-Length', async () => {
    const raw = (text: string, end = true) =>
      new Promise<string>((resolve) => {
        let answer = '';
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(text);
          if (end) socket.end();
        });
        socket.setTimeout(3000, () => socket.destroy());
        socket.on('data', (chunk) => (answer += chunk));
        socket.on('error', () => {});
        socket.on('close', () => resolve(answer));
      });
    const head = `POST /api/sessions HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nConnection: close\r\n`;
    await raw(`${head}Content-Length: 500\r\n\r\n{"email":`);
    assert.match(await raw(`${head}Content-Length: 99999999\r\n\r\n{"email":`, false), /^HTTP\/1.1 413 /);
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
    assert.match(
      await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk}${chunk}0\r\n\r\n`, false),
      /^HTTP\/1.1 413 /,
    );
    assert.equal((await fetch(`${base}/api/sessions`)).status, 401, 'still there');
  });

  it('causes the fault that a request asks for, and a retry with the same key finds the work done once', async () => {
    const resident = person({ account: '100200300408', house: '25', apartment: '102' });
    const body = registrationOf(resident);
    const key = { 'Idempotency-Key': 'c0ffee00-1111-4222-8333-444455556666' };
    const call = (fault: string) => post(`/api/registrations?fault=${fault}`, body, key);
    await assert.rejects(call('drop'));
    await assert.rejects(call('lost'));
    const cut = await call('cut');
    assert.equal(cut.status, 202);
    await assert.rejects(cut.text());
    assert.equal((await call('flap-a')).status, 503);
    assert.equal((await call('flap-a')).status, 202);
    for (const status of [200, 204, 400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 500, 502, 503, 504])
      assert.equal((await call(`status-${status}`)).status, status);
    assert.equal((await call('status-429')).headers.get('Retry-After'), '3');
    assert.match((await call('html')).headers.get('Content-Type')!, /html/);
    assert.equal(await (await call('empty')).text(), '');
    const start = Date.now();
    assert.equal((await call('latency-150')).status, 202);
    assert.ok(Date.now() - start >= 150);
    const response = await post('/api/registrations', body, { ...key, 'X-Fault': 'status-502' });
    assert.equal(response.status, 502);
    assert.equal((await call('nothing')).status, 202);
    const rows = await demo.service.database.query('select 1 from registration where email_key = $1', [resident.email]);
    assert.equal(rows.length, 1);
  });
});

describe('openapi.json', () => {
  it('is an OpenAPI 3.1 document with every path, the required members and the patterns of canonical values', async () => {
    const document = (await (await fetch(`${base}/openapi.json`)).json()) as ReturnType<typeof JSON.parse>;
    assert.deepEqual(document, JSON.parse(JSON.stringify(openapi())));
    assert.equal(document.openapi, '3.1.0');
    assert.deepEqual(Object.keys(document.paths), [
      '/api/registrations',
      '/api/registrations/resend',
      '/api/confirmations',
      '/api/sessions',
      '/api/sessions/codes/{code}',
      '/api/recoveries',
      '/api/passwords',
      '/api/profile/password',
      '/api/profile/sessions',
      '/api/profile/sessions/{id}',
      '/api/profile/accounts/{account}',
      '/api/cabinet/accounts/{account}',
      '/api/cabinet/accounts/{account}/meters/{meter}/readings/{period}',
      '/api/cabinet/accounts/{account}/payments',
      '/api/orders/{token}',
      '/api/orders/{token}/payment',
      '/api/notices/off',
    ]);
    const { Registration } = document.components.schemas;
    assert.deepEqual(Registration.required, ['account', 'email', 'password', 'house', 'apartment', ...ticks, 'lang']);
    for (const name of ['account', 'house', 'apartment', 'email', 'password'])
      assert.match(
        Registration.properties[name].examples[0],
        new RegExp(Registration.properties[name].pattern, 'u'),
        name,
      );
    const named = new Set(Object.keys(document.components.schemas));
    for (const [, name] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g))
      assert.ok(named.has(name!), name);
  });
});
