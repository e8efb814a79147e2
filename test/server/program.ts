import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

/** A folder that is removed after the tests of a file, with all programs that still run. */
export const folder = await mkdtemp(join(tmpdir(), 'vodokanal-'));
const children = new Set<ChildProcess>();
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Runs a program of the server, `start.ts`, `serve.ts` or `accounts-command.ts`. */
export function run(name: string, args: string[], env: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL(`../../demo/server/${name}`, import.meta.url)), ...args],
    { env: { ...process.env, ...env } },
  );
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    child,
    output: () => output,
    ended: async () => ({ code: await ended, output }),
    async until(pattern: RegExp) {
      // As long as the machine takes: the runner ends a file that hangs.
      while (!pattern.test(output) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 100));
      assert.match(output, pattern);
    },
  };
}

/** The variables of a server that nothing of the surroundings changes. */
export const clean = { DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', ALLOWED_ORIGINS: '', PARTNERS: '' };

/** A response to a request that is sent as it is: any `Host`, any spelling of the path. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export function ask(
  port: number | string,
  path: string,
  { method = 'GET', host, body, ...headers }: Record<string, string | undefined> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      agent: false,
      headers: { ...sent, ...(host && { Host: host }) },
    };
    const request = httpRequest(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}
