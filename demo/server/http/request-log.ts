import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log, LogEntry, SecurityEvent } from '../log.ts';
import { type ClientOptions, clientAddressOf, networkOfClient } from './client-address.ts';

/** What the middleware stores with a request. */
export interface Variables {
  /** The same in the log, in `X-Request-Id` and in the problem document of a 500. */
  id: string;
}

export interface RequestLogOptions extends ClientOptions {
  /** Clients have the same name in the log of all processes that have the same key; without it a new one. */
  logKey?: string;
}

/** What makes a response worth a look where an attack is suspected: `METHOD route status`. */
const securityEvents: Record<string, SecurityEvent> = {
  'POST /api/sessions 200': 'signed-in',
  'POST /api/sessions 401': 'sign-in-refused',
  'POST /api/sessions 409': 'sign-in-unconfirmed',
  'DELETE /api/sessions 204': 'signed-out',
  'GET /api/sessions/codes/:code 303': 'code-opened',
  'GET /api/sessions/codes/:code 410': 'link-refused',
  'POST /api/registrations 202': 'registered',
  'POST /api/registrations 201': 'registered',
  'POST /api/confirmations 200': 'confirmed',
  'POST /api/confirmations 401': 'sign-in-refused',
  'POST /api/confirmations 410': 'link-refused',
  'POST /api/recoveries 202': 'recovery-asked',
  'POST /api/passwords 200': 'password-changed',
  'PUT /api/profile/password 204': 'password-changed',
  'DELETE /api/profile/sessions 204': 'sessions-ended',
  'DELETE /api/profile/sessions/:id 204': 'sessions-ended',
  'POST /api/passwords 410': 'link-refused',
};
const eventsByStatus: Record<number, SecurityEvent> = { 403: 'origin-refused', 429: 'limit-reached' };

/** Writes one log line for each request, after its response was made. */
export function logRequests(log: Log, options: RequestLogOptions = {}): MiddlewareHandler<{ Variables: Variables }> {
  const describe = clientInLog(options);
  return async (c, next) => {
    const start = performance.now();
    const { id, ...client } = describe(incomingOf(c), (name) => c.req.header(name));
    c.set('id', id);
    c.header('X-Request-Id', id);
    await next();
    // The route, not the path: a path may hold a token or an address.
    const path = routePath(c, -1);
    const { method } = c.req;
    const { status } = c.res;
    const security = securityEvents[`${method} ${path} ${status}`] ?? eventsByStatus[status];
    const ms = Math.round(performance.now() - start);
    log({ event: 'request', id, method, path, status, ms, ...client, ...(security && { security }) });
  };
}

/** For all requests of this process. */
const processKey = randomBytes(16);

type Described = Required<Pick<LogEntry, 'id' | 'client'>> & Pick<LogEntry, 'network'>;
type Header = (name: string) => string | undefined;

/**
 * Describes a request for the log: its id, and its client, not by the address. `client` is a hash under a key, so that
 * the requests of one address are found; `network` says whom a firewall may block.
 */
export function clientInLog(options: RequestLogOptions) {
  const key = options.logKey ?? processKey;
  return (incoming: IncomingMessage | undefined, header: Header = headerOf(incoming)): Described => {
    const address = clientAddressOf(header, incoming?.socket?.remoteAddress, options);
    const network = networkOfClient(address);
    return {
      id: idOf(header, options),
      client: createHmac('sha256', key).update(address).digest('base64url').slice(0, 12),
      ...(network && { network }),
    };
  };
}

/** The id that a trusted proxy gave the request, so that one id finds it in both logs; otherwise a new one. */
function idOf(header: Header, { clientAddressHeader }: ClientOptions): string {
  const given = clientAddressHeader ? header('X-Request-Id') : undefined;
  return given && /^[\w-]{16,64}$/.test(given) ? given : randomUUID();
}

const headerOf =
  (incoming: IncomingMessage | undefined): Header =>
  (name) => {
    const value = incoming?.headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(', ') : value;
  };

const incomingOf = (c: Context) => (c.env as { incoming?: IncomingMessage } | undefined)?.incoming;
