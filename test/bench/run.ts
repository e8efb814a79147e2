// `npm run bench`: our forms beside forms written by hand and those of others, in Chromium. README.md says what is measured,
// and docs/speed.md what came out. `-- --rounds 3 --only ours,hand-written` for a quick look, `-- --write` for the document,
// `-- --profile keystroke --only ours` for the functions that take the time. It ends after `--minutes 12`, whatever the
// rounds.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { find } from '../engines/find.ts';
import { conditions, isFor } from './conditions.ts';
import { contenders, wanted } from './contenders.ts';
import { machineOf, measuredText, writeDocument } from './document.ts';
import { type Figures, measure } from './measure.ts';
import { moments, profile } from './profile.ts';
import type { Measured } from './results.ts';
import { type Page, type Site, startSite } from './site.ts';

const folder = 'test/bench';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    minutes: { type: 'string', default: '12' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const [rounds, minutes] = (['rounds', 'minutes'] as const).map((name) => {
  const number = Number(values[name]);
  if (!(Number.isInteger(number) && number > 0)) throw new Error(`--${name}: "${values[name]}" is no whole number`);
  return number;
}) as [number, number];
const moment = moments.find((name) => name === values.profile);
if (values.profile !== undefined && !moment) throw new Error(`--profile: one of ${moments.join(', ')}`);
const chosen = wanted(values.only.split(',').flatMap((name) => name.trim() || []));
if (values.write && chosen.length < contenders.length)
  throw new Error('--write: with all contenders, so without --only');
if (!existsSync('dist/vodokanal.js')) throw new Error('Nothing is built yet: npm run build');
const chromium = find('chromium');
if (!chromium) throw new Error('Chromium is not installed (Debian: apt-get install chromium)');

/** The peers have a lock file of their own: whoever works on the forms does not install them. */
function installPeers(): void {
  const installed = `${folder}/node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs > statSync(`${folder}/package-lock.json`).mtimeMs) return;
  // No script of a package is needed: what they would do is count who installs them.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['ci', ...options], { cwd: folder, stdio: 'inherit' });
}

/** Runs that have failed, of which the bench says how many there were. */
const failures: string[] = [];

/**
 * A run that fails is tried again: one that hangs among hundreds says nothing of its page. A round has a figure of every
 * page, so that those of one round can be compared; where a page fails three times, something is wrong with it.
 */
async function measurePatiently(browser: Browser, site: Site, page: Page, condition: (typeof conditions)[number]) {
  for (let tries = 1; ; tries++)
    try {
      return await measure(browser, site, page, condition);
    } catch (error) {
      failures.push(String(error));
      console.warn(String(error));
      if (tries === 3) throw error;
    }
}

async function compareAll(browser: Browser, site: Site): Promise<Measured[]> {
  const runs = new Map<Page, Figures[][]>(site.pages.map((page) => [page, conditions.map(() => [])]));
  const start = performance.now();
  const secondsNow = () => (performance.now() - start) / 1000;
  // The last round ends in time if it takes as long as the others.
  const hasTime = (round: number) => !round || (secondsNow() / round) * (round + 1) < minutes * 60;
  for (let round = 0; round < rounds && hasTime(round); round++) {
    // By turns, so that what else the machine does meets all alike, and with another page first in each round.
    const first = round % site.pages.length;
    const order = [...site.pages.slice(first), ...site.pages.slice(0, first)];
    const figures: [Page, place: number, Figures][] = [];
    try {
      for (const [place, condition] of conditions.entries())
        for (const page of order)
          if (isFor(condition, page.form))
            figures.push([page, place, await measurePatiently(browser, site, page, condition)]);
    } catch {
      // The rounds before it are whole, and not lost.
      console.error(`round ${round + 1} is given up, and with it the bench`);
      process.exitCode = 1;
      break;
    }
    for (const [page, place, one] of figures) runs.get(page)![place]!.push(one);
    console.warn(`round ${round + 1} of ${rounds}, after ${secondsNow().toFixed(0)} s`);
  }
  const measured = [...runs].map(([{ contender, form }, figures]) => ({ contender, form, runs: figures }));
  return inOrder([...measured, ...site.notBuilt.map((page) => ({ ...page, runs: [] }))]);
}

/** In the order of the tables, whether built or not. */
const inOrder = (pages: (Omit<Page, 'url'> & { runs: Figures[][] })[]): Measured[] =>
  [...pages]
    .sort((one, other) => chosen.indexOf(one.contender) - chosen.indexOf(other.contender))
    .map(({ contender, form, runs }) => ({ contender: contender.name, form, runs }));

installPeers();
const site = await startSite(chosen);
const browser = await puppeteer.launch({
  executablePath: chromium.browser,
  pipe: true,
  defaultViewport: { width: 390, height: 844, deviceScaleFactor: 2 },
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  if (moment)
    for (const page of site.pages)
      console.log(`\n${page.contender.name}, ${page.form}, ${moment}\n${await profile(browser, page, moment)}`);
  else {
    const results = await compareAll(browser, site);
    const done = Math.max(...results.map(({ runs }) => runs[0]?.length ?? 0));
    const machine = machineOf(await browser.version(), done, failures.length, new Date());
    mkdirSync(`${folder}/dist`, { recursive: true });
    writeFileSync(`${folder}/dist/results.json`, JSON.stringify({ machine, results }));
    console.log(measuredText(results, machine));
    if (values.write) writeDocument(results, machine);
  }
  const missing = [...new Set(site.missing())];
  if (missing.length) throw new Error(`Nobody serves: ${missing.join(', ')}`);
} finally {
  await browser.close();
  site.close();
}
