import { existsSync, readdirSync } from 'node:fs';
import { find } from '../engines/find.ts';
import { installMissing } from '../engines/install.ts';
import { findNginx, installNginx } from '../engines/nginx.ts';
import { findPostgres, installPostgres } from '../engines/postgres.ts';
import type { Tally } from '../engines/tally.ts';
import { runNodeTests } from '../runner/node.ts';

/** Runs the tests of docs/operate.md. A missing program is a failure where `CI` is set. */
export async function runOperateTests(): Promise<Tally> {
  if (!existsSync('dist-site/index.html')) throw new Error('Nothing is built yet: npm run build');
  installMissing(['chromium']);
  installNginx();
  installPostgres();
  const present = { nginx: findNginx(), PostgreSQL: findPostgres(), chromium: find('chromium') };
  const missing = Object.entries(present).flatMap(([name, program]) => (program ? [] : [name]));
  if (missing.length > 0) {
    console.warn(`NOT TESTED: ${missing.join(', ')} is not installed`);
    return { passed: 0, failed: process.env.CI ? missing.length : 0 };
  }
  const files = readdirSync('test/operate').filter((file) => file.endsWith('.test.ts'));
  return runNodeTests(files.map((file) => `test/operate/${file}`));
}
