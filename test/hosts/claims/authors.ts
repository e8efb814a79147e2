import { expect } from '@open-wc/testing';
import type { FormElement } from '../../../src/elements/form-element.ts';
import { seen, until } from '../../elements/stage.ts';
import type { Host } from '../host.ts';
import type { Claim, Claims } from './claim.ts';

const utility = 'https://utility.example';

/** Origins that the forms of a page post to, lead to or show in a frame. */
function origins(host: Host): string[] {
  const elements = host.all<FormElement>('vodokanal-login, vodokanal-register');
  const addresses = elements.flatMap((element) =>
    [element, element.shadowRoot!].flatMap((root) => [
      ...[...root.querySelectorAll('form')].map(({ action }) => action),
      ...[...root.querySelectorAll('a')].map(({ href }) => href),
      ...[...root.querySelectorAll('iframe')].map(({ src }) => src),
    ]),
  );
  return [...new Set(addresses.map((address) => new URL(address).origin))].sort();
}

/** Texts of the author's placeholders, by the class that says what is to become of them. */
async function written(kind: string): Promise<string[]> {
  const author = await (await fetch('/test/hosts/assets/author.html')).text();
  return [...new DOMParser().parseFromString(author, 'text/html').querySelectorAll(`.${kind}`)].map(seen);
}

/** What is left of `assets/author.html` after cleaning: of its placeholders those with good addresses become forms. */
const cleaned: Claim = {
  async before(host) {
    expect(host.document.querySelector('base, main script')).to.equal(null);
    await until('all forms', () => host.all('form[slot=form]').length === 3);
    expect(await written('form')).to.have.length(3);
    expect(host.all('.inert[data-vodokanal]').map(seen)).to.deep.equal(await written('inert'));
    expect(host.all('a.later').map(seen)).to.deep.equal(await written('later'));
    expect(origins(host)).to.deep.equal([location.origin, utility].sort());
  },
  async after(host) {
    host.window.list('https://later.example');
    await until('the form on the listed origin', () => host.all('form[slot=form]').length === 4);
    expect(host.all('a.later')).to.deep.equal([]);
    expect(host.all('.inert[data-vodokanal]').map(seen)).to.deep.equal(await written('inert'));
    // After registering there is a link to the person's mailbox.
    const known = [location.origin, utility, 'https://later.example', 'https://mail.ukr.net'];
    expect(origins(host)).to.deep.equal(known.sort());
  },
};

/** Pages with HTML of people who may not write scripts. */
export const authors: Claims = {
  dompurify: cleaned,
  kses: cleaned,
  'author-base': {
    async before(host) {
      await until('both forms', () => host.all('form[slot=form]').length === 2);
      const actions = host.all<HTMLFormElement>('form[slot=form]').map(({ action }) => action);
      expect(actions.map((action) => action.replace(location.origin, ''))).to.deep.equal([
        '/api/registrations',
        '/api/sessions',
      ]);
      expect(seen(host.one('a.inert'))).to.equal('Вхід');
      expect(origins(host)).to.deep.equal([location.origin]);
    },
  },
};
