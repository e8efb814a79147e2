import { expect } from '@open-wc/testing';
import type { Failure, Outcome } from '../../src/transport/outcome.ts';
import type { Sending } from '../../src/transport/send.ts';
import { describeLaws } from '../describe-laws.ts';
import { person, sessionOf } from '../people.ts';
import { answered } from './answered.ts';
import { sendLaws } from './send-laws.ts';

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers });

/** What `fetch` is called with. */
async function requestOf(change: Partial<Sending>): Promise<RequestInit> {
  let asked: RequestInit = {};
  await answered(
    [
      (init) => {
        asked = init;
        return json(202, {})();
      },
    ],
    change,
  );
  return asked;
}

describe('send', () => {
  const facts: [string, () => Response | Promise<Response>, Partial<Outcome>][] = [
    ['202 with the contract’s object', json(202, { next: 'confirm-email' }), { ok: true, next: 'confirm-email' }],
    ['200 with members that we do not know', json(200, { next: 'sauna', extra: 1 }), { ok: true, next: undefined }],
    ['200 that says it is a failure', json(200, { success: false, next: 'login' }), { ok: false, kind: 'unreadable' }],
    ['200 that holds an error', json(200, { error: 'taken', next: 'login' }), { ok: false, kind: 'unreadable' }],
    ['200 that says it is a success', json(200, { success: true, error: null }), { ok: true, status: 200 }],
    ['200 with HTML', () => new Response('<h1>Wi-Fi</h1>'), { ok: false, kind: 'unreadable' }],
    ['200 with nothing', () => new Response(''), { ok: false, kind: 'unreadable' }],
    ['200 cut short', () => new Response('{"next":"conf'), { ok: false, kind: 'unreadable' }],
    ['200 with a list', json(200, []), { ok: false, kind: 'unreadable' }],
    ['200 with a byte order mark', () => new Response('\uFEFF{"next":"login"}'), { ok: true, next: 'login' }],
    ['401', json(401, { code: 'credentials' }), { ok: false, kind: 'unauthorized', code: 'credentials' }],
    [
      '403 with HTML',
      () => new Response('<h1>No</h1>', { status: 403 }),
      { ok: false, kind: 'refused', status: 403, cause: 'foreign' },
    ],
    ['403 with a title', json(403, { title: 'No' }), { ok: false, kind: 'refused', cause: undefined }],
    ['404 with a sentence', json(404, { detail: 'No' }), { ok: false, kind: 'refused', cause: undefined }],
    ['409 with a code', json(409, { code: 'spent' }), { ok: false, kind: 'refused', cause: undefined }],
    ['422 with an error', json(422, { errors: [{ pointer: '/a' }] }), { ok: false, kind: 'refused', cause: undefined }],
    ['422 with no error', json(422, { errors: [] }), { ok: false, kind: 'refused', cause: 'foreign' }],
    ['422 as Laravel', json(422, { message: 'No', errors: { email: ['No'] } }), { ok: false, cause: 'foreign' }],
    [
      '429 with HTML',
      () => new Response('<h1>No</h1>', { status: 429 }),
      { kind: 'limited', cause: undefined } as Partial<Outcome>,
    ],
    [
      '500 with HTML',
      () => new Response('<h1>No</h1>', { status: 500 }),
      { ok: false, kind: 'server', cause: undefined },
    ],
    ['304', () => new Response(null, { status: 304 }), { ok: false, kind: 'unreadable', cause: 'endpoint' }],
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

  /** As a script of the page leaves an answer that it has read before us. */
  const alreadyRead = (body: string, type: string) => async () => {
    const response = new Response(body, { headers: { 'Content-Type': type } });
    await response.text();
    return response;
  };

  it('takes a success whose body a script of the page has read, if it says that it is JSON', async () => {
    const spent = await answered([alreadyRead('{"next":"login"}', 'application/json')]);
    expect(spent.outcome).to.deep.equal({ ok: true, status: 200 });
    const page = await answered([alreadyRead('<h1>Wi-Fi</h1>', 'text/html')]);
    expect(page.outcome).to.include({ ok: false, kind: 'unreadable' });
  });

  it('takes a success without a body where the contract promises none, and no other page', async () => {
    const empty = await answered([() => new Response(null, { status: 204 })], { quiet: true });
    expect(empty.outcome).to.deep.equal({ ok: true, status: 204 });
    const page = await answered([() => new Response('<h1>Wi-Fi</h1>')], { quiet: true });
    expect(page.outcome).to.include({ ok: false, kind: 'unreadable' });
  });

  it('reads Retry-After as a date too', async () => {
    const later = new Date(Date.now() + 30_000).toUTCString();
    const { outcome } = await answered([json(429, {}, { 'Retry-After': later })]);
    expect((outcome as { retryAfter: number }).retryAfter).to.be.within(25, 31);
  });

  for (const [header, seconds] of [
    ['9999999', 86_400],
    ['soon', 60],
    ['0', 60],
    ['Infinity', 60],
    ['0x400', 60],
    [new Date(Date.now() - 30_000).toUTCString(), 60],
  ] as const)
    it(`makes ${seconds} seconds of the Retry-After «${header.replace(/^\w+,.*/, 'a date in the past')}»`, async () => {
      const { outcome } = await answered([json(429, {}, { 'Retry-After': header })]);
      expect(outcome).to.include({ kind: 'limited', retryAfter: seconds });
    });

  /** The clock of the device goes wrong by so many hours while `meanwhile` runs. */
  async function wrongBy(hours: number, meanwhile: () => Promise<void>): Promise<void> {
    const { now } = Date;
    Date.now = () => now() + hours * 3_600_000;
    await meanwhile().finally(() => {
      Date.now = now;
    });
  }

  for (const hours of [-1, 1])
    it(`counts the date of a Retry-After from that of the answer, where the device is ${hours} h wrong`, () =>
      wrongBy(hours, async () => {
        const headers = { 'Retry-After': 'Wed, 25 Nov 2026 12:01:30 GMT', Date: 'Wed, 25 Nov 2026 12:00:00 GMT' };
        const { outcome } = await answered([json(429, {}, headers)]);
        expect(outcome).to.include({ kind: 'limited', retryAfter: 90 });
      }));

  for (const hours of [-1, 1])
    it(`makes at most a minute of a date where that of the answer is hidden, and the device ${hours} h wrong`, async () => {
      const headers = { 'Retry-After': new Date(Date.now() + 5000).toUTCString() };
      await wrongBy(hours, async () => {
        const { outcome } = await answered([json(429, {}, headers)]);
        expect(outcome).to.include({ kind: 'limited', retryAfter: 60 });
      });
    });

  it('rounds the date of a Retry-After up, so that nobody is sent back too early', async () => {
    const { now } = Date;
    const noon = Date.parse('2026-11-25T12:00:00Z');
    Date.now = () => noon + 500;
    try {
      const { outcome } = await answered([json(503, {}, { 'Retry-After': new Date(noon + 2000).toUTCString() })]);
      expect(outcome).to.include({ kind: 'server', retryAfter: 2 });
    } finally {
      Date.now = now;
    }
  });

  it('follows no redirect: what was typed goes to the endpoint and nowhere else', async () => {
    // As `fetch` does it: only who asks for that gets the redirect itself, the others get the last answer.
    const moved = async (init: RequestInit) =>
      init.redirect === 'manual' ? new Response(null, { status: 307 }) : json(200, { next: 'login' })();
    const { outcome, keys } = await answered([moved], { body: {} });
    expect(outcome).to.include({ ok: false, kind: 'unreadable', cause: 'endpoint' });
    expect(keys).to.have.length(1);
  });

  it('sends the headers of the page beside those of the contract, which the page cannot replace', async () => {
    const init = await requestOf({
      lang: 'ru',
      idempotencyKey: 'key',
      headers: { 'X-CSRF-Token': 'abc', 'content-type': 'text/plain', ACCEPT: '*/*', 'Idempotency-Key': 'page' },
    });
    expect(Object.fromEntries(new Headers(init.headers))).to.deep.equal({
      accept: 'application/json, application/problem+json',
      'accept-language': 'ru',
      'content-type': 'application/json',
      'idempotency-key': 'key',
      'x-csrf-token': 'abc',
    });
  });

  it('posts, leaves nothing in a cache, and sends cookies to the origin of the page only, unless the page asks', async () => {
    const body = sessionOf(person());
    const init = await requestOf({ body });
    expect(init).to.include({ method: 'POST', cache: 'no-store', credentials: 'same-origin' });
    expect(JSON.parse(String(init.body))).to.deep.equal(body);
    expect((await requestOf({ credentials: 'include' })).credentials).to.equal('include');
  });

  for (const pointer of ['/email', '#/email'])
    it(`turns the pointer ${pointer} into a field, with code or without`, async () => {
      const errors = [
        { pointer, code: 'undeliverable' },
        { pointer, detail: 'No' },
      ];
      const { outcome } = await answered([json(422, { errors })]);
      expect((outcome as Failure).errors).to.deep.equal([
        { field: 'email', code: 'undeliverable', detail: undefined },
        { field: 'email', code: undefined, detail: 'No' },
      ]);
    });

  it('keeps the errors that can be read beside those that cannot', async () => {
    const errors = [
      null,
      'no',
      [],
      { pointer: 7, code: 'x' },
      { code: 'x' },
      { pointer: '/house', code: 1, detail: {} },
    ];
    const { outcome } = await answered([json(422, { errors: [...errors, { pointer: '/email', code: 'common' }] })]);
    expect((outcome as Failure).errors?.map(({ field, code }) => [field, code])).to.deep.equal([
      ['house', undefined],
      ['email', 'common'],
    ]);
  });

  it('tries once more with the same key after a passing fault, and only once', async () => {
    const body = { email: 'ivan@ukr.net' };
    const well = await answered([json(503, {}), json(202, { next: 'confirm-email' })], { body });
    expect(well.outcome.ok).to.equal(true);
    expect(new Set(well.keys).size).to.equal(1);
    expect(well.keys).to.have.length(2);
    const start = performance.now();
    const ill = await answered([() => Promise.reject(new TypeError('network'))], { body });
    expect(performance.now() - start).to.be.above(700, 'a fault needs a moment to pass');
    expect(ill.outcome).to.include({ kind: 'network' });
    expect(ill.keys).to.have.length(2);
  });

  for (const status of [502, 503, 504])
    it(`tries once more after ${status}`, async () => {
      const { outcome, keys } = await answered([json(status, {}), json(202, {})], { body: {} });
      expect(outcome.ok).to.equal(true);
      expect(keys).to.have.length(2);
    });

  it('does not try again after 500, which may have done half of the work', async () => {
    expect((await answered([json(500, {})], { body: {} })).keys).to.have.length(1);
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

  it('sends nothing that was called off before', async () => {
    const { outcome, keys } = await answered([json(202, {})], { signal: AbortSignal.abort() });
    expect(outcome).to.deep.equal({ ok: false, kind: 'aborted' });
    expect(keys).to.deep.equal([]);
  });

  it('ends at once when it is called off before the second try, which is not sent', async () => {
    const abort = new AbortController();
    let ended = false;
    // Before the second try, which waits for 800 ms: a clock would tell how busy the machine is.
    const between = new Promise<boolean>((resolve) => {
      setTimeout(() => {
        abort.abort();
        setTimeout(() => resolve(ended), 600);
      }, 50);
    });
    const { outcome, keys } = await answered([json(503, {})], { body: {}, signal: abort.signal });
    ended = true;
    expect(outcome).to.deep.equal({ ok: false, kind: 'aborted' });
    expect(keys).to.have.length(1);
    expect(await between, 'it has ended by then').to.equal(true);
  });

  describe('where the browser says that there is no connection', () => {
    beforeEach(() => Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false }));
    afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));
    const gone = () => Promise.reject(new TypeError('Failed to fetch'));

    it('tries all the same', async () => {
      expect((await answered([json(202, {})])).outcome).to.include({ ok: true });
    });

    it('tries a second time, too', async () => {
      const { outcome, keys } = await answered([gone, json(202, {})], { body: {} });
      expect(outcome).to.include({ ok: true });
      expect(keys).to.have.length(2);
    });

    it('calls a failure no connection', async () => {
      expect((await answered([gone])).outcome).to.deep.equal({ ok: false, kind: 'offline' });
    });
  });

  it('does not read an endless body', async () => {
    let given = 0;
    let ended = false;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            given += 16_384;
            controller.enqueue(new Uint8Array(16_384).fill(32));
          },
          cancel() {
            ended = true;
          },
        }),
      );
    expect((await answered([endless])).outcome).to.include({ kind: 'unreadable' });
    expect(given).to.be.below(150_000);
    expect(ended, 'the connection is closed').to.equal(true);
  });

  it('reads an answer of the greatest length, and none that is a byte longer', async () => {
    const padded = (length: number) => () => new Response('{"next":"login"}'.padEnd(length));
    expect((await answered([padded(65_536)])).outcome).to.include({ ok: true, next: 'login' });
    expect((await answered([padded(65_537)])).outcome).to.include({ kind: 'unreadable' });
  });

  const late = ({ signal }: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', reject);
      setTimeout(() => resolve(json(202, {})()), 50);
    });

  it('takes its usual time where the page sets none', async () => {
    expect((await answered([late], { timeout: 0 })).outcome).to.include({ ok: true });
  });

  for (const timeout of [Number.POSITIVE_INFINITY, 2 ** 31])
    it(`does not end at once where the page gives it ${timeout} ms`, async () => {
      expect((await answered([late], { timeout })).outcome).to.include({ ok: true });
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
});

describeLaws(sendLaws);
