import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { box, good, later, readingOf, seen, until } from '../../elements/stage.ts';
import type { Claims } from './claim.ts';

/** Pages whose scripts affect the form, its texts or its request. */
export const scripts: Claims = {
  prototype: {
    before: ({ window }) =>
      expect(window.Prototype?.Version, 'Debian: apt-get install libjs-prototype').to.match(/^1\.7/),
  },
  'prototype-old': { before: ({ window }) => expect(window.eval('JSON.stringify([1])')).to.equal('"\\"1\\""') },
  'object-prototype': {},
  zone: { before: ({ window }) => expect(window.Promise.toString()).to.contain('ZoneAwarePromise') },
  rrweb: {
    async before(host, element) {
      element.querySelector<HTMLButtonElement>('.vodokanal-reveal')!.click();
      await element.updateComplete;
      // Started now, the recorder has never seen that the box is one for passwords.
      host.window.record();
      host.frame.focus();
      box(element, 'password').focus();
      expect(box(element, 'password').type).to.equal('text');
      await sendKeys({ type: 'таємниця' });
      expect(box(element, 'password').value).to.equal('таємниця');
    },
    async after({ window }) {
      await later(100);
      const recorded = JSON.stringify(window.recorded);
      expect(recorded).to.contain('ukr.net');
      for (const secret of ['таєм', 'ємни', good.password]) expect(recorded).not.to.contain(secret);
    },
  },
  hotkeys: {
    async before(host, element) {
      host.frame.focus();
      box(element, 'email').focus();
      await sendKeys({ type: 'as1' });
      expect(box(element, 'email').value).to.equal('as1');
      expect(host.window.commands).to.equal(0);
    },
  },
  translated: {
    async before(host, element) {
      host.window.translate();
      box(element, 'house').value = '1 б';
      box(element, 'house').dispatchEvent(new Event('input', { bubbles: true }));
      await element.updateComplete;
      expect(readingOf(element, 'house')).to.equal('Буде надіслано: 1Б');
      host.window.translate();
      element.lang = 'ru';
      await until('Russian', () => seen(element.querySelector('.vodokanal-submit')) === 'Отправить');
      expect(readingOf(element, 'house')).to.equal('Будет отправлено: 1Б');
      element.lang = 'uk';
      await until('Ukrainian', () => seen(element.querySelector('.vodokanal-submit')) === 'Надіслати');
      host.window.translate();
    },
  },
  analytics: { after: ({ window }) => expect(window.heard.join()).to.contain('confirm-email') },
  'greedy-fetch': {},
  'broken-fetch': {
    async instead(host) {
      const element = await host.register();
      const { email } = await host.send(element);
      expect(seen(element.querySelector('.vodokanal-alert'))).to.contain('Усе введене збережено');
      expect([box(element, 'email').value, box(element, 'password').value]).to.deep.equal([email, good.password]);
    },
  },
  zod: { after: ({ window }) => expect(window.zodSays()).to.equal('words of the page') },
  // The LitElement of Lit 2.
  lit: { before: ({ window }) => expect(window.litElementVersions).to.include('3.3.3') },
  'form-submit': {
    async instead(host) {
      const element = await host.register();
      element.endpoint = '/test/hosts/pages/bare.html';
      await element.updateComplete;
      box(element, 'password').value = good.password;
      const form = element.querySelector('form')!;
      const gone = new Promise((resolve) => host.frame.addEventListener('load', resolve, { once: true }));
      form.submit();
      await gone;
      expect(host.window.location.search).to.equal('');
      expect(host.window.location.pathname).to.equal('/test/hosts/pages/bare.html');
    },
  },
};
