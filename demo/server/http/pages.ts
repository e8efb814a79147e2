import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Partner } from '../../../src/contract/return-url.ts';
import type { Log } from '../log.ts';
import { pathOf } from './gate.ts';
import { commonHeaders, frameHeaders, framePolicy, pagePolicy, sharedHeaders } from './page-policy.ts';
import { clientInLog, type RequestLogOptions } from './request-log.ts';

interface PagesOptions extends RequestLogOptions {
  publicUrl: string;
  /** The built site. */
  folder: string;
  /** `frame.html`, filled in. */
  frame: string;
  /** Whose pages may embed it. */
  partners: readonly Partner[];
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
  const setHeaders = fileHeaders(addressesIn(frame));
  const files = sirv(folder, { etag: true, brotli: true, gzip: true, extensions: ['html'], setHeaders });
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
      const headers = { ...frameHeaders, 'Content-Security-Policy': framePolicy(partners) };
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return framed(request.headers['if-none-match'], response);
    }
    files(request, response, () => {
      found = false;
      text(response, 404, 'Такої сторінки тут немає. Такой страницы здесь нет.');
    });
  };
}

/** What other sites load, and `frame.html`: its pages are no part of it. */
const shared = /^\/(assets\/.+|(v1\/)?[\w.-]+\.js|integrity\.json)$/;

/** A version in the name of a script: pages with `integrity` name it. */
const versioned = /-\d+\.\d+\.\d+[\w.-]*\.js$/;

/**
 * Headers of a file. One with a hash or a version in its name, or a hash in its address, never changes. Pages of partners
 * name those below `/v1/`, in which a mended version has to arrive soon. All others are asked for again, and mostly are the
 * same.
 */
function fileHeaders(immutable: ReadonlySet<string>): (response: ServerResponse, path: string) => void {
  return (response, path) => {
    const hashed = path.startsWith('/assets/') || versioned.test(path) || immutable.has(response.req.url ?? '');
    const short = path.startsWith('/v1/') ? 'public, max-age=300' : 'no-cache';
    response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : short);
    if (!shared.test(path)) return;
    for (const [name, value] of Object.entries(sharedHeaders)) response.setHeader(name, value);
  };
}

/**
 * The addresses with a hash in their query that a page names, `./frame.js?HASH`, from the root. With any other query a file
 * may change: this instance may be older than the one that has served the page.
 */
function addressesIn(page: string): ReadonlySet<string> {
  return new Set([...page.matchAll(/ src="\.(\/[\w.]+\?[\w-]+)"/g)].map(([, address]) => address!));
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
