import { execFileSync, spawn } from 'node:child_process';
import { runEndpointTests } from '../check-endpoint/step.ts';
import { find } from '../engines/find.ts';
import { installMissing } from '../engines/install.ts';
import { wanted } from '../engines/launch.ts';
import { installPostgres } from '../engines/postgres.ts';
import { forgetTallies, readTallies, type Tally } from '../engines/tally.ts';
import { runAppTests } from '../frameworks/apps/step.ts';
import { runManagerTests } from '../managers/step.ts';
import { runOperateTests } from '../operate/step.ts';
import { runPartnerTests } from '../partner/step.ts';
import { runPathTests } from '../paths/step.ts';
import { runSpeechTests } from '../speech/step.ts';
import { runStateTests } from '../states/step.ts';
import { runWordPressTests } from '../wordpress/step.ts';
import { runNodeTests } from './node.ts';
import type { HeavySuite } from './suites.ts';

/**
 * `npm test`: checks and tests, on a machine that has only Node. With names of steps it runs these. The last line has the
 * sum of all tests; a step without tests counts as one.
 */
const short = {
  engines: async () => {
    installMissing(wanted());
    return tallyOf(true);
  },
  words: () => command('tsx', 'locales/build.ts', '--check'),
  lint: () => command('biome', 'check'),
  types: () => command('tsc'),
  // Exports and files that nothing uses.
  unused: () => command('knip'),
  // The rules are compiled without the types of the DOM, so that `document` is an error there.
  rules: () => command('tsc', '-p', 'src/rules'),
  build: () => command('vite', 'build'),
  openapi: () => command('redocly', 'lint', 'dist/openapi.json'),
  size: () => command('size-limit'),
  node: () => runNodeTests(),
  browsers: () => browserTests(),
};

/** Long steps, which run by their names only. */
const heavy: Record<HeavySuite, () => Promise<Tally>> = {
  states: runStateTests,
  apps: runAppTests,
  frameworks: frameworkTests,
  operate: runOperateTests,
  partner: runPartnerTests,
  paths: runPathTests,
  speech: runSpeechTests,
  managers: runManagerTests,
  endpoints: runEndpointTests,
  wordpress: runWordPressTests,
  chaos: chaosTests,
};

const steps: Record<string, () => Promise<Tally>> = { ...short, ...heavy };

/** Tests that kill, freeze and fill: they need a real PostgreSQL. */
async function chaosTests(): Promise<Tally> {
  installPostgres();
  return runNodeTests(['test/chaos/database-away.test.ts', 'test/chaos/crash.test.ts']);
}

/** Tests with pages of frameworks. Their packages are installed in another folder. */
async function frameworkTests(): Promise<Tally> {
  const folder = 'test/frameworks';
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  execFileSync(process.execPath, [`${folder}/build.js`], { stdio: 'inherit' });
  return browserTests('--files', `${folder}/*.test.ts`);
}

async function browserTests(...args: string[]): Promise<Tally> {
  const config = ['--config', 'test/runner/web-test-runner.config.js'];
  forgetTallies();
  const { failed } = await command('tsx', 'node_modules/@web/test-runner/dist/bin.js', ...config, ...args);
  const tallies = readTallies();
  const sum = { passed: 0, failed: 0 };
  for (const engine of wanted()) {
    const { passed, failed } = tallies[engine] ?? { passed: 0, failed: 0 };
    // An engine that ran no test is a failure, except a missing one where `CI` is not set.
    const silent = passed + failed === 0 && (process.env.CI || find(engine));
    console.log(`${engine}: ${passed} passed, ${failed} failed${silent ? ': it ran no test' : ''}`);
    sum.passed += passed;
    sum.failed += failed + (silent ? 1 : 0);
  }
  // The runner may fail for other reasons than tests.
  return sum.failed || !failed ? sum : { ...sum, failed };
}

/** Runs a program of a dependency. It counts as one test, which passes where the exit code is 0. */
async function command(program: string, ...args: string[]): Promise<Tally> {
  const child = spawn(`node_modules/.bin/${program}`, args, { stdio: 'inherit' });
  return tallyOf(await new Promise((resolve) => child.once('close', (code) => resolve(code === 0))));
}

function tallyOf(good: boolean): Tally {
  return { passed: Number(good), failed: Number(!good) };
}

const names = process.argv.slice(2);
const stranger = names.find((name) => !(name in steps));
if (stranger) throw new Error(`"${stranger}" is none of the steps: ${Object.keys(steps).join(' ')}`);

const results: { name: string; seconds: number; tally: Tally }[] = [];
for (const [name, step] of Object.entries(steps)) {
  if (names.length ? !names.includes(name) : name in heavy) continue;
  console.log(`\n── ${name}`);
  const start = performance.now();
  // When one step throws, the others run all the same.
  const tally = await step().catch((error) => {
    console.error(error);
    return tallyOf(false);
  });
  results.push({ name, seconds: (performance.now() - start) / 1000, tally });
}

console.log();
const sum = { passed: 0, failed: 0 };
for (const { name, seconds, tally } of results) {
  sum.passed += tally.passed;
  sum.failed += tally.failed;
  console.log(`${name.padEnd(11)}${seconds.toFixed(1).padStart(7)} s   ${tally.failed ? 'FAILED' : 'ok'}`);
}
process.exitCode = sum.failed ? 1 : 0;
console.log(`${sum.passed} passed, ${sum.failed} failed`);
