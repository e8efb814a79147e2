import { expect } from '@open-wc/testing';
import { seen, until } from '../../elements/stage.ts';
import { Host } from '../host.ts';
import type { Claims } from './claim.ts';

/** The script does not load: the page shows what it has between the tags. */
function fallback(host: Host): void {
  const link = host.one<HTMLAnchorElement>('[slot=fallback]');
  expect(link.getBoundingClientRect().height).to.be.greaterThan(5);
  expect(host.one('vodokanal-register').shadowRoot).to.equal(null);
}

/** Pages that load the script in different ways, or fail to. */
export const loading: Claims = {
  bare: {},
  module: {},
  async: {},
  twice: {
    after({ window }) {
      const told = window.witness.infos.filter((info) => info.startsWith('vodokanal'));
      expect(told).to.have.length(1);
      expect(told[0]).to.match(/^vodokanal 9\.9\.9: \d+\.\d+\.\d+ /);
    },
  },
  late: {
    before: (host) => expect(host.one('[slot=fallback]').getBoundingClientRect().height).to.equal(0),
  },
  rewritten: {},
  missing: { instead: fallback },
  integrity: {},
  'integrity-wrong': {
    async instead(host) {
      await until('refusal', () => host.window.refused);
      fallback(host);
    },
  },
  reserve: {
    async before(host) {
      const phone = await Host.open('reserve', { width: 340, height: 1300 });
      await phone.register();
      for (const each of [host, phone]) {
        await until('both', () => each.all('vodokanal-login input').length);
        await new Promise((resolve) => setTimeout(resolve, 100));
        expect(each.one('#below').getBoundingClientRect().top).to.equal(each.window.tops[0]);
        expect(each.window.witness.shift).to.equal(0);
      }
      phone.close();
    },
  },

  placeholders: {
    before(host, element) {
      expect(element.id).to.equal('here');
      expect(element.className).to.equal('wide');
      expect(element.headingLevel).to.equal('3');
      expect(element.getAttributeNames()).to.include.members(['endpoint', 'heading-level']).and.not.include('onclick');
      expect(element.children[0]!.slot).to.equal('notice');
      expect(seen(host.one('vodokanal-login .vodokanal-submit'))).to.equal('Войти');
      expect(host.all('vodokanal-login')).to.have.length(1);
      expect(seen(host.one('#no-endpoint'))).to.equal('Без адреси');
      expect(host.one('[contenteditable] a').localName).to.equal('a');
    },
    async after(host) {
      const news = host.document.createElement('div');
      news.innerHTML = '<p><a data-vodokanal="login" data-endpoint="/api/sessions" href="/">Увійти</a></p>';
      host.document.body.append(news);
      await until('upgrade', () => news.querySelector('vodokanal-login input'));
    },
  },
  links: {
    before(host, element) {
      expect(element.partner).to.equal('gazeta');
      expect(element.headingLevel).to.equal('4');
      expect(element.parentElement!.localName).to.equal('b');
      expect(host.all('vodokanal-register')).to.have.length(1);
      expect(host.all('a').map(seen).slice(0, 4)).to.deep.equal(['У меню', 'У списку', 'зареєструватися', 'Заголовок']);
    },
  },
  clobbered: {
    before(host) {
      expect(seen(host.one('#stays'))).to.equal('Вхід');
      // The page's scripts still find their element by its name.
      expect(host.window.vodokanal).to.equal(host.one('form#vodokanal'));
    },
  },
};
