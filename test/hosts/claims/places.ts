import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { VodokanalRegister } from '../../../src/elements/register/register.ts';
import { box, errorOf, fill, good, press, seen, until } from '../../elements/stage.ts';
import type { Claims } from './claim.ts';

/** Opens the page in a window of its own, which goes away, comes back and tells what is there. */
async function cameBack(visit: string): Promise<unknown> {
  localStorage.removeItem('came-back');
  window.open(`/test/hosts/pages/back-forward.html?${visit}`, '_blank', 'noopener');
  await until(`back from ${visit}`, () => localStorage.getItem('came-back'));
  await until('focus', () => document.hasFocus());
  return JSON.parse(localStorage.getItem('came-back')!);
}

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
      expect(height(box(element, 'email'))).to.equal(48);
      element.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
      await until('summary', () => element.querySelector('.vodokanal-summary'));
      expect(errorOf(element, 'email')).not.to.equal('');
      home.append(element);
      await element.updateComplete;
      expect(box(element, 'password').value).to.equal('таємниця');
      expect(height(box(element, 'email'))).to.equal(48);
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
      expect(height(box(element, 'email'))).to.equal(48);
    },
  },
  'back-forward': {
    async instead(host) {
      await host.register();
      const { userAgent } = navigator;
      // WebKitGTK of the tests opens no second window.
      if (!/Firefox|Chrome/.test(userAgent)) return;
      const typed = ['ivan@ukr.net', 'садок вишневий коло хати'];
      const here = { persisted: true, left: 'idle', state: 'idle', waits: false, typed, errors: [] };
      expect(await cameBack('typing')).to.deep.equal(here);
      // Firefox does not keep a page whose request is under way: it loads it again, and the draft is there.
      const sent = /Firefox/.test(userAgent) ? { persisted: false, typed: ['ivan@ukr.net', ''] } : {};
      expect(await cameBack('sending')).to.deep.equal({ ...here, left: 'busy', ...sent });
    },
  },
  'worker-html': {
    async before(host, element) {
      const { serviceWorker } = host.window.navigator;
      await serviceWorker.register('worker-html.js', { scope: host.window.location.pathname });
      await until('the worker', () => serviceWorker.controller);
      const { email } = await host.send(element);
      expect(element.state).to.equal('error');
      expect(seen(element.querySelector('.vodokanal-alert'))).to.contain('Усе введене збережено');
      expect([box(element, 'email').value, box(element, 'password').value]).to.deep.equal([email, good.password]);
      const { port1, port2 } = new MessageChannel();
      const online = new Promise((resolve) => {
        port1.onmessage = resolve;
      });
      serviceWorker.controller!.postMessage('online', [port2]);
      await online;
    },
    after: async ({ window }) => (await window.navigator.serviceWorker.getRegistration())!.unregister(),
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
      expect(height(box(element, 'email'))).to.equal(48);
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
