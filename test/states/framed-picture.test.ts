import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../partner/chromium-window.ts';
import { type Sites, startSites } from '../partner/utility.ts';

/** The picture of the README: the demo's page of a partner, with the form in its frame. */
const picture = 'docs/pictures/framed.png';

describe('the picture of the form on a partner’s page', () => {
  let sites: Sites;
  let chromium: { browser: Browser; stop(): Promise<void> };
  before(async () => {
    [sites, chromium] = await Promise.all([startSites(), startChromium()]);
  });
  after(() => Promise.all([sites?.close(), chromium?.stop()]));

  it('is as the page looks now (npm run pictures)', async () => {
    const page = await chromium.browser.newPage();
    await page.setViewport({ width: 390, height: 1150 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    const address = new URL('demo/pages/partner.html', sites.utility);
    address.hostname = '127.0.0.1';
    await page.goto(address.href);
    // Not by a handle of the iframe: another process draws what is in it.
    const frame = await page.waitForFrame((one) => one.url().endsWith('/frame.html'));
    while (!(await frame.evaluate(() => document.querySelector('.vodokanal-submit') !== null)))
      await new Promise((resolve) => setTimeout(resolve, 100));
    let png = await page.screenshot({ encoding: 'base64' });
    for (let last = ''; last !== png; ) {
      last = png;
      await new Promise((resolve) => setTimeout(resolve, 300));
      png = await page.screenshot({ encoding: 'base64' });
    }
    if (process.env.PICTURES === 'write') await writeFile(picture, png, 'base64');
    const kept = await readFile(picture, 'base64').catch(() => '');
    assert.ok(kept, `${picture} is missing: npm run pictures`);
    assert.ok(kept.length < 90_000, 'a picture of the README is small');
    assert.equal(await differing(page, png, kept), 0, 'look at it, then npm run pictures');
  });
});

/** How many pixels two pictures do not have in common. */
async function differing(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async (...pictures: string[]) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (first!.width !== second!.width || first!.height !== second!.height) return Number.POSITIVE_INFINITY;
      let count = 0;
      for (let at = 0; at < first!.data.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs(first!.data[at + channel]! - second!.data[at + channel]!) > 8))
          count++;
      return count;
    },
    one,
    other,
  );
}
