import type { IncomingMessage, ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ProblemError } from '../problems.ts';

type Fetch = (request: Request, env: Sockets) => Response | Promise<Response>;
interface Sockets {
  incoming: Pick<IncomingMessage, 'socket'>;
  outgoing: Pick<ServerResponse, 'writeHead' | 'write' | 'end'>;
}

/** A fault that a request can ask for; `argument` is the part behind the hyphen: 503 in `status-503`. */
type Fault = (work: () => Promise<Response>, env: Sockets, argument: string) => Promise<Response>;

const json = { 'Content-Type': 'application/json' };

/** The faults by name. A request names one in the query `?fault=…` or in the header `X-Fault`. */
export const faults = {
  /** Responds after so many milliseconds. */
  async latency(work, _env, milliseconds) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(Number(milliseconds) || 0, 120_000)));
    return work();
  },
  /** Never responds. */
  hang: () => new Promise(() => {}),
  /** The connection breaks before the work is done. */
  drop: async (_work, env) => hangUp(env),
  /** The work is done, and the response gets lost. */
  async lost(work, env) {
    await work();
    return hangUp(env);
  },
  /** The work is done, and the response breaks off in its middle. */
  async cut(work, env) {
    const response = await work();
    const body = Buffer.from(await response.arrayBuffer());
    const headers = { ...Object.fromEntries(response.headers), 'Content-Length': String(body.length) };
    env.outgoing.writeHead(response.status, headers);
    env.outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => env.incoming.socket.destroy());
    return RESPONSE_ALREADY_SENT;
  },
  /** Any status; the work is not done. */
  async status(_work, _env, status) {
    const number = Number(status);
    if (number < 200 || number > 599) throw new RangeError(`no fault: status-${status}`);
    if (number < 400)
      return new Response(number === 204 || number === 304 ? null : '{}', { status: number, headers: json });
    const headers = { 'Content-Type': 'application/problem+json', ...(number === 429 ? { 'Retry-After': '3' } : {}) };
    return new Response(JSON.stringify(new ProblemError(number).document()), { status: number, headers });
  },
  /** A page instead of JSON: `html` from the Wi-Fi of a hotel, `html-403` from a firewall. */
  html: async (_work, _env, status) =>
    new Response('<!doctype html><title>Wi-Fi</title><h1>Welcome', {
      status: Number(status) || 200,
      headers: { 'Content-Type': 'text/html' },
    }),
  /** A refusal as frameworks write it, which is no problem document: `message-419` for an old CSRF token. */
  message: async (_work, _env, status) =>
    new Response('{"message":"CSRF token mismatch."}', { status: Number(status), headers: json }),
  /** Leads to the same path without the fault, where the request would succeed. */
  redirect: async (_work, _env, status) => new Response(null, { status: Number(status), headers: { Location: '?' } }),
  /** 200 with an empty body. */
  empty: async () => new Response('', { headers: json }),
  /** Fails every other time, counted for each argument: `flap-anything`. */
  async flap(work, _env, name) {
    const count = (flaps.get(name) ?? 0) + 1;
    flaps.set(name, count);
    return count % 2 ? new Response('', { status: 503 }) : work();
  },
} satisfies Record<string, Fault>;

const flaps = new Map<string, number>();

function hangUp({ incoming }: Sockets): Response {
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Applies the fault that a request names. Only for demos and tests, because everybody can name one. */
export function withFaults(fetch: Fetch): Fetch {
  return async (request, env) => {
    const given = new URL(request.url).searchParams.get('fault') ?? request.headers.get('X-Fault');
    const [, name = '', argument = ''] = /^([a-z]+)(?:-(.*))?$/.exec(given ?? '') ?? [];
    const work = async () => fetch(request, env);
    return Object.hasOwn(faults, name) ? faults[name as keyof typeof faults](work, env, argument) : work();
  };
}
