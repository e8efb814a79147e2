import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import type { Tally } from '../engines/tally.ts';

/** The test files for Node: all in test/server, and `*.node.test.ts` elsewhere. The others need a browser. */
export function nodeTestFiles(): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file}`)
    .filter((file) => /^test\/server\/.*\.test\.ts$|\.node\.test\.ts$/.test(file))
    .sort();
}

/** Milliseconds after which a file is taken for hung. On a machine that others use, too, the longest take minutes. */
const timeout = 900_000;

/** Runs test files, prints their results, and counts. A file that fails outside its tests counts as one more failure. */
export async function runNodeTests(files = nodeTestFiles(), concurrency = 2): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  const stream = run({ files, concurrency, timeout });
  stream.on('test:diagnostic', ({ message }) => {
    // Only the sums at the end are printed, not those of single files.
    const [, what, count] = message.match(/^(pass|fail|cancelled) (\d+)$/) ?? [];
    if (what) tally[what === 'pass' ? 'passed' : 'failed'] += Number(count);
  });
  const shown = stream.compose<NodeJS.ReadWriteStream>(new spec());
  shown.pipe(process.stdout, { end: false });
  await new Promise((resolve) => shown.once('end', resolve));
  return tally;
}
