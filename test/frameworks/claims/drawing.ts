import { expect } from '@open-wc/testing';
import { seen } from '../../elements/stage.ts';
import type { Claims } from './claim.ts';

/** The element stays; what is around and inside it is drawn again. */
export const drawing: Claims = {
  rerender: {
    async run(page) {
      const { element } = page;
      await page.half();
      for (const n of [1, 2]) {
        await page.step();
        expect(element.partner).to.equal(`site-${n}`);
        expect(seen(element.shadowRoot!.querySelector(`[aria-level="${2 + n}"]`))).to.equal('Реєстрація');
        await page.undisturbed();
      }
      expect(page.element === element, 'the same element').to.equal(true);
      await page.accepted();
    },
  },
  children: {
    async run(page) {
      const { element } = page;
      await page.half();
      for (const n of [1, 2, 3]) {
        await page.step();
        expect(seen(element.querySelector('[slot=notice]'))).to.equal(`Примітка ${n}`);
        expect(element.querySelectorAll('[slot=heading]')).to.have.length((n + 1) % 2);
        expect(element.querySelectorAll('.below')).to.have.length(n % 2);
        await page.undisturbed();
      }
      await page.accepted();
    },
  },
  text: {
    async run(page) {
      await page.half();
      for (const text of ['Примітка 1', 'Примітка 2', '', 'Примітка 4']) {
        await page.step();
        const own = [...page.element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        expect(own.map(({ textContent }) => textContent).join('')).to.equal(text);
        await page.undisturbed();
      }
      await page.accepted();
    },
  },
  html: {
    async run(page) {
      await page.half();
      for (const n of [1, 2]) {
        await page.step();
        expect(seen(page.element.querySelector('[slot=notice]'))).to.equal(`Примітка ${n}`);
        await page.undisturbed();
      }
      await page.accepted();
    },
  },
  list: {
    async run(page) {
      const { element } = page;
      await page.half();
      for (const order of ['one two three form', 'three form two one', 'form three one two', 'form one two three']) {
        await page.step();
        const ids = [...page.host.one('#list').children].map(({ id }) => id || 'form');
        expect(ids.join(' ')).to.equal(order);
        await page.undisturbed();
      }
      expect(page.element === element, 'the same element').to.equal(true);
      await page.accepted();
    },
  },
};
