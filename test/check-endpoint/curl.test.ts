import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { promisify } from 'node:util';
import { replaced } from '../operate/snippets.ts';
import { startBackEnd } from './back-end.ts';

const page = readFileSync('docs/back-end.md', 'utf8');
/** Each block for the shell, and what the page says that it prints. */
const blocks = [...page.matchAll(/^```sh walk\n(.*?)^```\n(?:\n```text\n(.*?)^```)?/gms)];

// Curl keeps its cookies there.
const folder = await mkdtemp(join(tmpdir(), 'walk-'));
const backEnd = await startBackEnd();
after(async () => {
  await backEnd.close();
  await rm(folder, { recursive: true });
});

it('the walk with curl in docs/back-end.md prints what the page says', async () => {
  const mark = '--- end of block ---';
  const script = blocks.map(([, code]) => code).join(`echo; echo '${mark}'\n`);
  const walk = replaced(script, { 'http://localhost:5173': backEnd.origin });
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', walk], { cwd: folder });
  assert.equal(stderr, '');
  assert.ok(blocks.length > 5);
  assert.deepEqual(
    stdout.split(mark).map((text) => text.trim()),
    blocks.map(([, , said = '']) => said.trim()),
  );
});
