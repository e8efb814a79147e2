import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { box, button, errorOf, fill, good, later, press, readingOf, seen, until } from '../../elements/stage.ts';
import type { Host } from '../host.ts';
import type { Claims } from './claim.ts';

/** Luminance of a colour, 0 for black and 1 for white (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast of two colours, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** Types with real keys into a box of the page in the frame. */
async function typeInto(host: Host, input: HTMLInputElement, text: string): Promise<void> {
  host.frame.focus();
  input.focus();
  // A frame that has only now got focus loses WebKit's first key.
  await sendKeys({ press: 'Shift' });
  await sendKeys({ type: text });
}

/** Pages with a library or an extension that reaches into every form. */
export const libraries: Claims = {
  'scoped-registry': {
    before: ({ window }) => expect(String(window.customElements.define)).not.to.contain('[native code]'),
  },
  'dark-reader': {
    async before(host, element) {
      const look = (one: Element) => host.window.getComputedStyle(one);
      await fill(element, { account: '1' });
      await host.press(element);
      const email = box(element, 'email');
      await until('a dark box', () => luminance(look(email).backgroundColor) < 0.2);
      const page = look(host.document.documentElement).backgroundColor;
      expect(contrast(look(email).color, look(email).backgroundColor), 'box').to.be.greaterThan(4.5);
      for (const selector of ['.vodokanal-label', '.vodokanal-hint', '.vodokanal-error'])
        expect(contrast(look(element.querySelector(selector)!).color, page), selector).to.be.greaterThan(4.5);
      expect(contrast(look(button(element)).color, look(button(element)).backgroundColor), 'button').to.be.greaterThan(
        4.5,
      );
      const heading = element.shadowRoot!.querySelector('.vodokanal-heading')!;
      expect(contrast(look(heading).color, page), 'heading').to.be.greaterThan(4.5);
    },
  },
  'vue-mounted': {
    async before(host, element) {
      await fill(element, { house: '1 б' });
      host.window.mount();
      const drawn = await host.register();
      await until('Vue', () => drawn.partner === 'gazeta');
      expect(host.all('vodokanal-register')).to.have.length(1);
      expect(host.all('form, .vodokanal-actions')).to.have.length(2);
      expect(box(drawn, 'house').value).to.equal('1 б');
    },
  },
  'form-styler': {
    async before(host, element) {
      host.window.style();
      await fill(element, { house: '1 б' });
      await host.press(element);
      host.window.style();
      expect(readingOf(element, 'house')).to.equal('Буде надіслано: 1Б');
      expect(errorOf(element, 'email')).not.to.equal('');
      const { opacity, position } = host.window.getComputedStyle(box(element, 'email'));
      expect([opacity, position]).to.deep.equal(['1', 'relative']);
    },
  },
  sortable: {
    async before(host, element) {
      await press(box(element, 'email'));
      expect(host.document.activeElement === box(element, 'email')).to.equal(true);
      // A frame that has only now got focus loses WebKit's first key.
      await sendKeys({ press: 'Shift' });
      await sendKeys({ type: 'ab' });
      expect(box(element, 'email').value).to.equal('ab');
    },
  },
  'bootstrap-modal': {
    async before(host, element) {
      host.one('#open').click();
      await until('pop-up', () => box(element, 'email').getBoundingClientRect().height > 0);
      await typeInto(host, box(element, 'house'), '15');
      element.querySelector<HTMLButtonElement>('[aria-haspopup=dialog]')!.click();
      const dialog = element.shadowRoot!.querySelector('dialog')!;
      expect(dialog.open).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await until('closed help', () => !dialog.open);
      await later(400);
      expect(host.one('#popup').classList.contains('show'), 'pop-up is open').to.equal(true);
      expect(box(element, 'house').value).to.equal('15');
    },
  },
  'jquery-validate': {
    async before(host, element) {
      host.window.validate();
      await host.press(element);
      await fill(element, { house: '1 б' });
      box(element, 'house').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    },
    after: ({ document }) => expect(document.querySelectorAll('label.error, input.error')).to.have.length(0),
  },
  drupal: {
    async before(host, element) {
      await host.send(element, { house: '99' });
    },
    after: ({ document }) => expect(document.querySelectorAll('[data-drupal-form-submit-last]')).to.have.length(0),
  },
  autosave: {
    // Takes the target of every `submit` for a form, and ours after a success is at the body (docs/decisions/0010).
    own: /Array|iterable|undefined/,
    async before(_, element) {
      await fill(element, { ...good, account: '050012345678', email: 'ivan@ukr.net' });
      await press(element.querySelector('.vodokanal-reveal')!);
      await until('shown password', () => box(element, 'password').type === 'text');
      element.send = async () => ({ ok: true, next: 'login' });
      await press(button(element));
      await until('success', () => element.state === 'success');
      element.reset();
      element.send = undefined;
    },
    after({ window }) {
      expect(Object.keys(window.saved).sort()).to.deep.equal([
        'account',
        'apartment',
        'email',
        'house',
        'notifyBalance',
        'remindReadings',
      ]);
    },
  },
  'smooth-scroll': {
    async before(host, element) {
      await until('the page’s script', () => host.window.scrolls);
      await host.press(element);
      element.querySelector<HTMLAnchorElement>('.vodokanal-summary a')!.click();
      expect(host.window.scrolledTo).to.equal(1);
      expect(host.document.activeElement === box(element, 'account')).to.equal(true);
    },
  },
  injected: {
    async before(host, element) {
      host.window.inject();
      await fill(element, { house: '15B', email: 'ivan@gmail.con', password: 'три' });
      await host.press(element);
      host.window.inject();
      element.querySelector<HTMLButtonElement>('.vodokanal-reveal')!.click();
      element.lang = 'ru';
      await element.updateComplete;
      expect(box(element, 'password').type).to.equal('text');
      host.window.inject();
      element.lang = 'uk';
      await until('Ukrainian', () => seen(button(element)) === 'Надіслати');
      element.querySelector<HTMLButtonElement>('.vodokanal-offer')!.click();
      await element.updateComplete;
      expect(element.querySelectorAll('[data-lastpass-icon-root]')).to.have.length(
        element.querySelectorAll('input').length,
      );
    },
  },
};
