import { readDone, readProblem } from './answer.ts';
import type { Failure, Outcome } from './outcome.ts';

/** One intention to send: the same for every retry of it. */
export interface Sending {
  endpoint: URL;
  /** The request of the wire contract. */
  body: object;
  lang: string;
  idempotencyKey: string;
  /** Extra request headers of the page, e.g. a CSRF token. */
  headers?: Record<string, string>;
  credentials?: RequestCredentials;
  /** Milliseconds for one try. */
  timeout: number;
  /** The contract promises no body on success. */
  quiet?: boolean;
  /** Aborting ends in the outcome `aborted`, at once. */
  signal: AbortSignal;
}

/** Milliseconds for one try, where the page says nothing else. */
export const TIMEOUT = 15_000;
/** Longest answer that is read, in bytes: a form needs a few hundred. */
const LONGEST = 65_536;
/** Milliseconds before the one automatic retry. */
const PAUSE = 800;
/** Seconds to wait where the answer says 429 but not how long: across origins the header may be hidden. */
const WAIT = 60;

/**
 * Posts and understands the answer. Never throws, always ends in one outcome.
 * Retries once by itself after a network error or 502–504: the key makes that safe. A body with an answer of an
 * anti-bot element is spent by the first try and is not retried.
 */
export async function send(sending: Sending): Promise<Outcome> {
  const first = await attempt(sending);
  const passing = !first.ok && (first.kind === 'network' || [502, 503, 504].includes(first.status ?? 0));
  if (!passing || first.retryAfter || 'challenge' in sending.body) return first;
  await new Promise((resolve) => {
    setTimeout(resolve, PAUSE);
    sending.signal.addEventListener('abort', resolve, { once: true });
  });
  return attempt(sending);
}

const offline = () => navigator.onLine === false;

async function attempt(sending: Sending): Promise<Outcome> {
  if (sending.signal.aborted) return { ok: false, kind: 'aborted' };
  if (offline()) return { ok: false, kind: 'offline' };
  // Which of the two ended the request is kept by ourselves: the error's name differs between engines.
  const ending = new AbortController();
  let late = false;
  const stop = () => ending.abort();
  sending.signal.addEventListener('abort', stop);
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, sending.timeout || TIMEOUT);
  try {
    const response = await fetch(sending.endpoint.href, {
      method: 'POST',
      headers: headersOf(sending),
      body: JSON.stringify(sending.body),
      credentials: sending.credentials ?? 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      signal: ending.signal,
    });
    return understand(response, response.bodyUsed ? undefined : await read(response), sending.quiet);
  } catch {
    if (sending.signal.aborted) return { ok: false, kind: 'aborted' };
    return { ok: false, kind: late ? 'timeout' : offline() ? 'offline' : 'network' };
  } finally {
    clearTimeout(timer);
    sending.signal.removeEventListener('abort', stop);
  }
}

/**
 * The page's headers, replaced by those of the contract in whatever case the page writes them: `fetch` would send both
 * values. A plain object, since scripts that wrap `fetch` copy the members of one.
 */
function headersOf({ headers, lang, idempotencyKey }: Sending): Record<string, string> {
  const all = new Headers(headers);
  all.set('Content-Type', 'application/json');
  all.set('Accept', 'application/json, application/problem+json');
  all.set('Accept-Language', lang);
  all.set('Idempotency-Key', idempotencyKey);
  return Object.fromEntries(all);
}

/**
 * The text of an answer, cut at what a form can need: an endless body must not fill the phone. Measured on a copy: where
 * only a reader has read a body, Chromium at times misses its end, and then offers to save no password.
 */
async function read(response: Response): Promise<string> {
  const copy = response.clone().body?.getReader();
  for (let length = 0; copy; ) {
    const { value, done: ended } = await copy.read();
    if (ended) break;
    length += value.length;
    if (length > LONGEST) {
      for (const part of [copy, response.body]) part?.cancel().catch(() => {});
      return '';
    }
  }
  // WebKit leaves a byte order mark where it stands.
  return (await response.text()).replace(/^\uFEFF/, '');
}

function parse(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function understand(response: Response, text: string | undefined, quiet?: boolean): Outcome {
  const { status } = response;
  const json = parse(text);
  if (response.ok) {
    // A script of the page that wraps `fetch` has read it before us: status and type have to do.
    if (text === undefined && response.headers.get('Content-Type')?.includes('json')) return { ok: true, status };
    if (quiet && !text?.trim()) return { ok: true, status };
    // A hotel's sign-in page says 200 too: only the contract's object is a success.
    const done = readDone(json);
    return done ? { ok: true, status, ...done } : { ok: false, kind: 'unreadable', status };
  }
  const { code, detail, errors } = readProblem(json);
  const failure: Failure = {
    ok: false,
    kind: kindOf(status),
    status,
    code,
    detail,
    errors: errors?.map(({ pointer, ...rest }) => ({ field: pointer.replace(/^\//, ''), ...rest })),
  };
  const wait = retryAfter(response.headers.get('Retry-After'));
  if (wait || status === 429) failure.retryAfter = wait ?? WAIT;
  return failure;
}

const kindOf = (status: number) =>
  status === 401 ? 'unauthorized' : status === 429 ? 'limited' : status >= 500 ? 'server' : 'refused';

/** `Retry-After` in seconds or as a date → whole seconds, from one to those of a day; undefined for a time in the past. */
function retryAfter(header: string | null): number | undefined {
  if (!header) return;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return seconds > 0 ? Math.ceil(Math.min(seconds, 86_400)) : undefined;
}
