import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Log } from '../log.ts';
import { pathOf } from './gate.ts';
import { commonHeaders, framePolicy, pagePolicy } from './page-policy.ts';
import { clientInLog, type RequestLogOptions } from './request-log.ts';

interface PagesOptions extends RequestLogOptions {
  publicUrl: string;
  /** The built site. */
  folder: string;
  /** `frame.html`, filled in. */
  frame: string;
  /** Origins that may embed it. */
  partners: readonly string[];
  /** Other origins whose `frame.html` the pages may show. */
  frames: readonly string[];
  log: Log;
}

/** Nothing is built yet. */
export class NotBuilt extends Error {}

/**
 * The text of a built file.
 * @throws {NotBuilt}
 */
export function readBuilt(...path: string[]): string {
  const file = join(...path);
  if (!existsSync(file)) throw new NotBuilt('Nothing is built yet: npm run build');
  return readFileSync(file, 'utf8');
}

/**
 * Serves the files that the folder has now, and `frame.html`. Every answer forbids other sites to show it, so that no
 * spelling of a path is forgotten; `/frame.html`, spelled like this, allows the partners.
 */
export function servePages(options: PagesOptions): RequestListener {
  const { folder, frame, partners, frames, publicUrl, log } = options;
  readBuilt(folder, 'index.html');
  const common = { ...commonHeaders(publicUrl), 'Content-Security-Policy': pagePolicy(frames) };
  const files = sirv(folder, { etag: true, brotli: true, gzip: true, extensions: ['html'], setHeaders: cacheHeaders });
  const framed = etagged(frame);
  const inLog = clientInLog(options);
  return (request, response) => {
    const start = performance.now();
    const path = pathOf(request);
    let found = true;
    // Not `finish`, which does not come where the other side hangs up early.
    response.on('close', () => {
      log({
        event: 'request',
        ...inLog(request),
        method: request.method,
        // A path without a file may be anything, also personal data.
        path: found ? path : 'nothing',
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
      });
    });
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return text(response, 405, 'Only GET and HEAD are accepted here');
    }
    if (path === '/frame.html') {
      response.setHeader('Content-Security-Policy', framePolicy(partners));
      // For partners' pages that demand it of what they embed.
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
      return framed(request.headers['if-none-match'], response);
    }
    files(request, response, () => {
      found = false;
      text(response, 404, 'Такої сторінки тут немає. Такой страницы здесь нет.');
    });
  };
}

/** Files with a hash in their name never change; all others are asked for again, and mostly are the same. */
function cacheHeaders(response: ServerResponse, path: string): void {
  const hashed = path.startsWith('/assets/');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (path.endsWith('.html') || path.endsWith('/')) return;
  // Pages of other sites load the scripts, some with `crossorigin` for their sums.
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}

/** Serves one page from memory. */
function etagged(page: string): (known: string | undefined, response: ServerResponse) => void {
  const body = Buffer.from(page);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return (known, response) => {
    const same = known?.split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === etag);
    response.writeHead(same ? 304 : 200, {
      ETag: etag,
      'Cache-Control': 'no-cache',
      ...(!same && { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length }),
    });
    response.end(same ? undefined : body);
  };
}

function text(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}
