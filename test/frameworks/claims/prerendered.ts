import { expect } from '@open-wc/testing';
import { seen } from '../../elements/stage.ts';
import type { Page } from '../page.ts';
import type { Claims } from './claim.ts';

/**
 * Somebody types into the form that came with the page. Then its framework and our script come, in one order or the
 * other, and at last the page draws again.
 */
const coming =
  (...steps: ('hydrate' | 'define')[]) =>
  async (page: Page): Promise<void> => {
    await page.half();
    const nodes = () => [page.element, ...page.host.all('vodokanal-register :is(form, input, button)')];
    const before = nodes();
    for (const step of steps) {
      await page.step(step);
      if (step === 'define') await page.until('the element', () => page.element.hasAttribute('state'));
      await page.undisturbed();
    }
    await page.step();
    expect(page.host.one('.count').textContent, 'hydrated').to.equal('1');
    await page.undisturbed();
    expect(
      nodes().every((node, at) => node === before[at]),
      'the same nodes',
    ).to.equal(true);
    expect(seen(page.element)).to.contain('Примітка');
    expect(page.host.one('[slot=fallback]').getClientRects(), 'the fallback').to.have.length(0);
    await page.accepted();
  };

export const prerendered: Claims = {
  'hydrate-prerendered, then the script': { run: coming('hydrate', 'define') },
  'hydrate-prerendered after the script': { run: coming('define', 'hydrate') },
};
