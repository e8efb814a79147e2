import { expect } from '@open-wc/testing';
import type { VodokanalLogin } from '../../../src/elements/login/login.ts';
import { box, errorOf, fill, freshClient, freshEmail, good, seen, summaryOf, until } from '../../elements/stage.ts';
import type { Host } from '../host.ts';
import type { Claims } from './claim.ts';

/** Pages whose headers or frames forbid something. */
export const policies: Claims = {
  csp: {
    async before(host, element) {
      await fill(element, { account: '050', house: '15B', password: '1' });
      await host.press(element);
      expect(errorOf(element, 'account')).to.contain('12 символів');
      element.querySelector<HTMLButtonElement>('.vodokanal-reveal')!.click();
      element.querySelector<HTMLButtonElement>('[aria-haspopup]')!.click();
      await element.updateComplete;
      element.shadowRoot!.querySelector('dialog')!.close();
      expect(host.one('vodokanal-login .vodokanal-submit').getBoundingClientRect().height).to.be.greaterThan(40);
    },
  },
  'trusted-types': {
    before: (host, element) => host.press(element),
  },
  'trusted-types-closed': {
    own: /policy|Trusted/i,
    instead(host) {
      // An engine without Trusted Types draws the form.
      if (!('trustedTypes' in window)) return;
      expect(host.one('vodokanal-register').shadowRoot).to.equal(null);
      expect(host.one('[slot=fallback]').getBoundingClientRect().height).to.be.greaterThan(5);
      expect(host.one('#link').localName).to.equal('a');
    },
  },
  sandbox: {
    async instead(host) {
      await inner(host);
      const element = await host.register();
      element.send = async () => ({ ok: true, next: 'login' });
      await fill(element, { ...good, account: '050012345678', email: 'ivan@ukr.net' });
      element.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
      // The sandbox forbids that the browser submits the form, which is not needed.
      await until('success', () => element.state === 'success');
      expect(box(element, 'password').type).to.equal('password');
    },
  },
  'sandbox-forms': { before: (host) => expect(host.inner.sandbox.contains('allow-forms')).to.equal(true) },
  srcdoc: {
    async before(host) {
      await until('both forms', () => host.all('form[slot=form]').length === 2);
      const actions = host.all<HTMLFormElement>('form[slot=form]').map(({ action }) => action);
      expect(actions).to.deep.equal([`${location.origin}/api/registrations`, `${location.origin}/api/sessions`]);
      const login = host.one<VodokanalLogin>('vodokanal-login');
      const links = [...login.querySelectorAll<HTMLAnchorElement>('.vodokanal-after a, .vodokanal-before a')].map(
        ({ href }) => href,
      );
      expect(new Set(links)).to.deep.equal(new Set([`${location.origin}/test/hosts/pages/register`]));
      login.headers = { 'X-Test-Client': freshClient() };
      await fill(login, { email: freshEmail(), password: good.password });
      await host.press(login);
      expect(summaryOf(login).join()).to.contain('Неправильна пошта або пароль');
    },
  },
  'srcdoc-sandbox': {
    async instead(host) {
      await until('the report of the frame', () => host.window.received);
      const { errors, links, action } = host.window.received;
      expect(errors).to.deep.equal([]);
      expect(action).to.equal(`${location.origin}/api/sessions`);
      expect(new Set(links)).to.deep.equal(new Set([`${location.origin}/register`]));
    },
  },
  base: {
    before: (_, element) =>
      expect(element.querySelector('form')!.action).to.equal(`${location.origin}/api/registrations`),
  },
  'windows-1251': {
    before: (host) => expect(host.document.characterSet).to.equal('windows-1251'),
  },
  coep: {},
  insecure: {
    async instead(host) {
      const element = await host.register();
      await fill(element, { ...good, account: '050012345678', email: 'ivan@ukr.net' });
      let requests = 0;
      host.window.fetch = async () => {
        requests++;
        return new Response();
      };
      element.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
      await element.updateComplete;
      expect(seen(element.querySelector('.vodokanal-alert'))).to.contain('Не вводьте тут пароль');
      expect(requests).to.equal(0);
    },
  },
};

/** Waits for the frame in the page. */
async function inner(host: Host): Promise<void> {
  await until('the inner page', () => host.inner !== host.frame && host.document?.readyState === 'complete');
}
