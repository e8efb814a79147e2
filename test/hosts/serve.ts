import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, normalize } from 'node:path';
import { withPartners } from '../../demo/server/frame-page.ts';
import { frameHeaders, framePolicy, sharedHeaders } from '../../demo/server/http/page-policy.ts';
import type { Partner } from '../../src/contract/return-url.ts';
import { headers } from './headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.cjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};
/** Libraries of pages, from npm or from packages of Debian. */
const libraries = [
  '@webcomponents',
  'bootstrap',
  'darkreader',
  'dompurify',
  'focus-trap',
  'htmx.org',
  'jquery',
  'jquery-validation',
  'lit2',
  'micromodal',
  'mootools',
  'prototype',
  'rrweb',
  'sortablejs',
  'tabbable',
  'vue',
  'zod',
  'zone.js',
];

/** The file behind a path of the gallery; none for all other paths. */
function fileOf(path: string): string | undefined {
  if (/^\/(dist|test\/hosts\/(pages|assets))\/[^/]+\.\w+$/.test(path)) return `.${path}`;
  if (/^\/test\/frameworks\/(dist|turbo)\/.+\.\w+$/.test(path)) return `.${path}`;
  const library = path.startsWith('/test/hosts/lib/') ? normalize(path.slice('/test/hosts/lib/'.length)) : '';
  if (!libraries.includes(library.split('/')[0]!)) return;
  return [`node_modules/${library}`, `/usr/share/javascript/${library}`].find(existsSync);
}

/** The content security policy of the frame's page, as the demo sends it. */
function policyOf(partners: readonly Partner[], agent: boolean, unguarded: boolean): string {
  const policy = framePolicy(partners);
  const guarded = unguarded ? policy.replace(/frame-ancestors[^;]*/, '') : policy;
  return agent ? guarded.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'") : guarded;
}

/** Of `?fails-once`: these have failed. */
const failed = new Set<string>();
const read = new Map<string, Buffer>();

/** The content of a file; during a build, the content before it. */
async function bytesOf(file: string): Promise<Buffer | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes?.length) read.set(file, bytes);
  return read.get(file);
}

/**
 * Serves the gallery's pages, their scripts and the built files unchanged: a development server would add scripts to
 * them. Resolves with false for a path outside the gallery.
 *
 * `?delay=500` answers so many milliseconds later, `?fails-once=any-id` with 503 at the first time, `?charset=` without naming one, `?version=9.9.9` under that version,
 * `?partners=[…]` as `frame.html` filled in for those partners, with `&agent` so that a test can look in,
 * with `&scriptless` without its scripts, with `&unguarded` without the policy that says which pages may show it.
 */
export async function serveHosts(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const file = fileOf(pathname);
  if (!file) return false;
  await new Promise((resolve) => setTimeout(resolve, Number(searchParams.get('delay'))));
  const failing = searchParams.get('fails-once');
  if (failing && !failed.has(failing)) {
    failed.add(failing);
    response.writeHead(503, { 'Content-Type': 'text/html' }).end('<h1>503</h1>');
    return true;
  }
  let body = await bytesOf(file);
  if (!body) {
    response.writeHead(404).end();
    return true;
  }
  const version = searchParams.get('version');
  if (version) {
    const { version: own } = JSON.parse(await readFile('package.json', 'utf8'));
    body = Buffer.from(body.toString().replace(new RegExp(`(["'\`])${own}\\1`), JSON.stringify(version)));
  }
  const listed = searchParams.get('partners');
  const partners = listed === null ? undefined : (JSON.parse(listed) as Partner[]);
  if (partners) body = Buffer.from(withPartners(body.toString(), partners));
  if (searchParams.has('scriptless')) body = Buffer.from(body.toString().replace(/<script.*?<\/script>/g, ''));
  const agent = searchParams.has('agent');
  if (agent) body = Buffer.from(body.toString().replace('<base', '<script src="/test/frame/agent.js"></script>$&'));
  const type = types[extname(file)] ?? 'application/octet-stream';
  const page = file.startsWith('./test/hosts/pages/') ? (pathname.split('/').pop() ?? '').replace('.html', '') : '';
  response.writeHead(200, {
    'Content-Type': searchParams.has('charset') ? type.split(';')[0] : type,
    'Cache-Control': 'no-store',
    ...(file.startsWith('./dist/') && sharedHeaders),
    ...headers[page],
    ...(partners && {
      'Content-Security-Policy': policyOf(partners, agent, searchParams.has('unguarded')),
      ...frameHeaders,
    }),
  });
  response.end(body);
  return true;
}
