import { expect } from '@open-wc/testing';
import { seen } from '../../elements/stage.ts';
import type { Page } from '../page.ts';
import type { Claims } from './claim.ts';

/** Pages whose only fault it is that server and browser disagree: every framework says so in the console. */
const own = /Minified React error #418|Hydration failed|Hydration completed but contains mismatches/;

/**
 * Where a framework finds more than it has drawn, it may throw all of it away and draw anew. For React our mark keeps it
 * from that; Svelte counts every node behind its own, and nothing of ours can be hidden from it.
 */
function drawnAnew(framework: string, name: string): boolean {
  return framework === 'svelte' ? name !== 'hydrate-empty' : name === 'hydrate-mismatch' && framework !== 'vue';
}

/** First the framework, then our script: the order of docs/frameworks.md. */
async function after(page: Page, note: string): Promise<void> {
  await page.step('hydrate');
  await page.step('define');
  await page.form();
  await page.half();
  await page.step();
  expect(seen(page.element)).to.contain(note);
  await page.undisturbed();
  await page.accepted();
}

/** First our script, and somebody types at once; then the framework. */
async function before(page: Page, note: string, anew: boolean): Promise<void> {
  await page.step('define');
  const element = await page.form();
  await page.half();
  await page.step('hydrate');
  expect(page.element !== element, 'another element').to.equal(anew);
  if (anew) {
    // What cannot be undone: password and focus are gone with the old element. The draft brings the rest.
    expect(page.typed).to.deep.equal({ email: 'ivan', password: '' });
  } else await page.undisturbed();
  await page.step();
  expect(seen(page.element)).to.contain(note);
  if (!anew) await page.undisturbed();
  await page.accepted();
}

export const hydration: Claims = {};
for (const name of ['hydrate', 'hydrate-empty', 'hydrate-text', 'hydrate-mismatch']) {
  const note = name === 'hydrate-empty' ? '' : 'Примітка 1';
  const faults = name === 'hydrate-mismatch' ? { own } : {};
  hydration[`${name}, then the script`] = { ...faults, run: (page) => after(page, note) };
  hydration[`${name} after the script`] = {
    ...faults,
    run: (page) => before(page, note, drawnAnew(page.framework, name)),
  };
}
