import { randomUUID } from 'node:crypto';

/** What came back for one request. */
export interface Answer {
  /** The request in words: «sign-in with a wrong password». */
  what: string;
  method: string;
  url: string;
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; undefined where it is none. */
  json: unknown;
  /** The body is UTF-8, and does not begin with a byte order mark. */
  isCleanText: boolean;
  /** A check judges this status itself, so those of every answer leave it alone. */
  isOdd: boolean;
}

export interface Sending {
  method?: string;
  /** An object is sent as JSON, a text or bytes as they are. */
  body?: object | string | Uint8Array<ArrayBuffer>;
  /** Replace those of the form; an empty text takes one away. */
  headers?: Record<string, string>;
  isOdd?: boolean;
}

/** A check cannot be tried; the message says why. */
export class Skip extends Error {}

/** No whole answer came. */
export class Unanswered extends Skip {
  /** The name does not lead anywhere, or nobody listens there. */
  readonly unreachable: boolean;
  constructor(message: string, unreachable: boolean) {
    super(message);
    this.unreachable = unreachable;
  }
}

/** Sends requests as the form does, and keeps every answer for the checks that look at all of them. */
export class Client {
  readonly answers: Answer[] = [];
  /** Requests that no whole answer came to, as sentences. */
  readonly unanswered: string[] = [];
  /** What no answer may contain: passwords that were sent, tokens of letters. */
  readonly secrets = new Set<string>();
  readonly #silent = new Set<string>();
  readonly #headers: Record<string, string>;
  readonly #timeout: number;

  /** @param timeout milliseconds for one request. */
  constructor(headers: Record<string, string>, timeout: number) {
    this.#headers = headers;
    this.#timeout = timeout;
  }

  async send(what: string, url: string, { method = 'POST', body, headers, isOdd = false }: Sending): Promise<Answer> {
    // Each would wait as long as the first one.
    if (this.#silent.has(url)) throw new Unanswered(`no answer came from ${url} before`, false);
    const isObject = typeof body === 'object' && !(body instanceof Uint8Array);
    let response: Response;
    let bytes: ArrayBuffer;
    try {
      response = await fetch(url, {
        method,
        headers: withoutEmpty({ ...formHeaders(method), ...this.#headers, ...headers }),
        body: isObject ? JSON.stringify(body) : (body as BodyInit | undefined),
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#timeout),
      });
      bytes = await response.arrayBuffer();
    } catch (error) {
      const { reason, unreachable } = reasonOf(error, this.#timeout);
      // A server may close the connection of a body that it does not want.
      if (!isOdd) {
        this.unanswered.push(`${what}: ${reason}`);
        this.#silent.add(url);
      }
      throw new Unanswered(`${what}: ${reason}`, unreachable);
    }
    const { text, isCleanText } = decode(bytes);
    const { status } = response;
    const answer = {
      what,
      method,
      url,
      status,
      headers: response.headers,
      text,
      json: parse(text),
      isCleanText,
      isOdd,
    };
    this.answers.push(answer);
    return answer;
  }
}

/** The headers of `src/transport/send.ts`. */
function formHeaders(method: string): Record<string, string> {
  const accept = { accept: 'application/json, application/problem+json', 'accept-language': 'uk' };
  return method === 'POST'
    ? { ...accept, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    : accept;
}

const withoutEmpty = (headers: Record<string, string>) =>
  Object.fromEntries(
    // In one case, because the later of two counts.
    Object.entries(
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    ).filter(([, value]) => value !== ''),
  );

function reasonOf(error: unknown, timeout: number): { reason: string; unreachable: boolean } {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return { reason: `no answer after ${timeout / 1000} s`, unreachable: false };
  const code = cause?.code ?? '';
  if (/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$|CERT|_SSL_|TIMEOUT|SIGNED/.test(code))
    return { reason: `not reachable (${code})`, unreachable: true };
  return {
    reason: `the connection broke before the end of the answer (${code || (cause?.message ?? name)})`,
    unreachable: false,
  };
}

function decode(bytes: ArrayBuffer): { text: string; isCleanText: boolean } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text: text.replace(/^\uFEFF/, ''), isCleanText: !text.startsWith('\uFEFF') };
  } catch {
    return { text: new TextDecoder().decode(bytes), isCleanText: false };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
