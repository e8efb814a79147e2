import { existsSync } from 'node:fs';
import { find } from '../engines/find.ts';
import { installMissing } from '../engines/install.ts';
import type { Tally } from '../engines/tally.ts';
import { runNodeTests } from '../runner/node.ts';

/** Counts the steps of residents with a phone, in Chromium. Where `CI` is set, a missing one is a failure. */
export async function runPathTests(): Promise<Tally> {
  if (!existsSync('dist-site/index.html')) throw new Error('Nothing is built yet: npm run build');
  installMissing(['chromium']);
  if (find('chromium')) return runNodeTests(['test/paths/paths.test.ts', 'test/paths/demo.test.ts']);
  console.warn('NOT TESTED: chromium is not installed');
  return { passed: 0, failed: process.env.CI ? 1 : 0 };
}
