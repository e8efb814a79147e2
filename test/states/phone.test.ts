import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { textsOf } from '../people.ts';
import { Glass } from './glass.ts';
import { bringChecks } from './inside.ts';
import type { Visitor } from './visitor.ts';
import { openSite } from './visits.ts';

/** What is left of a phone's window above its keyboard. */
const aboveKeyboard = 380;

const focusedName = (tab: Page) => tab.evaluate(() => (document.activeElement as HTMLInputElement).name);

/** The place of a part in the window. */
const place = (tab: Page, selector: string) =>
  tab.evaluate((selector) => {
    const { top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
    return { top, bottom };
  }, selector);

/** Where the labels and the button are on the page. */
const layout = (tab: Page) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('.vodokanal-label, .vodokanal-submit')].map((part) =>
      Math.round(part.getBoundingClientRect().top + scrollY),
    ),
  );

describe('a phone with its keyboard open', () => {
  const visits = openSite();

  /** The empty registration, touched by a finger, above a keyboard. */
  const visit = (look: (visitor: Visitor) => Promise<void>) =>
    visits.visit('register-empty', 'uk', async (visitor) => {
      await bringChecks(visitor.where);
      const glass = await Glass.before(visitor);
      await glass.show(390, 'light', aboveKeyboard);
      await glass.touch(true);
      await look(visitor);
    });

  test('goes from box to box by Enter, moves nothing, and shows that it is sending', () =>
    visit(async (visitor) => {
      const { tab } = visitor;
      // The endpoint never answers.
      await tab.evaluate(() =>
        document.querySelector('vodokanal-register')!.setAttribute('endpoint', '/api/registrations?fault=hang'),
      );
      const texts = Object.entries(textsOf(await visits.site.neighbour('olena')));
      await tab.focus('[name=account]');
      const before = await layout(tab);
      for (const [at, [name, text]] of texts.entries()) {
        assert.equal(await focusedName(tab), name);
        await tab.keyboard.type(text);
        assert.deepEqual(await layout(tab), before, `typing into ${name} moves nothing`);
        await tab.keyboard.press('Enter');
        if (at < texts.length - 1) continue;
        await visitor.reads(visitor.words.register.busy());
      }
      assert.deepEqual(await layout(tab), before, 'nor does sending');
      const { top, bottom } = await place(tab, '.vodokanal-submit');
      assert.ok(top >= 0 && bottom <= aboveKeyboard, `the button is in sight: ${top} to ${bottom}`);
    }));

  test('shows what is to be mended', () =>
    visit(async (visitor) => {
      const { tab } = visitor;
      await tab.focus('[name=apartment]');
      await tab.keyboard.press('Enter');
      await visitor.sees('.vodokanal-summary');
      await tab.waitForFunction(() => document.activeElement?.matches('.vodokanal-summary'), { polling: 50 });
      const { top } = await place(tab, '.vodokanal-summary');
      assert.ok(top >= 80 && top < aboveKeyboard / 2, `below the page's header: ${top}`);
    }));

  test('takes no letters so small that the browser would enlarge the page', () =>
    visit(async ({ tab }) => {
      const sizes = await tab.evaluate(() =>
        [...document.querySelectorAll('.vodokanal-input')].map((box) =>
          Number.parseFloat(getComputedStyle(box).fontSize),
        ),
      );
      assert.ok(
        sizes.every((size) => size >= 16),
        sizes.join(' '),
      );
    }));
});
