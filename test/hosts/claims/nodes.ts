import { expect } from '@open-wc/testing';
import type { VodokanalRegister } from '../../../src/elements/register/register.ts';
import { box, fill, freshAccount, freshEmail, good, seen, until } from '../../elements/stage.ts';
import type { Claims } from './claim.ts';

/** Pages whose scripts or markup change the element's nodes. */
export const nodes: Claims = {
  cloned: {
    async before(host, element) {
      await fill(element, { password: 'таємниця', house: '15B' });
      const copy = host.one('#slide').cloneNode(true) as HTMLElement;
      host.document.body.append(copy);
      const clone = copy.querySelector<VodokanalRegister>('vodokanal-register')!;
      await clone.updateComplete;
      expect(copy.querySelectorAll('form')).to.have.length(1);
      expect(box(clone, 'password').value).to.equal('');
      const ids = [...host.document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.length).to.equal(new Set(ids.filter((id) => id !== 'slide')).size + 2);
      expect(box(element, 'password').value).to.equal('таємниця');
      copy.remove();
    },
  },
  wiped: {
    async before(_, element) {
      await fill(element, { house: '15Б' });
      element.innerHTML = '<p slot="notice">Примітка</p>';
      await until('the form', () => element.querySelector('form'));
      expect(box(element, 'house').value).to.equal('15Б');
      expect(element.querySelectorAll('form, .vodokanal-actions')).to.have.length(2);
      expect(seen(element.querySelector('[slot=notice]'))).to.equal('Примітка');
    },
  },
  moved: {
    async before(host, element) {
      await fill(element, { ...good, account: await freshAccount(), email: freshEmail() });
      let called = false;
      element.send = (_, { signal }) =>
        new Promise((resolve) => {
          called = true;
          signal.addEventListener('abort', () => resolve({ ok: false, kind: 'aborted' }));
        });
      const failures: unknown[] = [];
      element.addEventListener('vodokanal-failure', (event) => failures.push(event));
      const ended = element.submit();
      await until('busy', () => called && element.state === 'busy');
      host.one('#two').append(element);
      expect(await ended).to.deep.equal({ ok: false, kind: 'aborted' });
      await element.updateComplete;
      expect(element.getAttribute('state')).to.equal('idle');
      expect(seen(element.querySelector('.vodokanal-submit'))).to.equal('Надіслати');
      expect(element.querySelector('.vodokanal-summary')).to.equal(null);
      expect(element.querySelector<HTMLElement>('.vodokanal-alert')!.hidden).to.equal(true);
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      host.one('#one').append(element);
      await element.updateComplete;
      expect(box(element, 'house').value).to.equal(good.house);
      expect(failures).to.deep.equal([]);
      element.send = undefined;
    },
  },
  challenge: {
    async before(host, element) {
      await host.send(element, { house: '99' });
      expect(element.state).to.equal('error');
    },
    after({ window }) {
      const told = (puzzle: string) => ({ 'hidden-response': 'hidden-1', human: 'yes', puzzle });
      const challenges = window.requests.map(({ challenge }: { challenge: unknown }) => challenge);
      expect(challenges).to.deep.equal([told('solved-1'), told('solved-2')]);
      expect(window.requests[0]).not.to.have.any.keys('human', 'puzzle', 'robot');
    },
  },
  unclosed: {
    before(host, element) {
      const rest = host.one('#rest');
      expect(element.contains(rest)).to.equal(true);
      const { top, height } = rest.getBoundingClientRect();
      expect(height).to.be.greaterThan(5);
      expect(top).to.be.greaterThan(element.querySelector('.vodokanal-submit')!.getBoundingClientRect().bottom);
    },
  },
};
