import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Glass } from './glass.ts';
import { bringChecks, check } from './inside.ts';
import { wrongOrder } from './reading-order.ts';
import type { Visitor } from './visitor.ts';
import { openSite } from './visits.ts';
import { jumpFindings, walkFindings } from './walk.ts';

/** Each check finds what it is there for: the page is broken on purpose. */

type Look = (visitor: Visitor, glass: Glass) => Promise<string[]>;

const places: Look = ({ where }) => check(where, 'places');
const walk: Look = (visitor) => walkFindings(visitor, { andBack: true });
const contrasts: Look = async ({ where }) =>
  (await check(where, 'contrasts')).filter(({ ratio, least }) => ratio < least).map(({ kind }) => kind);

/** What is done to the page, what it breaks, and how that is found. */
const breakages: [what: string, state: string, css: string, look: Look, found: RegExp][] = [
  ['the page scrolls sideways', 'login-empty', 'h1 { width: 500px }', places, /the page is \d+ px wide in 390 px/],
  [
    'a box is wider than the form',
    'login-empty',
    '.vodokanal-input { min-width: 360px }',
    places,
    /wider than its place/,
  ],
  ['a label does not break', 'register-empty', '.vodokanal-hint { white-space: nowrap }', places, /hint.*needs \d+ px/],
  [
    'an error is cut off',
    'register-error',
    '.vodokanal-error { height: 1em; overflow: hidden }',
    places,
    /12 символів.* is cut off/,
  ],
  ['a line lies on the next', 'register-reading', '.vodokanal-hint { margin-bottom: -3em }', places, /lies on/],
  [
    'a box is too narrow',
    'register-reading',
    '[name=house] { max-width: 6em }',
    ({ where }) => check(where, 'typedIsCut'),
    /house/,
  ],
  ['a hint is pale', 'register-empty', '.vodokanal-hint { color: #999 }', contrasts, /text: hint/],
  [
    'an edge is pale',
    'register-empty',
    '.vodokanal-box, .vodokanal-input { border-color: #ccc }',
    contrasts,
    /edge: box/,
  ],
  ['a ring is pale', 'login-empty', ':focus { outline-color: #ddd }', walk, /ring of .* contrast/],
  [
    'there is no ring',
    'login-empty',
    '* { outline: none; box-shadow: none; border-color: #767676; background: none }',
    walk,
    /focus is not seen on/,
  ],
  [
    'a button is small',
    'login-empty',
    '.vodokanal-submit { min-height: 40px; padding: 0 }',
    ({ where }) => check(where, 'smallTargets'),
    /submit.*40 px/,
  ],
  [
    'the columns change places',
    'register-empty',
    'form { display: flex; flex-direction: column-reverse }',
    (_, glass) => wrongOrder(glass.inner),
    /is read before/,
  ],
  [
    'axe has something to say',
    'register-empty',
    '.vodokanal-label { display: none }',
    ({ where }) => check(where, 'axeFindings'),
    /axe label/,
  ],
  [
    'a jump ends under the header',
    'register-summary',
    '.vodokanal-label, .vodokanal-input { scroll-margin-bottom: 1400px }',
    (visitor) => jumpFindings(visitor),
    /under/,
  ],
];

const visits = openSite();

for (const [what, state, css, look, found] of breakages)
  test(`a check finds it where ${what}`, () =>
    visits.visit(state, 'uk', async (visitor) => {
      await bringChecks(visitor.where);
      const glass = await Glass.before(visitor);
      await glass.show(390, 'light');
      const good = await look(visitor, glass);
      assert.ok(!good.some((line) => found.test(line)), `already there before: ${good.join('\n')}`);
      await check(visitor.where, 'restyle', css);
      await glass.settle();
      assert.match((await look(visitor, glass)).join('\n'), found);
    }));

for (const state of ['login-empty', 'frame-login'])
  test(`widths, colours, letters and fingers are those of the page, ${state}`, () =>
    visits.visit(state, 'uk', async (visitor) => {
      const { where, tab } = visitor;
      for (const frame of new Set([tab.mainFrame(), where])) await bringChecks(frame);
      const glass = await Glass.before(visitor);
      const has = (query: string) => where.evaluate((query) => matchMedia(query).matches, query);
      const size = () => where.evaluate(() => getComputedStyle(document.querySelector('.vodokanal-label')!).fontSize);
      await glass.show(768, 'dark');
      assert.ok(
        await has('(prefers-color-scheme: dark) and (forced-colors: none) and (prefers-reduced-motion: reduce)'),
      );
      assert.equal(await tab.evaluate(() => innerWidth), 768);
      await glass.show(320, 'forced');
      assert.ok(await has('(prefers-color-scheme: light) and (forced-colors: active)'));
      assert.equal(await tab.evaluate(() => innerWidth), 320);
      assert.equal(await size(), '16px');
      await glass.enlarge(true);
      assert.equal(await size(), '32px');
      await glass.enlarge(false);
      assert.equal(await size(), '16px');
      assert.ok(!(await has('(pointer: coarse)')));
      await glass.touch(true);
      assert.ok(await has('(pointer: coarse)'));
      await glass.touch(false);
      assert.ok(!(await has('(pointer: coarse)')));
    }));
