import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { longestBody } from '../../demo/server/http/request-body.ts';
import fc from '../random.ts';
import { createWorld, origin } from './world.ts';

// Wide open: the limits would answer before the bodies are read.
const wide = { points: 1e9, duration: 60 };
const world = await createWorld({
  limits: {
    registrationClient: wide,
    registrationAccount: wide,
    registrationEmail: wide,
    sessionClient: wide,
    sessionEmail: wide,
    mailingClient: wide,
    mailingEmail: wide,
    linkClient: wide,
  },
});
after(() => world.close());

const paths = [
  '/api/registrations',
  '/api/registrations/resend',
  '/api/confirmations',
  '/api/sessions',
  '/api/recoveries',
  '/api/passwords',
];

async function send(path: string, body: BodyInit | undefined, headers: Record<string, string> = {}) {
  const response = await world.service.app.fetch(
    new Request(origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
      duplex: 'half',
    } as RequestInit),
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** A refusal that a form understands. */
function isProblem({ status, headers, text }: Awaited<ReturnType<typeof send>>): void {
  assert.ok(status >= 400 && status < 500, `${status} ${text}`);
  assert.equal(headers.get('Content-Type'), 'application/problem+json');
  assert.equal(JSON.parse(text).status, status);
}

describe('the body of a request', () => {
  it('gets a problem document of 4xx where it is not JSON, not UTF-8, too long, or not of the schema', async () => {
    const bodies: [BodyInit | undefined, number][] = [
      [undefined, 400],
      ['', 400],
      ['{', 400],
      ['{"email":', 400],
      ['NaN', 400],
      [new Uint8Array([0xff, 0xfe, 0x00]), 400],
      [new TextEncoder().encode('{"email":"\u0430').slice(0, -1), 400],
      ['{"token":"a\\u0000b","email":"\\u0000","password":"\\u0000"}', 400],
      ['null', 422],
      ['[]', 422],
      ['"text"', 422],
      ['42', 422],
      ['{"__proto__":{"email":"a@b.ua"}}', 422],
      ['['.repeat(8000), 400],
      [`${'['.repeat(200)}${']'.repeat(200)}`, 422],
      [`{"email":"${'a'.repeat(17_000)}@ukr.net"}`, 413],
    ];
    for (const path of paths)
      for (const [body, status] of bodies) {
        const response = await send(path, body);
        isProblem(response);
        assert.equal(response.status, status, `${path} ${String(body).slice(0, 40)} ${response.text}`);
      }
  });

  it('may be as long as the longest one, and no byte longer', async () => {
    for (const [length, status] of [
      [longestBody, 422],
      [longestBody + 1, 413],
    ] as const)
      for (const headers of [undefined, { 'Content-Length': String(length) }])
        assert.equal((await send('/api/sessions', '{}'.padEnd(length), headers)).status, status, String(length));
  });

  it('is refused with a pointer in which ~ and / are escaped, where they stand in a name', async () => {
    const body = JSON.stringify({ email: 'a@ukr.net', password: 'x', challenge: { 'a~b/c': 1 } });
    const { text } = await send('/api/sessions', body);
    assert.deepEqual(
      JSON.parse(text).errors.map(({ pointer }: { pointer: string }) => pointer),
      ['/challenge/a~0b~1c'],
    );
  });

  it('is cut off at the longest length, whatever its Content-Length says', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 4096;
        controller.enqueue(new Uint8Array(4096).fill(0x20));
      },
    });
    const response = await send('/api/sessions', endless);
    assert.equal(response.status, 413);
    assert.ok(sent < 100_000, `${sent} bytes taken`);
  });

  it('is refused where it breaks off', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"email"'));
        controller.error(new Error('gone'));
      },
    });
    assert.equal((await send('/api/sessions', broken)).status, 400);
  });

  it('is refused under any content type but JSON, including those that need no preflight', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/json', ''])
      assert.equal((await send('/api/sessions', '{}', { 'Content-Type': type })).status, 415, type);
    assert.equal(
      (await send('/api/sessions', '{}', { 'Content-Type': 'Application/JSON; charset=utf-8' })).status,
      422,
    );
  });

  it('leads to JSON of a status below 500 and to no logged failure, whatever it holds (random)', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 2000 }),
      fc.constantFrom('1Б-3', '777700000001', 'a@ukr.net', 'uk', "'; drop table person; --", '%00', '\ud800', '\u202e'),
    );
    const member = fc.oneof(texts, fc.jsonValue({ maxDepth: 3 }));
    const names = ['account', 'email', 'password', 'house', 'apartment', 'lang', 'token', 'partner', 'notifyBalance'];
    const request = fc.record(
      {
        ...Object.fromEntries(names.map((name) => [name, member])),
        remindReadings: fc.boolean(),
        challenge: fc.oneof(fc.dictionary(texts, texts), fc.jsonValue({ maxDepth: 2 })),
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(
      { weight: 6, arbitrary: request.map((value) => JSON.stringify(value)) },
      { weight: 2, arbitrary: fc.json() },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    );
    const headers = fc.record(
      { 'Idempotency-Key': fc.uuid(), 'Accept-Language': fc.constantFrom('uk', 'ru', '*') },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), body, headers, async (path, sent, requestHeaders) => {
        const { status, headers, text } = await send(path, sent as BodyInit, requestHeaders);
        assert.ok(status < 500, `${status} ${text}`);
        assert.match(headers.get('Content-Type')!, /json/);
        JSON.parse(text);
      }),
      { numRuns: 1000, seed: 1 },
    );
    assert.deepEqual(
      world.log.filter(({ event }) => event === 'failure'),
      [],
    );
  });

  it('may hold any password and any partner (random)', async () => {
    const resident = await world.resident();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 8, maxLength: 300 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
        async (password, partner) => {
          const { status } = await send(
            '/api/registrations',
            JSON.stringify({ ...resident.registration, password, partner }),
          );
          assert.ok([202, 400, 422].includes(status), String(status));
        },
      ),
      { numRuns: 100, seed: 1 },
    );
  });
});

describe('methods and paths that the contract does not have', () => {
  it('answer 404', async () => {
    for (const [method, path] of [
      ['GET', '/api/registrations'],
      ['PUT', '/api/sessions'],
      ['POST', '/api/nothing'],
      ['GET', '/api'],
    ] as const) {
      const response = await world.call(method, path);
      assert.equal(response.status, 404);
      assert.equal(response.body.status, 404);
    }
  });
});
