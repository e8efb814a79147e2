import { readDone, readProblem } from './answer.ts';
import type { Failure, Outcome } from './outcome.ts';

/** One request. Its retry is sent with the same members. */
export interface Sending {
  endpoint: URL;
  /** The request of the wire contract. */
  body: object;
  lang: string;
  idempotencyKey: string;
  /** Extra request headers of the page, e.g. a CSRF token. */
  headers?: Record<string, string>;
  credentials?: RequestCredentials;
  /** Milliseconds for one attempt. */
  timeout: number;
  /** The contract requires no body on success, so an empty one is a success. */
  quiet?: boolean;
  /** Aborting it ends the request at once, with the outcome `aborted`. */
  signal: AbortSignal;
}

/** Milliseconds for one attempt, unless the page sets another number. */
export const TIMEOUT = 15_000;
/** The longest answer that is read, in bytes: a form needs a few hundred. */
const LONGEST_ANSWER = 65_536;
/** Milliseconds before the one automatic retry. */
const RETRY_DELAY = 800;
/** Seconds to wait after a 429 without `Retry-After`: for another origin the header may be hidden. */
const DEFAULT_WAIT = 60;

/**
 * Posts a request and turns the answer into an outcome. Never throws.
 * Retries once after a network error or 502–504, which the idempotency key makes safe. A body with the value of an
 * anti-bot element is not retried, because the first attempt has used it up.
 */
export async function send(sending: Sending): Promise<Outcome> {
  const first = await attempt(sending);
  const isTemporary = !first.ok && (first.kind === 'network' || [502, 503, 504].includes(first.status ?? 0));
  if (!isTemporary || first.retryAfter || 'challenge' in sending.body) return first;
  await new Promise((resolve) => {
    setTimeout(resolve, RETRY_DELAY);
    sending.signal.addEventListener('abort', resolve, { once: true });
  });
  return attempt(sending);
}

const offline = () => navigator.onLine === false;

async function attempt(sending: Sending): Promise<Outcome> {
  if (sending.signal.aborted) return { ok: false, kind: 'aborted' };
  if (offline()) return { ok: false, kind: 'offline' };
  // `isLate` says whether the timeout or the caller ended the request: the name of the error differs between engines.
  const ending = new AbortController();
  let isLate = false;
  const stop = () => ending.abort();
  sending.signal.addEventListener('abort', stop);
  const timer = setTimeout(() => {
    isLate = true;
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
    return outcomeOf(response, response.bodyUsed ? undefined : await read(response), sending.quiet);
  } catch {
    if (sending.signal.aborted) return { ok: false, kind: 'aborted' };
    return { ok: false, kind: isLate ? 'timeout' : offline() ? 'offline' : 'network' };
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
 * The text of an answer; empty where it is longer than `LONGEST_ANSWER`, since an endless body must not fill the memory
 * of a phone. The length is measured on a clone: where only a stream reader has read the body, Chromium sometimes
 * misses the end of the request, and then does not offer to save the password.
 */
async function read(response: Response): Promise<string> {
  const copy = response.clone().body?.getReader();
  for (let length = 0; copy; ) {
    const { value, done: ended } = await copy.read();
    if (ended) break;
    length += value.length;
    if (length > LONGEST_ANSWER) {
      for (const part of [copy, response.body]) part?.cancel().catch(() => {});
      return '';
    }
  }
  // WebKit does not remove a byte order mark.
  return (await response.text()).replace(/^\uFEFF/, '');
}

function parse(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function outcomeOf(response: Response, text: string | undefined, quiet?: boolean): Outcome {
  const { status } = response;
  const json = parse(text);
  if (response.ok) {
    // A page script that wraps `fetch` has read the body already, so only status and type can be checked.
    if (text === undefined && response.headers.get('Content-Type')?.includes('json')) return { ok: true, status };
    if (quiet && !text?.trim()) return { ok: true, status };
    // The sign-in page of a public Wi-Fi answers 200, too: only an object of the contract is a success.
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
  if (wait || status === 429) failure.retryAfter = wait ?? DEFAULT_WAIT;
  return failure;
}

const kindOf = (status: number) =>
  status === 401 ? 'unauthorized' : status === 429 ? 'limited' : status >= 500 ? 'server' : 'refused';

/**
 * `Retry-After` in seconds or as a date → whole seconds, at least one, at most a day; undefined without a time to come.
 */
function retryAfter(header: string | null): number | undefined {
  if (!header) return;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return seconds > 0 ? Math.ceil(Math.min(seconds, 86_400)) : undefined;
}
