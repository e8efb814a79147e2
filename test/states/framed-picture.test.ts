import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startChromium } from '../partner/chromium-window.ts';
import { type Sites, startSites } from '../partner/utility.ts';
import { bringChecks, check } from './inside.ts';
import { pngOf } from './png.ts';

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
    const checks = (await chromium.browser.newPage()).mainFrame();
    await bringChecks(checks);
    if (process.env.PICTURES === 'write') await writeFile(picture, pngOf(await check(checks, 'pack', png)));
    const kept = await readFile(picture, 'base64').catch(() => '');
    assert.ok(kept, `${picture} is missing: npm run pictures`);
    const { size } = await stat(picture);
    assert.ok(size < 40_000, `a picture of the README is small, and not ${size} bytes`);
    assert.equal((await check(checks, 'compare', png, kept))?.sentence, undefined, 'look at it, then npm run pictures');
  });
});
