import { expect } from '@open-wc/testing';
import type { VodokanalLogin } from '../../../src/elements/login/login.ts';
import { box, fill, freshAccount, freshClient, freshEmail, good, hashOf, seen, until } from '../../elements/stage.ts';
import { Host } from '../host.ts';
import type { Claims } from './claim.ts';

/** Opens the page in a window of its own, which goes away, comes back and tells what is there. */
async function cameBack(visit: string): Promise<unknown> {
  localStorage.removeItem('came-back');
  window.open(`/test/hosts/pages/back-forward.html?${visit}`, '_blank', 'noopener');
  await until(`back from ${visit}`, () => localStorage.getItem('came-back'));
  await until('focus', () => document.hasFocus());
  return JSON.parse(localStorage.getItem('came-back')!);
}

/** Pages that a visitor has twice, comes back to, or has offline. */
export const visits: Claims = {
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
  'two-tabs': {
    async instead(host) {
      const tabs = [host, await Host.open('two-tabs')];
      const forms = await Promise.all(tabs.map((tab) => tab.register()));
      const texts = { ...good, account: await freshAccount(), email: freshEmail() };
      for (const form of forms) {
        form.headers = { 'X-Test-Client': freshClient() };
        await fill(form, texts);
      }
      await Promise.all(tabs.map((tab, at) => tab.press(forms[at]!)));
      // Each has its own key, so the endpoint answers each; the newest letter is good.
      expect(forms.map(({ state }) => state)).to.deep.equal(['success', 'success']);
      const hash = await hashOf(texts.email, 'vodokanal-confirm');
      const logins: VodokanalLogin[] = [];
      for (const tab of tabs) {
        tab.window.location.hash = hash;
        const login = tab.one<VodokanalLogin>('vodokanal-login');
        login.headers = { 'X-Test-Client': freshClient() };
        await until('confirmation', () => seen(login.querySelector('.vodokanal-submit')).includes('Підтвердити'));
        logins.push(login);
      }
      const said = ['Ви увійшли', 'Це посилання вже використано'];
      for (const [at, login] of logins.entries()) {
        await fill(login, { password: texts.password });
        login.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
        await until(said[at]!, () => seen(login.shadowRoot!.querySelector('.vodokanal-panel')).includes(said[at]!));
      }
      expect(tabs[1]!.window.witness.errors).to.deep.equal([]);
      tabs[1]!.close();
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
};
