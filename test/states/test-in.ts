import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { Lang } from '../../src/lang.ts';
import { openChromium } from './chromium.ts';
import { type Examination, examine } from './examine.ts';
import { type Site, startSite } from './site.ts';
import { states } from './states.ts';
import { Visitor } from './visitor.ts';

/** Every state of some forms in one language, in all widths and colours. */
export function testIn(lang: Lang, forms: RegExp): void {
  let site: Site;
  let browser: Browser;
  const measured: Examination[] = [];
  before(async () => {
    [site, browser] = await Promise.all([startSite(), openChromium()]);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  describe(`states in ${lang}`, () => {
    for (const [name, reach] of Object.entries(states).filter(([name]) => forms.test(name)))
      test(`${name} (${lang})`, async () => {
        const visitor = await Visitor.arrive(browser, site, lang);
        try {
          await reach(visitor);
          const examination = await examine(visitor);
          measured.push(examination);
          const { findings } = examination;
          assert.equal(findings.length, 0, `${findings.length} findings\n  ${findings.join('\n  ')}`);
        } finally {
          await visitor.leave();
        }
      });
    after(() => {
      const combinations = measured.reduce((sum, one) => sum + one.combinations, 0);
      console.log(`${combinations} combinations of state, width and colours`);
      for (const line of smallest(measured)) console.log(line);
    });
  });
}

/** The smallest contrast of each kind of text and edge, in light and dark. */
function smallest(measured: readonly Examination[]): string[] {
  const least = new Map<string, Record<string, number>>();
  for (const { kind, scheme, ratio } of measured.flatMap(({ contrasts }) => contrasts)) {
    const row = least.get(kind) ?? {};
    row[scheme] = Math.min(row[scheme] ?? Number.POSITIVE_INFINITY, ratio);
    least.set(kind, row);
  }
  return [...least]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([kind, { light = 0, dark = 0 }]) => `${kind.padEnd(26)} light ${light.toFixed(2)}   dark ${dark.toFixed(2)}`);
}
