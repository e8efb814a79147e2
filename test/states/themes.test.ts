import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Glass, type Scheme } from './glass.ts';
import { bringChecks, check } from './inside.ts';
import { openSite } from './visits.ts';

/** The themes, and the ground of the page in the picture of each. */
const grounds: Record<string, string> = { utility: '#eef2f5', partner: '#fff' };
/** The states whose colours differ most. */
const shown = ['register-typed', 'register-offer', 'register-summary', 'register-countdown', 'login-empty'];
const folder = 'docs/themes';

describe('a theme of the docs', () => {
  const visits = openSite();

  for (const theme of Object.keys(grounds))
    for (const state of shown)
      test(`${theme}, ${state}`, () =>
        visits.visit(state, 'uk', async (visitor) => {
          const { where, tab } = visitor;
          await bringChecks(where);
          const glass = await Glass.before(visitor);
          await check(where, 'restyle', readFileSync(`${folder}/${theme}.css`, 'utf8'));
          for (const scheme of ['light', 'dark'] satisfies Scheme[]) {
            await glass.show(390, scheme);
            assert.deepEqual(await check(where, 'axeFindings'), [], scheme);
            const low = (await check(where, 'contrasts')).filter(({ ratio, least }) => ratio < least);
            assert.deepEqual(low, [], scheme);
            assert.deepEqual(await check(where, 'places'), [], scheme);
          }
          if (state !== 'register-typed') return;
          // For the picture: on the ground of a site, and no header that sticks.
          const page = `html { background: ${grounds[theme]} } header { position: static }`;
          await check(where, 'restyle', readFileSync(`${folder}/${theme}.css`, 'utf8') + page);
          await glass.show(480, 'light');
          const picture = `${folder}/${theme}.png` as const;
          if (process.env.PICTURES === 'write') writeFileSync(picture, await (await tab.$('main'))!.screenshot());
          assert.ok(existsSync(picture), `${picture} is missing: npm run pictures`);
        }));
});
