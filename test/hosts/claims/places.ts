import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { VodokanalRegister } from '../../../src/elements/register/register.ts';
import { box, errorOf, fill, press, until } from '../../elements/stage.ts';
import type { Claims } from './claim.ts';

const height = (input: Element) => input.getBoundingClientRect().height;

/** Pages that bring the element elsewhere, and browsers that can do less or more than others. */
export const places: Claims = {
  'other-document': {
    async before(host, element) {
      const home = element.parentElement!;
      await fill(element, { house: '1 б', password: 'таємниця' });
      const frame = host.one<HTMLIFrameElement>('#preview');
      await until('the frame', () => frame.contentDocument?.querySelector('#there'));
      const preview = frame.contentDocument!;
      preview.body.append(element);
      await element.updateComplete;
      expect(element.ownerDocument === preview).to.equal(true);
      expect(box(element, 'house').value).to.equal('1 б');
      expect(height(box(element, 'email'))).to.equal(46);
      element.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
      await until('summary', () => element.querySelector('.vodokanal-summary'));
      expect(errorOf(element, 'email')).not.to.equal('');
      home.append(element);
      await element.updateComplete;
      expect(box(element, 'password').value).to.equal('таємниця');
      expect(height(box(element, 'email'))).to.equal(46);
    },
  },
  snapshot: {
    async before(host, element) {
      expect(host.all('form, .vodokanal-actions')).to.have.length(2);
      expect(element.querySelectorAll('input[name=email]')).to.have.length(1);
      expect(box(element, 'email').value).to.equal('');
      expect(element.shadowRoot!.querySelectorAll('.vodokanal-heading')).to.have.length(2);
      expect(height(element.shadowRoot!.querySelector('slot[name=heading] .vodokanal-heading')!)).to.be.greaterThan(5);
      const ids = [...host.document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.length).to.equal(new Set(ids).size);
    },
  },
  'view-transition': {
    async before(host, element) {
      await fill(element, { house: '1 б', password: 'таємниця' });
      await host.window.step();
      expect(host.one('#two').contains(element)).to.equal(true);
      await fill(element, { apartment: '1' });
      expect([box(element, 'house').value, box(element, 'password').value]).to.deep.equal(['1 б', 'таємниця']);
      expect(height(box(element, 'email'))).to.equal(46);
    },
  },
  'sandbox-header': {
    before: (host) => expect(host.document.querySelector('vodokanal-register form')).not.to.equal(null),
  },
  'no-storage': {
    before: ({ window }) => expect(window.sessionStorage).to.equal(null),
  },
  frozen: { before: ({ window }) => expect(window.eval('Object.isFrozen(Object.prototype)')).to.equal(true) },
  'no-select': {
    async before(host, element) {
      await press(box(element, 'email'));
      // A frame that has only now got focus loses WebKit's first key.
      await sendKeys({ press: 'Shift' });
      await sendKeys({ type: 'as1' });
      expect(box(element, 'email').value).to.equal('as1');
      expect(host.window.getComputedStyle(box(element, 'email')).webkitUserSelect).not.to.equal('none');
    },
  },
  written: {
    async before(host) {
      host.window.rewrite();
      await until('anew', () => host.window.rewritten && host.document.readyState === 'complete');
      const element = await host.register();
      expect(height(box(element, 'email'))).to.equal(46);
      expect(host.all('form')).to.have.length(1);
    },
  },
  wpautop: {
    before(host, element) {
      expect(element.endpoint).to.equal('/api/registrations');
      expect(host.all('form')).to.have.length(1);
      expect(height(host.one('[slot=fallback]'))).to.equal(0);
      // No empty lines of the editor below the form.
      const { bottom } = element.querySelector('.vodokanal-submit')!.getBoundingClientRect();
      expect(element.getBoundingClientRect().bottom - bottom).to.be.lessThan(100);
    },
  },
  consent: {
    async instead(host) {
      expect(host.one('a').localName).to.equal('a');
      host.one('a').dataset.endpoint = 'https://example.org/api/registrations';
      host.window.accept();
      const element = await host.register();
      expect(element.querySelector('form')!.action).to.equal('https://example.org/api/registrations');
    },
  },
  'popup-html': {
    async before(host, element) {
      await fill(element, { house: '1 б', password: 'таємниця' });
      element.querySelector<HTMLButtonElement>('.vodokanal-reveal')!.click();
      await element.updateComplete;
      host.window.keep();
      for (const time of [1, 2]) {
        host.window.reopen();
        const again: VodokanalRegister = await host.register();
        expect(host.all('form, .vodokanal-actions'), `time ${time}`).to.have.length(2);
        expect([box(again, 'house').value, box(again, 'password').value]).to.deep.equal(['1 б', '']);
        expect(box(again, 'password').type).to.equal('password');
        await fill(again, { apartment: '1 б' });
        if (time === 1) host.window.shut();
      }
    },
  },
};
