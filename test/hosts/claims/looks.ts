import { expect } from '@open-wc/testing';
import { box, fill, seen, until } from '../../elements/stage.ts';
import { Host } from '../host.ts';
import type { Claims } from './claim.ts';

/** Pages whose CSS must not change the form, unless they ask for it. */
export const looks: Claims = {
  bootstrap: { pixels: true },
  'small-root': { pixels: true },
  star: { pixels: true },
  'hidden-inputs': { pixels: true },
  inherited: {
    pixels: true,
    before(host, element) {
      const { userSelect, webkitUserSelect } = host.window.getComputedStyle(element.querySelector('label')!);
      expect(userSelect ?? webkitUserSelect).not.to.equal('none');
    },
  },
  quirks: { pixels: true, before: ({ document }) => expect(document.compatMode).to.equal('BackCompat') },
  adopted: {
    async before(_, element) {
      const height = (input: Element) => input.getBoundingClientRect().height;
      await until('the page’s setting', () => height(box(element, 'email')) < 30);
      // No event reports it, but the drawing at the next pause restores the sheets.
      await fill(element, { house: '1' });
      await until('our looks', () => height(box(element, 'email')) === 46);
    },
  },
  'no-adopted': { pixels: true },
  mootools: {
    pixels: true,
    before: ({ window }) => expect(window.replaced, 'Debian: apt-get install libjs-mootools').to.equal(true),
  },
  'page-look': {
    before(host, element) {
      const look = (selector: string) => host.window.getComputedStyle(host.one(selector));
      expect(look('.vodokanal-input').borderTopStyle).to.equal('double');
      expect(look('.vodokanal-label').color).to.equal('rgb(176, 0, 32)');
      expect(look('.vodokanal-submit').backgroundColor).to.equal('rgb(176, 0, 32)');
      expect(look('.vodokanal-input').fontSize).to.equal(look('input').fontSize);
      const heading = element.shadowRoot!.querySelector('.vodokanal-heading')!;
      expect(host.window.getComputedStyle(heading).fontFamily).to.equal('monospace');
      // Layout: house and apartment side by side, the box as wide as the form, texts for screen readers invisible.
      const [house, apartment] = ['house', 'apartment'].map((name) => box(element, name).getBoundingClientRect());
      expect(house!.top).to.equal(apartment!.top);
      expect(house!.right).to.be.lessThan(apartment!.left);
      const status = host.one('.vodokanal-status');
      status.textContent = 'Кілька слів, які чують і не бачать';
      const { width, height } = status.getBoundingClientRect();
      expect([width, height].every((size) => size < 2)).to.equal(true);
      // Our styles do not change the rest of the page.
      expect(host.one('#hidden').getBoundingClientRect().height).to.be.greaterThan(5);
      host.one<HTMLDialogElement>('dialog').showModal();
      expect(look('dialog').borderTopWidth).to.equal('7px');
      host.one<HTMLDialogElement>('dialog').close();
    },
  },
  column: {
    async before() {
      const wide = await Host.open('column', { width: 1280, height: 1300 });
      await wide.register();
      const columns = wide.all('.column');
      await until('both', () => columns.every((column) => column.querySelector('input[name=apartment]')));
      for (const column of columns) {
        expect(column.scrollWidth, 'nothing sticks out').to.equal(160);
        const [house, apartment] = ['house', 'apartment'].map((name) => column.querySelector(`[name=${name}]`)!);
        expect(house!.getBoundingClientRect().bottom).to.be.lessThan(apartment!.getBoundingClientRect().top);
      }
      wide.close();
    },
  },
  sticky: {
    async before({ window, document }, element) {
      // Twice, because the second time the browser takes the summary for seen.
      for (const target of ['.vodokanal-summary', '.vodokanal-summary'])
        await until('the summary between header and footer', async () => {
          await element.submit();
          const { top, bottom } = element.querySelector(target)!.getBoundingClientRect();
          return top >= 140 && bottom <= window.innerHeight - 80;
        });
      element.focus();
      expect(document.activeElement).to.equal(box(element, 'account'));
      const label = element.querySelector('.vodokanal-label')!.getBoundingClientRect();
      expect(label.top).to.be.least(140);
      element.reset();
    },
  },
  'hidden-host': {
    before(host, element) {
      const modal = host.one('.modal');
      const { left, width } = element.getBoundingClientRect();
      expect([left - modal.getBoundingClientRect().left, width]).to.deep.equal([40, 400]);
      const input = box(element, 'account');
      modal.classList.remove('open');
      expect(host.window.getComputedStyle(input).visibility).to.equal('hidden');
      expect(host.window.getComputedStyle(input).pointerEvents).to.equal('none');
      modal.classList.add('open');
      element.classList.remove('open');
      expect(input.getBoundingClientRect().height).to.equal(0);
      element.classList.add('open');
      element.hidden = true;
      expect(host.window.getComputedStyle(element).display).to.equal('block', 'the page’s own rule wins over hidden');
      element.hidden = false;
      expect(seen(element.querySelector('.vodokanal-label'))).to.equal('Особовий рахунок');
    },
  },
};
