import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { find } from '../../engines/find.ts';
import { installMissing } from '../../engines/install.ts';
import type { Tally } from '../../engines/tally.ts';
import { runNodeTests } from '../../runner/node.ts';
import { folder } from './prepare.ts';

/** Builds the apps of docs/frameworks.md with the packed package, and uses them in Chromium. */
export async function runAppTests(): Promise<Tally> {
  if (!existsSync('dist/index.js')) throw new Error('Nothing is built yet: npm run build');
  installMissing(['chromium']);
  if (!find('chromium')) {
    console.warn('NOT TESTED: chromium is not installed');
    return { passed: 0, failed: process.env.CI ? 1 : 0 };
  }
  // No script of a package is needed: what they would compile comes built.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['ci', ...options], { cwd: folder, stdio: 'inherit' });
  // All builds are in one file: on a busy machine they take some minutes.
  return runNodeTests(['test/frameworks/apps/apps.test.ts'], 1);
}
