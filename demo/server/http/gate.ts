import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import type { Health } from './health.ts';
import { isExpectedHost, isLocalHost } from './hosts.ts';
import { clientInLog, type RequestLogOptions } from './request-log.ts';

interface GateOptions extends RequestLogOptions {
  log: Log;
  publicUrl: string;
  health: Health;
  /** Paths for programs of this machine only. */
  localPaths: readonly string[];
}

/**
 * Stands before everything that answers: pages, endpoint, outbox, import. Refuses requests under another name than the
 * server's with 421, answers `/healthz` and `/readyz` under any, and takes the path of the public address away where a
 * proxy has left it.
 */
export function gate(options: GateOptions, next: RequestListener): RequestListener {
  const { publicUrl, health, localPaths, log } = options;
  const inLog = clientInLog(options);
  const base = new URL(publicUrl).pathname;
  return (request, response) => {
    // What runs on may end; then the connection is no longer needed.
    if (health.stopping) response.setHeader('Connection', 'close');
    // A whole address in place of a path would be another name than that in `Host`.
    if (!request.url?.startsWith('/')) return end(response, 400);
    if (request.url.startsWith(base)) request.url = request.url.slice(base.length - 1);
    const path = pathOf(request);
    if (path === '/healthz') return end(response, 200);
    if (path === '/readyz') {
      void health.isReady().then((ready) => end(response, ready ? 200 : 503));
      return;
    }
    const { host } = request.headers;
    if (localPaths.includes(path) ? isLocalHost(host) : isExpectedHost(host, publicUrl)) {
      next(request, response);
      return;
    }
    log({
      event: 'request',
      ...inLog(request),
      method: request.method,
      path: 'nothing',
      status: 421,
      security: 'host-refused',
    });
    end(response, 421);
  };
}

/** The path that a request asks for, without its query. */
export const pathOf = ({ url = '/' }: Pick<IncomingMessage, 'url'>): string => url.split('?')[0]!;

const texts: Record<number, string> = {
  200: 'ok',
  400: 'The request cannot be read',
  421: 'This server has another name',
  503: 'not ready',
};

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(`${texts[status]}\n`);
}
