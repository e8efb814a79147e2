import type { Extras } from '../contract/requests.ts';
import { readDone, readProblem } from './answer.ts';
import { aborted, type FailureKind, type Outcome } from './outcome.ts';

/** Extra request headers of a page, or a function that gives them. */
export type RequestHeaders = Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>);

/** One request. Its retry is sent with the same members. */
export interface Sending {
  endpoint: URL;
  /** The request of the wire contract. */
  body: object & Extras;
  lang: string;
  idempotencyKey: string;
  /** Extra headers, e.g. a CSRF token. A function is called before each attempt. */
  headers?: RequestHeaders;
  credentials?: RequestCredentials;
  /** Milliseconds for one attempt. */
  timeout: number;
  /** The contract requires no body on success, so an empty one is a success. */
  quiet?: boolean;
  /** Aborting it ends the request at once, with the outcome `aborted`. */
  signal?: AbortSignal;
}

/** Milliseconds for one attempt, unless the page sets another number. */
export const TIMEOUT = 15_000;
/** The longest time that a timer keeps, in milliseconds. With a longer one, or `Infinity`, it would end at once. */
export const LONGEST = 2 ** 31 - 1;
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
  const isTemporary = !first.ok && ['network', 'offline', 502, 503, 504].includes(first.status ?? first.kind);
  if (!isTemporary || first.retryAfter || sending.body.challenge) return first;
  await new Promise((resolve) => {
    setTimeout(resolve, RETRY_DELAY);
    sending.signal?.addEventListener('abort', resolve);
  });
  return attempt(sending);
}

async function attempt(sending: Sending): Promise<Outcome> {
  if (sending.signal?.aborted) return aborted;
  const ending = new AbortController();
  const end = (kind: FailureKind) => ending.abort(kind);
  const ended = new Promise<never>((_, reject) => ending.signal.addEventListener('abort', reject));
  sending.signal?.addEventListener('abort', () => end('aborted'));
  const timer = setTimeout(end, Math.min(sending.timeout || TIMEOUT, LONGEST), 'timeout');
  try {
    const response = await fetch(sending.endpoint.href, {
      method: 'POST',
      headers: await Promise.race([headersOf(sending), ended]),
      body: JSON.stringify(sending.body),
      credentials: sending.credentials ?? 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      signal: ending.signal,
    });
    return outcomeOf(response, response.bodyUsed ? undefined : await read(response), sending.quiet);
  } catch {
    // Not by the name of the error, which differs between engines.
    // What the browser says of the connection only chooses the words: in a VPN or a WebView it may be wrong.
    return { ok: false, kind: ending.signal.reason ?? (navigator.onLine === false ? 'offline' : 'network') };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The page's headers, replaced by those of the contract in whatever case the page writes them: `fetch` would send both
 * values. A plain object, since scripts that wrap `fetch` copy the members of one.
 */
async function headersOf({ headers, lang, idempotencyKey }: Sending): Promise<Record<string, string>> {
  try {
    const given = new Headers(await (typeof headers === 'function' ? headers() : headers));
    return {
      // In lower case, as `Headers` gives the names.
      ...Object.fromEntries(given),
      accept: 'application/json, application/problem+json',
      'accept-language': lang,
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
    };
  } catch (error) {
    console.error('headers:', error);
    throw error;
  }
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

/** What an answer means. `text`: its body; undefined where it cannot be read. */
export function outcomeOf(response: Response, text: string | undefined, quiet?: boolean): Outcome {
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
  // For an answer that may not be seen, as a redirect, `fetch` gives the status 0.
  if (status < 400) return { ok: false, kind: 'unreadable', status, cause: 'endpoint' };
  const { title, code, detail, ...problem } = readProblem(json);
  const errors = problem.errors?.flatMap((error) =>
    error ? { field: error.pointer.replace(/^#?\//, ''), code: error.code, detail: error.detail } : [],
  );
  const isForeign = status < 500 && status !== 429 && !(title ?? code ?? detail ?? errors?.[0]);
  return {
    ok: false,
    kind: kindOf(status),
    status,
    cause: isForeign ? 'foreign' : undefined,
    code,
    detail,
    errors,
    retryAfter: retryAfter(response.headers) ?? (status === 429 ? DEFAULT_WAIT : undefined),
  };
}

const kindOf = (status: number) =>
  status === 401 ? 'unauthorized' : status === 429 ? 'limited' : status >= 500 ? 'server' : 'refused';

/**
 * `Retry-After` in seconds or as a date → whole seconds, at least one, at most a day; undefined without a time to come.
 * A date counts from that of the answer. For another origin this one is hidden: then from the clock of the device, which
 * may be wrong, so it gives no more than `DEFAULT_WAIT`.
 */
function retryAfter(headers: Headers): number | undefined {
  const header = headers.get('Retry-After') ?? '';
  const until = Date.parse(header) / 1000;
  const answered = Date.parse(headers.get('Date') ?? '') / 1000;
  const byDate = answered ? until - answered : Math.min(until - Date.now() / 1000, DEFAULT_WAIT);
  const seconds = /^\d+$/.test(header) ? Number(header) : byDate;
  return seconds > 0 ? Math.ceil(Math.min(seconds, 86_400)) : undefined;
}
