import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { textsOf } from '../people.ts';
import { openChromium } from './chromium.ts';
import { Glass } from './glass.ts';
import { bringChecks } from './inside.ts';
import { type Site, startSite } from './site.ts';
import { states } from './states.ts';
import { Visitor } from './visitor.ts';

/** What is left of a phone's window above its keyboard. */
const aboveKeyboard = 380;

describe('a phone with its keyboard open', () => {
  let site: Site;
  let browser: Browser;
  let visitor: Visitor;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), openChromium()]);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => visitor?.leave());

  /** Opens a state with a finger, above a keyboard. */
  async function arrive(state: string): Promise<void> {
    visitor = await Visitor.arrive(browser, site, 'uk');
    await states[state]!(visitor);
    await bringChecks(visitor.where);
    const glass = await Glass.before(visitor);
    await glass.show(390, 'light', aboveKeyboard);
    await glass.touch(true);
  }

  const focused = () => visitor.tab.evaluate(() => (document.activeElement as HTMLInputElement).name);
  /** The place of a part in the window. */
  const place = (selector: string) =>
    visitor.tab.evaluate((selector) => {
      const { top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
      return { top, bottom };
    }, selector);
  /** Where the labels and the button are on the page. */
  const layout = () =>
    visitor.tab.evaluate(() =>
      [...document.querySelectorAll('.vodokanal-label, .vodokanal-submit')].map((part) =>
        Math.round(part.getBoundingClientRect().top + scrollY),
      ),
    );

  test('goes from box to box by Enter, moves nothing, and shows that it is sending', async () => {
    await arrive('register-empty');
    const { tab } = visitor;
    // The endpoint never answers.
    await tab.evaluate(() =>
      document.querySelector('vodokanal-register')!.setAttribute('endpoint', '/api/registrations?fault=hang'),
    );
    const texts = Object.entries(textsOf(await site.neighbour('olena')));
    await tab.focus('[name=account]');
    const before = await layout();
    for (const [at, [name, text]] of texts.entries()) {
      assert.equal(await focused(), name);
      await tab.keyboard.type(text);
      assert.deepEqual(await layout(), before, `typing into ${name} moves nothing`);
      await tab.keyboard.press('Enter');
      if (at < texts.length - 1) continue;
      await visitor.reads(visitor.words.register.busy());
    }
    assert.deepEqual(await layout(), before, 'nor does sending');
    const { top, bottom } = await place('.vodokanal-submit');
    assert.ok(top >= 0 && bottom <= aboveKeyboard, `the button is in sight: ${top} to ${bottom}`);
  });

  test('shows what is to be mended', async () => {
    await arrive('register-empty');
    const { tab } = visitor;
    await tab.focus('[name=apartment]');
    await tab.keyboard.press('Enter');
    await visitor.sees('.vodokanal-summary');
    await tab.waitForFunction(() => document.activeElement?.matches('.vodokanal-summary'), { polling: 50 });
    const { top } = await place('.vodokanal-summary');
    assert.ok(top >= 80 && top < aboveKeyboard / 2, `below the page's header: ${top}`);
  });

  test('takes no letters so small that the browser would enlarge the page', async () => {
    await arrive('register-empty');
    const sizes = await visitor.tab.evaluate(() =>
      [...document.querySelectorAll('.vodokanal-input')].map((box) =>
        Number.parseFloat(getComputedStyle(box).fontSize),
      ),
    );
    assert.ok(
      sizes.every((size) => size >= 16),
      sizes.join(' '),
    );
  });
});
