import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { VodokanalLogin } from '../../../src/elements/login/login.ts';
import {
  alertOf,
  below,
  box,
  button,
  errorOf,
  fill,
  good,
  later,
  offersOf,
  press,
  seen,
  until,
} from '../../elements/stage.ts';
import type { Claims } from './claim.ts';

/** Pages whose scripts take over every form: send it, guard it, switch it off, close around it. */
export const forms: Claims = {
  jquery: {
    before: () => later(300),
    after: ({ window }) => expect(window.hijacked).to.deep.equal([]),
  },
  captured: {
    // Once at the form, where it is handled already, and once for guards of typed texts.
    after: ({ window }) => expect(window.captured).to.deep.equal(['form true', 'body true']),
  },
  htmx: {
    before({ window }, element) {
      window.look();
      expect(element.querySelector('form')!.matches('[hx-boost] form')).to.equal(true);
    },
    async after(host) {
      await later(200);
      expect(host.window.sent).to.deep.equal([]);
      const posts = host.window.performance.getEntriesByType('resource').filter(({ name }) => /\/api\//.test(name));
      expect(posts).to.have.length(1);
    },
  },
  unsaved: {
    async before({ window }, element) {
      window.guard(element.querySelector('form'));
      await fill(element, { house: '1 б' });
      element.send = async () => ({ ok: false, kind: 'network' });
      await element.submit();
      element.send = undefined;
      expect(window.unsaved()).to.deep.equal(['page', 'register']);
      const heard: string[][] = [];
      // The page may leave at this event already.
      element.addEventListener('vodokanal-success', () => heard.push(window.unsaved()), { once: true });
      window.heard = heard;
    },
    after({ window }, element) {
      expect(window.heard).to.deep.equal([[]]);
      expect(window.around).to.deep.equal([]);
      expect(box(element, 'house').value).to.equal(good.house);
    },
  },
  'switched-off': {
    async before(host, element) {
      const { window } = host;
      const names = ['account', 'email', 'password', 'house', 'apartment'];
      const asDrawn = () => ({
        off: element.querySelectorAll('[disabled], [readonly], [inert]').length,
        names: [...element.querySelectorAll<HTMLInputElement>('.vodokanal-input')].map(({ name }) => name),
        types: [...element.querySelectorAll<HTMLInputElement>('.vodokanal-input')].map(({ type }) => type),
        label: seen(button(element)),
        type: button(element)?.type,
        shown: (button(element)?.getBoundingClientRect().height ?? 0) > 30,
      });
      const right = asDrawn();
      expect(right).to.deep.include({ off: 0, names, label: 'Надіслати', type: 'submit', shown: true });
      for (const way of ['disabled', 'readonly', 'inert', 'renamed', 'retyped', 'label', 'hidden', 'no submit']) {
        window.way = way;
        await fill(element, { house: way });
        // Complaints without a request, then a request that fails.
        for (const answer of ['', 'network'] as const) {
          if (answer) await fill(element, { ...texts });
          let requests = 0;
          element.send = async () => {
            requests++;
            return { ok: false, kind: 'network' };
          };
          const before = window.switched;
          host.frame.focus();
          button(element).click();
          await until(`${way}: the page has had its way`, () => window.switched > before + 1);
          await until(`${way}: all is as drawn`, () => JSON.stringify(asDrawn()) === JSON.stringify(right));
          expect(requests, way).to.equal(answer ? 1 : 0);
          if (answer) expect(alertOf(element), way).to.contain('Усе введене збережено');
          else expect(errorOf(element, 'account'), way).not.to.equal('');
          if (answer) expect(names.map((name) => box(element, name).value)).to.deep.equal(Object.values(texts));
        }
        const email = box(element, 'email');
        // While the page has its way, what is typed counts all the same.
        window.switchOff();
        email.value = 'maria@ukr.net';
        email.dispatchEvent(new Event('input', { bubbles: true }));
        expect(element.value.email, way).to.equal('maria@ukr.net');
        let body = '';
        element.send = async (request) => {
          body = JSON.stringify(request);
          return { ok: false, kind: 'network' };
        };
        window.way = '';
        await element.submit();
        expect(JSON.parse(body), way).to.deep.include({ email: 'maria@ukr.net', password: texts.password });
        expect(body, way).not.to.contain('challenge');
        await fill(element, Object.fromEntries(names.map((name) => [name, ''])));
        element.reset();
        await element.updateComplete;
      }
      element.send = undefined;
    },
  },
  'outside-click': {
    async before(host, element) {
      await fill(element, { house: '15B' });
      await until('an offer', () => offersOf(element, 'house').length);
      host.frame.focus();
      await press(element.querySelector('.vodokanal-offer')!);
      await until('the offer is taken', () => box(element, 'house').value === '15В');
      await until('no offer', () => !offersOf(element, 'house').length);
      const login = host.one<VodokanalLogin>('vodokanal-login');
      const title = () => seen(login.shadowRoot!.querySelector('.vodokanal-heading'));
      const entrance = title();
      await press(below(login).querySelector('button')!);
      await until('the recovery', () => title() !== entrance);
      await until('its box has focus', () => host.document.activeElement === box(login, 'email'));
      await press(below(login).querySelector('button')!);
      await until('the sign-in', () => title() === entrance);
      expect(host.window.outside).to.deep.equal([]);
    },
    async after(host, element) {
      await press([...below(element).querySelectorAll('button')].at(-1)!);
      await until('the form again', () => box(element, 'house').getBoundingClientRect().height);
      expect(host.window.outside).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
    },
  },
  xhtml: {
    own: /not drawn/,
    instead(host) {
      const element = host.one('vodokanal-register');
      expect(host.document.contentType).to.equal('application/xhtml+xml');
      expect(host.one('[slot=fallback]').getBoundingClientRect().height).to.be.greaterThan(5);
      expect(host.one('p:not([slot]):not([lang])').getBoundingClientRect().height).to.be.greaterThan(5);
      expect(element.querySelector('input')).to.equal(null);
      expect(host.window.witness.errors.join()).to.contain('<vodokanal-register>: not drawn');
    },
  },
};

const texts = {
  account: '050012345678',
  email: 'ivan@ukr.net',
  password: 'voda 4821 dnipro',
  house: '12А',
  apartment: '5',
};
