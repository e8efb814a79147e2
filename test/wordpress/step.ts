import { existsSync } from 'node:fs';
import { find } from '../engines/find.ts';
import { installMissing } from '../engines/install.ts';
import type { Tally } from '../engines/tally.ts';
import { findWordPress, installWordPress } from '../engines/wordpress.ts';
import { runNodeTests } from '../runner/node.ts';

/** Tries the plugin in a real WordPress, with Chromium. Where `CI` is set, a missing program is a failure. */
export async function runWordPressTests(): Promise<Tally> {
  if (!existsSync('dist/vodokanal.iife.js')) throw new Error('Nothing is built yet: npm run build');
  installMissing(['chromium']);
  installWordPress();
  const present = { WordPress: findWordPress(), chromium: find('chromium') };
  const missing = Object.entries(present).flatMap(([name, program]) => (program ? [] : [name]));
  if (!missing.length) return runNodeTests(['test/wordpress/translations.test.ts', 'test/wordpress/wordpress.test.ts']);
  console.warn(`NOT TESTED: ${missing.join(', ')} is not installed`);
  return { passed: 0, failed: process.env.CI ? missing.length : 0 };
}
