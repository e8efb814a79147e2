import { expect, fixture, html } from '@open-wc/testing';
import type { VodokanalLogin } from '../../src/elements/login/login.ts';
import { answering, box, button, customer, fill, good, mountLogin, press, seen, until } from './stage.ts';

const endpoints = { 'confirm-endpoint': '/api/confirmations', 'recover-endpoint': '/api/recoveries' };
const asks = (element: VodokanalLogin) => seen(button(element)) === 'Підтвердити та увійти';
const here = location.pathname + location.search;
const refusal = async () => Response.json({ title: 'Gone' }, { status: 422 });

/** The token that the confirmation posts. */
async function posted(element: VodokanalLogin): Promise<unknown> {
  await fill(element, { password: good.password });
  const [sent] = await answering(refusal, () => element.submit());
  return (sent!.body as { token?: string }).token;
}

/** A copy in something that hides it, and after it one that everybody sees. */
async function twoCopies(hiding: HTMLElement): Promise<[hidden: VodokanalLogin, seen: VodokanalLogin]> {
  const hidden = document.createElement('vodokanal-login');
  const shown = document.createElement('vodokanal-login');
  for (const copy of [hidden, shown])
    for (const [name, value] of Object.entries(endpoints)) copy.setAttribute(name, value);
  hiding.append(hidden);
  await fixture(html`<div>${hiding}${shown}</div>`);
  await Promise.all([hidden.updateComplete, shown.updateComplete]);
  return [hidden, shown];
}

function styled(css: string, tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.style.cssText = css;
  return element;
}

/** Ways in which pages hide a copy of the sign-in, and show it. */
const hidings: Record<string, [make: () => HTMLElement, show: (hiding: HTMLElement) => unknown]> = {
  'a header pop-up that is not drawn': [() => styled('display:none'), (div) => div.style.removeProperty('display')],
  'a closed dialog': [() => styled('', 'dialog'), (dialog) => (dialog as HTMLDialogElement).show()],
  'closed details': [() => styled('', 'details'), (details) => details.setAttribute('open', '')],
  'a tab that is invisible': [() => styled('visibility:hidden'), (div) => div.style.removeProperty('visibility')],
  'a transparent layer': [() => styled('opacity:0'), (div) => div.style.removeProperty('opacity')],
  'an accordion of no height': [() => styled('height:0;overflow:hidden'), (div) => div.style.removeProperty('height')],
  'a menu beside the page': [
    () => styled('position:fixed;top:0;left:0;width:300px;transform:translateX(-100%)'),
    (div) => div.style.removeProperty('transform'),
  ],
  'a menu at the other side of the page': [
    () => styled('position:fixed;top:0;left:100%;width:300px'),
    (div) => div.style.setProperty('left', '0'),
  ],
};

describe("the token of a letter's link", () => {
  afterEach(() => {
    // WebKit allows a hundred such calls in ten seconds.
    if (location.pathname + location.search + location.hash !== here) history.replaceState(null, '', here);
  });

  for (const [name, [make, show]] of Object.entries(hidings)) {
    it(`goes to the copy that the person sees, not to the one in ${name}`, async () => {
      history.replaceState(null, '', '#vodokanal-confirm=keksdose');
      const [hidden, shown] = await twoCopies(make());
      await until('question', () => asks(shown));
      expect(asks(hidden)).to.equal(false);
      expect(location.hash).to.equal('');
      expect(await posted(shown)).to.equal('keksdose');
    });

    it(`waits until ${name} is shown, where there is no other copy`, async () => {
      history.replaceState(null, '', '#vodokanal-confirm=keksdose');
      const hiding = make();
      const [hidden, shown] = await twoCopies(hiding);
      shown.remove();
      history.replaceState(null, '', '#vodokanal-confirm=teekanne');
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await until('the address', () => location.hash === '');
      expect(asks(hidden)).to.equal(false);
      show(hiding);
      await until('question', () => asks(hidden));
      expect(await posted(hidden)).to.equal('teekanne');
    });
  }

  it('goes to the first in the document of those that are shown together, whichever was there first', async () => {
    const hiding = styled('display:none');
    await fixture(html`<div>${hiding}</div>`);
    const copies = [];
    for (const place of ['beforeend', 'afterbegin'] as const) {
      const copy = document.createElement('vodokanal-login');
      for (const [name, value] of Object.entries(endpoints)) copy.setAttribute(name, value);
      hiding.insertAdjacentElement(place, copy);
      await copy.updateComplete;
      copies.push(copy);
    }
    const [older, first] = copies;
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await until('the address', () => location.hash === '');
    hiding.style.removeProperty('display');
    await until('question', () => asks(first!) || asks(older!));
    expect([asks(first!), asks(older!)]).to.deep.equal([true, false]);
  });

  const fragments: [before: string, after: string][] = [
    ['#vodokanal-confirm=keksdose', ''],
    ['#vodokanal-confirm=keksdose&other=1', '#other=1'],
    ['#section-2&vodokanal-confirm=keksdose', '#section-2'],
    ['#section-2&vodokanal-confirm=keksdose&other=1', '#section-2&other=1'],
    ['#/login?vodokanal-confirm=keksdose', '#/login'],
    ['#/login?vodokanal-confirm=keksdose&lang=uk', '#/login?lang=uk'],
    ['#/login?lang=uk&vodokanal-confirm=keksdose', '#/login?lang=uk'],
    ['#!/login?a=%20b&vodokanal-confirm=keksdose&c', '#!/login?a=%20b&c'],
  ];
  for (const [before, after] of fragments)
    it(`is taken out of ${before}, and nothing else is`, async () => {
      history.replaceState({ page: 1 }, '', before);
      const element = await mountLogin(endpoints);
      await until('question', () => asks(element));
      expect(location.hash).to.equal(after);
      expect(history.state).to.deep.equal({ page: 1 });
      expect(await posted(element)).to.equal('keksdose');
    });

  for (const fragment of [
    '#my-vodokanal-confirm=a',
    '#vodokanal-confirmed=a',
    '#vodokanal-confirm',
    '#vodokanal-confirm=',
  ])
    it(`is not in ${fragment}`, async () => {
      history.replaceState(null, '', fragment);
      const element = await mountLogin(endpoints);
      expect(seen(button(element))).to.equal('Увійти');
      expect(location.hash).to.equal(fragment);
    });

  it('may be handed over as the property `token` by a router that has taken it', async () => {
    const element = await mountLogin(endpoints);
    element.token = { confirm: 'keksdose' };
    await until('question', () => asks(element));
    expect(await posted(element)).to.equal('keksdose');
    element.token = { reset: 'teekanne' };
    await until('question', () => seen(button(element)) === 'Зберегти пароль');
  });

  it('is no other one where a framework hands over an equal object again', async () => {
    const { email, password } = await customer();
    const element = await mountLogin(endpoints);
    element.token = { reset: 'keksdose' };
    await until('question', () => seen(button(element)) === 'Зберегти пароль');
    await fill(element, { password });
    element.token = { reset: 'keksdose' };
    await element.updateComplete;
    expect(box(element, 'password').value).to.equal(password);
    await press(element.querySelector('.vodokanal-links button')!);
    await until('sign-in', () => seen(button(element)) === 'Увійти');
    element.token = { reset: 'keksdose' };
    await element.updateComplete;
    await fill(element, { email, password });
    expect(await element.submit()).to.include({ ok: true });
  });

  it('waits as a property until the page says where confirmations are posted to', async () => {
    const element = await mountLogin();
    element.token = { confirm: 'keksdose' };
    await element.updateComplete;
    expect(seen(button(element))).to.equal('Увійти');
    element.confirmEndpoint = '/api/confirmations';
    await until('question', () => asks(element));
  });
});
