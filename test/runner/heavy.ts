import { spawn } from 'node:child_process';
import pLimit from 'p-limit';
import { heavySuites } from './suites.ts';

/**
 * `npm run test:heavy`: the long suites, two at a time: most of them wait for browsers and servers, which leaves a second
 * one room on two cores. What a suite prints appears as a whole when it has ended. The last line has the sum of all tests.
 */

interface Result {
  suite: string;
  seconds: number;
  passed: number;
  failed: number;
}

/** A suite that ends without its sum has failed. */
function sumOf(output: string): { passed: number; failed: number } {
  const [, passed, failed] = output.trimEnd().match(/\n(\d+) passed, (\d+) failed$/) ?? [];
  return passed ? { passed: Number(passed), failed: Number(failed) } : { passed: 0, failed: 1 };
}

async function run(suite: string): Promise<Result> {
  console.log(`── ${suite} begins`);
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/runner/run.ts', suite]);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  await new Promise((resolve) => child.once('close', resolve));
  const output = Buffer.concat(chunks).toString();
  process.stdout.write(`── npm run test:${suite}\n${output}`);
  return { suite, seconds: (performance.now() - start) / 1000, ...sumOf(output) };
}

const limit = pLimit(2);
const results = await Promise.all(heavySuites.map((suite) => limit(run, suite)));
const sum = { passed: 0, failed: 0 };
for (const { suite, seconds, passed, failed } of results) {
  sum.passed += passed;
  sum.failed += failed;
  console.log(`${suite.padEnd(11)}${seconds.toFixed(0).padStart(5)} s   ${passed} passed, ${failed} failed`);
}
process.exitCode = sum.failed ? 1 : 0;
console.log(`${sum.passed} passed, ${sum.failed} failed`);
