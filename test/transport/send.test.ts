import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Failure, Outcome } from '../../src/transport/outcome.ts';
import { type Sending, send } from '../../src/transport/send.ts';

const sending = (change: Partial<Sending> = {}): Sending => ({
  endpoint: new URL('/api/registrations', location.href),
  body: { challenge: {} },
  lang: 'uk',
  idempotencyKey: '00000000-0000-4000-8000-000000000000',
  timeout: 500,
  signal: new AbortController().signal,
  ...change,
});

/** Answers in place of the network; returns how often it was asked, and with which keys. */
async function answered(
  answers: ((init: RequestInit) => Response | Promise<Response>)[],
  change: Partial<Sending> = {},
): Promise<{ outcome: Outcome; keys: (string | null)[] }> {
  const { fetch } = window;
  const keys: (string | null)[] = [];
  window.fetch = async (_url, init = {}) => {
    keys.push(new Headers(init.headers).get('Idempotency-Key'));
    return answers[Math.min(keys.length, answers.length) - 1]!(init);
  };
  try {
    return { outcome: await send(sending(change)), keys };
  } finally {
    window.fetch = fetch;
  }
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers });

describe('send', () => {
  const facts: [string, () => Response | Promise<Response>, Partial<Outcome>][] = [
    ['202 with the contract’s object', json(202, { next: 'confirm-email' }), { ok: true, next: 'confirm-email' }],
    ['200 with members that we do not know', json(200, { next: 'sauna', extra: 1 }), { ok: true, next: undefined }],
    ['200 with HTML', () => new Response('<h1>Wi-Fi</h1>'), { ok: false, kind: 'unreadable' }],
    ['200 with nothing', () => new Response(''), { ok: false, kind: 'unreadable' }],
    ['200 cut short', () => new Response('{"next":"conf'), { ok: false, kind: 'unreadable' }],
    ['200 with a list', json(200, []), { ok: false, kind: 'unreadable' }],
    ['200 with a byte order mark', () => new Response('\uFEFF{"next":"login"}'), { ok: true, next: 'login' }],
    ['401', json(401, { code: 'credentials' }), { ok: false, kind: 'unauthorized', code: 'credentials' }],
    ['403 with HTML', () => new Response('<h1>No</h1>', { status: 403 }), { ok: false, kind: 'refused', status: 403 }],
    [
      '429 with seconds',
      json(429, {}, { 'Retry-After': '90' }),
      { kind: 'limited', retryAfter: 90 } as Partial<Outcome>,
    ],
    ['429 without a word', json(429, {}), { kind: 'limited', retryAfter: 60 } as Partial<Outcome>],
    ['500', json(500, { detail: 'boom' }), { ok: false, kind: 'server', status: 500 }],
    ['errors of the wrong shape', json(422, { errors: 'no' }), { ok: false, kind: 'refused', errors: undefined }],
  ];
  for (const [name, answer, expected] of facts)
    it(name, async () => expect((await answered([answer])).outcome).to.include(expected));

  it('reads Retry-After as a date too', async () => {
    const later = new Date(Date.now() + 30_000).toUTCString();
    const { outcome } = await answered([json(429, {}, { 'Retry-After': later })]);
    expect((outcome as { retryAfter: number }).retryAfter).to.be.within(25, 31);
  });

  it('turns pointers into fields', async () => {
    const { outcome } = await answered([json(422, { errors: [{ pointer: '/email', code: 'undeliverable' }] })]);
    expect((outcome as Failure).errors).to.have.length(1);
    expect((outcome as Failure).errors![0]).to.include({ field: 'email', code: 'undeliverable' });
  });

  it('tries once more with the same key after a passing fault, and only once', async () => {
    const body = { email: 'ivan@ukr.net' };
    const well = await answered([json(503, {}), json(202, { next: 'confirm-email' })], { body });
    expect(well.outcome.ok).to.equal(true);
    expect(new Set(well.keys).size).to.equal(1);
    expect(well.keys).to.have.length(2);
    const ill = await answered([() => Promise.reject(new TypeError('network'))], { body });
    expect(ill.outcome).to.include({ kind: 'network' });
    expect(ill.keys).to.have.length(2);
  });

  it('does not try again what an anti-bot element has signed, nor what was refused, nor what asks to wait', async () => {
    expect((await answered([json(503, {})])).keys).to.have.length(1);
    const body = { email: 'ivan@ukr.net' };
    expect((await answered([json(422, {})], { body })).keys).to.have.length(1);
    expect((await answered([json(503, {}, { 'Retry-After': '5' })], { body })).keys).to.have.length(1);
  });

  const never = (init: RequestInit) =>
    new Promise<Response>((_, reject) =>
      init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
    );

  it('gives up after its own time', async () => {
    expect((await answered([never], { timeout: 50 })).outcome).to.include({ kind: 'timeout' });
  });

  it('ends at once when it is called off', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 20);
    expect((await answered([never], { timeout: 5000, signal: abort.signal })).outcome).to.include({ kind: 'aborted' });
  });

  it('does not read an endless body', async () => {
    let given = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            given += 16_384;
            controller.enqueue(new Uint8Array(16_384).fill(32));
          },
        }),
      );
    expect((await answered([endless])).outcome).to.include({ kind: 'unreadable' });
    expect(given).to.be.below(1_000_000);
  });

  it('gives up on a body that never ends', async () => {
    const stuck = (init: RequestInit) =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"next"'));
            init.signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
          },
        }),
      );
    expect((await answered([stuck as () => Response], { timeout: 80 })).outcome).to.include({ kind: 'timeout' });
  });

  it('comes to one outcome, whatever is answered', async function () {
    this.timeout(120_000);
    const chromium = navigator.userAgent.includes('Chrome/');
    const member = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.oneof(fc.string(), fc.record({ pointer: fc.string(), code: fc.string() }, { requiredKeys: [] }))),
    );
    const object = fc.record(
      { next: member, url: member, code: member, detail: member, title: member, errors: member },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      object.map((value) => JSON.stringify(value)),
      object.map((value) => JSON.stringify(value).slice(0, -2)),
      fc.json(),
    );
    const status = fc.oneof(
      fc.constantFrom(200, 201, 202, 400, 401, 409, 410, 422, 429, 500, 503),
      fc.integer({ min: 200, max: 599 }),
    );
    const headers = fc.constantFrom(
      {},
      { 'Retry-After': '7' },
      { 'Retry-After': 'soon' },
      { 'Content-Type': 'text/html' },
    );
    await fc.assert(
      fc.asyncProperty(status, text, headers, async (status, text, headers) => {
        const empty = [204, 205, 304].includes(status);
        const { outcome } = await answered([
          () => new Response(empty ? null : text, { status, headers: headers as HeadersInit }),
        ]);
        if (outcome.ok) return status < 300;
        return [
          typeof outcome.kind === 'string',
          outcome.detail === undefined || typeof outcome.detail === 'string',
          outcome.errors === undefined ||
            outcome.errors.every(({ field, code }) => typeof field + typeof code === 'stringstring'),
        ].every(Boolean);
      }),
      { numRuns: chromium ? 10_000 : 1000 },
    );
  });
});
