import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { find, findProgram } from '../engines/find.ts';
import { installMissing, installPackages } from '../engines/install.ts';
import { findPhp, installPhp } from '../engines/php.ts';
import type { Tally } from '../engines/tally.ts';
import { runNodeTests } from '../runner/node.ts';

const command = [
  'command',
  'faults-of-answers',
  'faults-of-requests',
  'faults-of-work',
  'demo-faults',
  'letters',
  'cookies',
].map((name) => `test/check-endpoint/${name}.test.ts`);

/** Runs the command on good and broken back ends, the examples, and the walk of docs/back-end.md. */
export async function runEndpointTests(): Promise<Tally> {
  if (!existsSync('dist/command.js')) throw new Error('Nothing is built yet: npm run build');
  installMissing(['chromium']);
  installPhp();
  if (!findProgram('curl')) installPackages(['curl'], ['curl']);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'examples/express', stdio: 'inherit' });
  const needs: [file: string, programs: Record<string, unknown>][] = [
    ['test/check-endpoint/curl.test.ts', { curl: findProgram('curl') }],
    ['test/check-endpoint/cors-console.test.ts', { chromium: find('chromium') }],
    ['test/examples/express.test.ts', { chromium: find('chromium') }],
    ['test/examples/php.test.ts', { PHP: findPhp(), chromium: find('chromium') }],
  ];
  const files = [...command];
  let failed = 0;
  for (const [file, programs] of needs) {
    const missing = Object.keys(programs).filter((name) => !programs[name]);
    if (missing.length === 0) files.push(file);
    // A missing program is a failure where `CI` is set.
    else {
      console.warn(`NOT TESTED: ${file}: ${missing.join(', ')} is not installed`);
      failed += process.env.CI ? 1 : 0;
    }
  }
  const tally = await runNodeTests(files);
  return { ...tally, failed: tally.failed + failed };
}
