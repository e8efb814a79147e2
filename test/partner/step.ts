import { existsSync } from 'node:fs';
import { find } from '../engines/find.ts';
import { installMissing } from '../engines/install.ts';
import { wanted } from '../engines/launch.ts';
import type { Tally } from '../engines/tally.ts';
import { runNodeTests } from '../runner/node.ts';

/** Runs the journeys over a partner's page in the named engines. A missing engine is a failure where `CI` is set. */
export async function runPartnerTests(): Promise<Tally> {
  if (!existsSync('dist-site/index.html')) throw new Error('Nothing is built yet: npm run build');
  installMissing(wanted());
  const sum = { passed: 0, failed: 0 };
  // One after the other: only a browser that has the machine to itself keeps its times.
  for (const name of wanted()) {
    if (find(name)) {
      const { passed, failed } = await runNodeTests([`test/partner/${name}.test.ts`]);
      sum.passed += passed;
      sum.failed += failed;
    } else {
      console.warn(`NOT TESTED: ${name} is not installed`);
      if (process.env.CI) sum.failed++;
    }
  }
  return sum;
}
