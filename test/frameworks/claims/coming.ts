import { expect } from '@open-wc/testing';
import { box, until } from '../../elements/stage.ts';
import { type Page, secret } from '../page.ts';
import type { Claims } from './claim.ts';

/** A new element came: what was typed is there, the password is not. */
async function restored(page: Page, before: Element): Promise<void> {
  const element = await page.form();
  expect(element !== before, 'a new element').to.equal(true);
  page.whole();
  expect(page.typed).to.deep.equal({ email: 'ivan', password: '' });
}

/** The element goes and comes. */
export const coming: Claims = {
  remount: {
    async run(page) {
      let { element } = page;
      await page.half();
      let listeners: object | undefined;
      for (let round = 0; round < 3; round++) {
        await page.step();
        expect(page.host.all('vodokanal-register, form, .vodokanal-submit')).to.have.length(0);
        const now = { ...page.window.listeners };
        expect(now).to.deep.equal(listeners ?? now);
        listeners = now;
        await page.step();
        await restored(page, element);
        element = page.element;
        // The same name as the one before: stored drafts and managers know it by that.
        expect(element.querySelector('form')!.id).to.equal('vodokanal-register');
      }
      await page.accepted();
      await page.step();
      await page.step();
      expect(page.typed).to.deep.equal({ email: '', password: '' });
    },
  },
  key: {
    async run(page) {
      const { element } = page;
      await page.half();
      await page.step();
      await restored(page, element);
      await page.accepted();
    },
  },
  hide: {
    async run(page) {
      await page.half();
      await page.step();
      expect(box(page.element, 'email').getClientRects()).to.have.length(0);
      page.kept();
      await page.step();
      expect(box(page.element, 'email').getClientRects()).to.have.length(1);
      page.kept();
      await page.accepted();
    },
  },
  keep: {
    async run(page) {
      const { element } = page;
      await page.half();
      await page.step();
      expect(page.host.all('input').filter((input) => input.getClientRects().length)).to.have.length(0);
      await page.step();
      expect(page.element === element, 'the same element').to.equal(true);
      page.kept();
      await page.accepted();
    },
  },
  portal: {
    async run(page) {
      let { element } = page;
      expect(element.parentElement?.localName).to.equal('body');
      await page.half();
      await page.step();
      await page.undisturbed();
      await page.step();
      expect(page.host.all('vodokanal-register, form')).to.have.length(0);
      await page.step();
      element = await page.form();
      expect(box(element, 'password').value).to.equal('');
      await page.accepted();
    },
  },
  crash: {
    own: /broken on purpose|The above error occurred/,
    async run(page) {
      const { element } = page;
      await page.half();
      await page.step();
      expect(page.host.all('vodokanal-register, form')).to.have.length(0);
      await page.step('again');
      await restored(page, element);
      await page.accepted();
    },
  },
  router: {
    async run(page) {
      const { element, host } = page;
      await page.half();
      const follow = async (link: string) => {
        host.one(link).click();
        await page.settle();
      };
      await follow('vodokanal-register .vodokanal-before a');
      await until('sign-in', () => host.all('vodokanal-login input[name=password]')[0]);
      expect(host.all('form')).to.have.length(1);
      expect(host.all<HTMLInputElement>('input').map(({ value }) => value)).not.to.include(secret);
      page.whole();
      await follow('vodokanal-login .vodokanal-links a');
      await restored(page, element);
      await page.accepted();
    },
  },
};
