import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { outboxPage } from '../../demo/server/http/outbox-page.ts';
import { enqueueJob } from '../../demo/server/jobs/jobs.ts';
import { keepingMailer } from '../../demo/server/letters/kept-letters.ts';
import { createWorld, origin } from './world.ts';

const partner = 'https://osbb.example';
const world = await createWorld({ allowedOrigins: [partner] });
after(() => world.close());

describe('origins', () => {
  it('let the public origin and the listed ones call, and no other', async () => {
    const resident = await world.resident();
    const post = (headers: Record<string, string>) =>
      world
        .post(resident, '/api/sessions', { email: 'nobody@ukr.net', password: 'x' }, headers)
        .then(({ status }) => status);
    await world.database.query('delete from rate_limit');
    assert.equal(await post({ Origin: origin, 'Sec-Fetch-Site': 'same-origin' }), 401);
    assert.equal(await post({ Origin: partner, 'Sec-Fetch-Site': 'cross-site' }), 401);
    for (const headers of [
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://osbb.example.evil.example' },
      { Origin: 'https://osbb.example:8443' },
      { Origin: 'http://osbb.example' },
      { Origin: 'null' },
      { Origin: origin, 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ] as Record<string, string>[])
      assert.equal(await post(headers), 403, JSON.stringify(headers));
  });

  it('get CORS headers with credentials and Retry-After where they are listed, and none otherwise', async () => {
    const resident = await world.resident();
    const allowed = await world.register(resident, {}, { Origin: partner });
    assert.equal(allowed.headers.get('Access-Control-Allow-Origin'), partner);
    assert.equal(allowed.headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.equal(allowed.headers.get('Access-Control-Expose-Headers'), 'Retry-After, Date');
    assert.match(allowed.headers.get('Vary') ?? '', /Origin/);
    const refused = await world.register(resident, { apartment: '99' }, { Origin: partner });
    assert.equal(refused.headers.get('Access-Control-Allow-Origin'), partner, 'refusals must be readable too');
    const evil = await world.register(resident, {}, { Origin: 'https://evil.example' });
    assert.equal(evil.headers.get('Access-Control-Allow-Origin'), null);
    assert.equal(evil.headers.get('Access-Control-Allow-Credentials'), null);

    const preflight = (from: string) =>
      world.call('OPTIONS', '/api/registrations', {
        headers: {
          Origin: from,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type,idempotency-key,x-csrf-token,x-requested-with',
        },
      });
    const yes = await preflight(partner);
    assert.equal(yes.status, 204);
    assert.deepEqual(yes.headers.get('Access-Control-Allow-Headers')!.toLowerCase().split(', '), [
      'content-type',
      'accept-language',
      'idempotency-key',
      'x-csrf-token',
      'x-requested-with',
    ]);
    assert.equal(yes.headers.get('Access-Control-Allow-Methods'), 'GET, POST, PUT, PATCH, DELETE');
    assert.equal(yes.headers.get('Access-Control-Max-Age'), '600');
    const no = await preflight('https://evil.example');
    assert.equal(no.status, 403);
    assert.equal(no.headers.get('Access-Control-Allow-Origin'), null);
  });
});

describe('a form posted by the browser without our script', () => {
  it('gets a page with a link back, and registers nobody', async () => {
    const resident = await world.resident();
    const response = await world.call('POST', '/api/registrations', {
      body: new URLSearchParams(resident.registration as never).toString(),
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Accept-Language': 'ru',
        Origin: origin,
        Referer: `${origin}/page.html?email=a@b.ua#x`,
      },
    });
    assert.equal(response.status, 415);
    assert.match(response.headers.get('Content-Type')!, /^text\/html/);
    assert.match(response.text, /<html lang="ru">/);
    assert.match(response.text, /href="http:\/\/localhost:5173\/page.html"/);
    assert.ok(!response.text.includes(resident.registration.password));
    const foreign = await world.call('POST', '/api/registrations', {
      body: 'a=b',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Referer: 'https://evil.example/' },
    });
    assert.ok(!foreign.text.includes('evil'));
    assert.match(foreign.text, /<html lang="uk">/);
  });
});

describe('response headers', () => {
  it('forbid storing and framing of every response, and telling its address to others', async () => {
    for (const path of ['/api/sessions', '/openapi.json', '/nowhere', '/outbox']) {
      const { headers } = await world.call('GET', path);
      assert.equal(headers.get('Cache-Control'), 'no-store', path);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer', path);
      assert.match(headers.get('Content-Security-Policy')!, /default-src 'none'.*frame-ancestors/, path);
    }
  });

  it('set a cookie that is Secure and bound to the host, except on http loopback', async () => {
    const secure = await createWorld({ publicUrl: 'https://cabinet.example', database: world.database });
    const resident = await secure.resident();
    await secure.registerAndConfirm(resident);
    const { headers } = await secure.signIn(resident);
    const [session, device] = headers.getSetCookie();
    assert.match(session!, /^__Host-vodokanal=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    assert.match(
      device!,
      /^__Host-vodokanal-device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    assert.match(headers.get('Strict-Transport-Security')!, /max-age/);
    const cookie = headers.get('Set-Cookie')!.split(';')[0]!;
    const out = await secure.call('DELETE', '/api/sessions', { headers: { Cookie: cookie } });
    assert.equal(out.status, 204);
    assert.match(
      out.headers.get('Set-Cookie')!,
      /^__Host-vodokanal=; Max-Age=0; Path=\/.*; Secure/,
      'browsers remove a cookie of this prefix only by a Secure one',
    );
    const foreignName = await secure.post(resident, '/api/sessions', {}, { Origin: origin });
    assert.equal(foreignName.status, 403, 'loopback is no origin of a public server');
    await secure.service.worker.stop();
  });
});

describe('the outbox', () => {
  it('does not exist without the option', async () => {
    const closed = await createWorld({ database: world.database, outbox: false });
    for (const path of ['/outbox', '/outbox.json']) assert.equal((await closed.call('GET', path)).status, 404);
    await closed.service.worker.stop();
  });

  it('sends what is due before it lists the letters', async () => {
    for (const path of ['/outbox', '/outbox.json']) {
      const subject = `nobody${path.length}@ukr.net`;
      await enqueueJob(world.database, { kind: 'resend', subject, lang: 'uk' }, world.service.context.now());
      assert.match((await world.call('GET', path)).text, new RegExp(subject), path);
    }
  });

  it('lists the latest hundred letters, newest first', async () => {
    const keep = keepingMailer(world.database, world.service.context.now);
    for (let number = 1; number <= 101; number++)
      await keep({ to: 'a@ukr.net', subject: `letter ${number}`, text: '', html: '' }, `letter ${number}`);
    const { body } = await world.call('GET', '/outbox.json');
    assert.equal(body.length, 100);
    assert.deepEqual([body[0].subject, body[99].subject], ['letter 101', 'letter 2']);
  });

  it('shows subject, address and text of a letter as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const letter = {
      id: '1',
      to: hostile,
      subject: hostile,
      text: `${hostile} https://v.example/"${hostile}`,
      html: '',
    };
    const page = outboxPage([{ ...letter, sentAt: '2026-11-25T10:00:00.000Z' }], 'uk', 'http://localhost/');
    assert.equal(page.match(/&lt;img/g)?.length, 5);
    assert.doesNotMatch(page, /<img/);
    assert.match(page, /<a href="https:\/\/v\.example\/&quot;&lt;img">/);
  });
});
