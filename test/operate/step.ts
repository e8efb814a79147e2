import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { find } from '../engines/find.ts';
import { installMissing } from '../engines/install.ts';
import { findNginx, installNginx } from '../engines/nginx.ts';
import { findPostgres, installPostgres } from '../engines/postgres.ts';
import type { Tally } from '../engines/tally.ts';
import { nodeTestFiles, runNodeTests } from '../runner/node.ts';
import { startPostgres } from './postgres.ts';

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
  const tallies = [await runNodeTests(files.map((file) => `test/operate/${file}`)), await runServerTests()];
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** The tests of the endpoint that use a database, which is an embedded one in `npm test`, on a PostgreSQL server. */
async function runServerTests(): Promise<Tally> {
  const postgres = await startPostgres();
  process.env.TEST_DATABASE_URL = postgres.url;
  try {
    return await runNodeTests(nodeTestFiles().filter((file) => readFileSync(file, 'utf8').includes("'./world.ts'")));
  } finally {
    delete process.env.TEST_DATABASE_URL;
    await postgres.close();
  }
}
