// `npm run bench:frame`: milliseconds from the tag to a form that can be used, in the page and in a frame, and the bytes
// that the utility sends for it. Every time a browser that has seen nothing before. Chromium only.

import puppeteer, { type Browser, PredefinedNetworkConditions } from 'puppeteer-core';
import { find } from '../engines/find.ts';
import type { Bill } from './bills.ts';
import { type Sites, startSites } from './utility.ts';
import { viewport } from './window.ts';

const times = 9;
const networks = { 'no delay': undefined, 'slow 4G': PredefinedNetworkConditions['Slow 4G'] } as const;

const ways = (utility: string): Record<string, Bill> => ({
  'in the page, vodokanal.js': {
    form: 'login',
    script: 'vodokanal.js',
    attributes: { endpoint: `${utility}api/sessions`, 'cabinet-url': `${utility}cabinet` },
  },
  'in a frame, partner.js': { form: 'login' },
  'in a frame, vodokanal.js': {
    form: 'login',
    script: 'vodokanal.js',
    attributes: { frame: `${utility}frame.html` },
  },
});

interface Run {
  milliseconds: number;
  bytes: number;
}

/** Into the head of the page: a promise of the milliseconds from then to the form, once that is drawn. */
const stopwatch = `<script>
  const start = performance.now();
  window.usable = new Promise((resolve) => {
    const shown = () => {
      const element = document.querySelector('vodokanal-login');
      const frame = element?.shadowRoot?.querySelector('.vodokanal-frame[aria-busy=false] iframe');
      return frame ?? element?.querySelector('input[name=email]')?.getClientRects()[0];
    };
    const look = () => {
      if (shown()) setTimeout(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    look();
  });
</script>`;

async function once(browser: Browser, sites: Sites, bill: Bill, network: keyof typeof networks): Promise<Run> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.emulateNetworkConditions(networks[network] ?? null);
    const before = sites.sent();
    await page.goto(sites.partner.issue({ ...bill, head: stopwatch }), {
      waitUntil: 'domcontentloaded',
    });
    const milliseconds = (await page.evaluate('usable')) as number;
    return { milliseconds, bytes: sites.sent() - before };
  } finally {
    await context.close();
  }
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const sites = await startSites();
const browser = await puppeteer.launch({
  executablePath: find('chromium')?.browser ?? '',
  args: ['--no-sandbox'],
  pipe: true,
});
try {
  const bills = ways(sites.utility);
  for (const network of Object.keys(networks) as (keyof typeof networks)[]) {
    const runs: Record<string, Run[]> = Object.fromEntries(Object.keys(bills).map((way) => [way, []]));
    // By turns, so that what else the machine does meets all alike.
    for (let time = 0; time < times; time++)
      for (const [way, bill] of Object.entries(bills)) runs[way]!.push(await once(browser, sites, bill, network));
    console.log(`\n${network}, median of ${times}`);
    const [first] = Object.values(runs).map((list) => median(list.map(({ milliseconds }) => milliseconds)));
    for (const [way, list] of Object.entries(runs)) {
      const milliseconds = median(list.map((one) => one.milliseconds));
      const bytes = median(list.map((one) => one.bytes));
      const columns = [
        `${milliseconds.toFixed(0)} ms`,
        `× ${(milliseconds / first!).toFixed(2)}`,
        `${(bytes / 1000).toFixed(1)} kB`,
      ];
      console.log(`  ${way.padEnd(28)}${columns.map((column) => column.padStart(11)).join('')}`);
    }
  }
} finally {
  await browser.close();
  await sites.close();
}
