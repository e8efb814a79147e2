import { existsSync } from 'node:fs';
import { find, findScreen } from '../engines/find.ts';
import { wanted } from '../engines/launch.ts';
import type { Tally } from '../engines/tally.ts';
import { runNodeTests } from '../runner/node.ts';

/** Runs the tests of password managers in the named engines. A missing engine is a failure where `CI` is set. */
export async function runManagerTests(): Promise<Tally> {
  if (!existsSync('dist/vodokanal.js')) throw new Error('Nothing is built yet: npm run build');
  const names = wanted().filter((name) => name !== 'webkit');
  const present = names.filter((name) => find(name) && findScreen());
  const missing = names.filter((name) => !present.includes(name));
  if (missing.length) console.warn(`NOT TESTED: ${missing.join(', ')} or Xvfb is not installed`);
  const files = present.map((name) => `test/managers/${name}.test.ts`);
  const { passed, failed } = files.length ? await runNodeTests(files) : { passed: 0, failed: 0 };
  return { passed, failed: failed + (process.env.CI ? missing.length : 0) };
}
