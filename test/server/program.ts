import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
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

/** Runs a program of the server, `start.ts` or `accounts-command.ts`. */
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
