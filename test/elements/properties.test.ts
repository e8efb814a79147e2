import { expect } from '@open-wc/testing';
import type { VodokanalRegister } from '../../src/elements/register/register.ts';
import { box, mountLogin, mountRegister, seen, type } from './stage.ts';

/** An element that stands on a page without its script, as the parser or a framework makes it. */
const unknown = () =>
  document.implementation.createHTMLDocument().createElement('vodokanal-register') as VodokanalRegister;

const button = (element: Element) => seen(element.querySelector('.vodokanal-submit'));

describe('properties', () => {
  const stages: HTMLElement[] = [];
  afterEach(() => {
    for (const stage of stages.splice(0)) stage.remove();
  });
  function place(element: HTMLElement): void {
    const stage = document.createElement('div');
    stages.push(stage);
    document.body.append(stage);
    stage.append(element);
  }

  it('set before the script arrives hold once it has', async () => {
    const element = unknown();
    element.setAttribute('email', 'attribute@ukr.net');
    Object.assign(element, {
      endpoint: '/api/registrations',
      timeout: 7000,
      headers: { 'X-Early': 'yes' },
      words: { uk: { register: { submit: 'Рано' } } },
      value: { house: '7', notifyBalance: true },
    });
    expect(element.updateComplete, 'nobody has upgraded it').to.equal(undefined);
    place(element);
    await element.updateComplete;
    expect(element.endpoint).to.equal('/api/registrations');
    expect(element.timeout).to.equal(7000);
    expect(element.headers).to.deep.equal({ 'X-Early': 'yes' });
    expect(button(element)).to.equal('Рано');
    expect(box(element, 'house').value).to.equal('7');
    expect(box(element, 'email').value).to.equal('attribute@ukr.net');
    expect(element.value).to.deep.include({ house: '7', email: 'attribute@ukr.net', notifyBalance: true });
  });

  it('follow their attributes, and return to their defaults with them', async () => {
    const element = await mountRegister();
    for (const [attribute, name, text, value, preset] of [
      ['endpoint', 'endpoint', '/api/x', '/api/x', undefined],
      ['timeout', 'timeout', '900', 900, 15_000],
      ['timeout', 'timeout', 'soon', 15_000, 15_000],
      ['timeout', 'timeout', '-1', 15_000, 15_000],
      ['heading-level', 'headingLevel', '3', '3', '2'],
      ['login-url', 'loginUrl', '/login', '/login', undefined],
      ['password-min', 'passwordMin', '12', 12, 8],
      ['private-house', 'privateHouse', '-', '-', '0'],
      ['mail-services', 'mailServices', 'block', 'block', 'warn'],
      ['look', 'look', 'page', 'page', 'own'],
    ] as const) {
      element.setAttribute(attribute, text);
      expect(element[name], `${attribute}="${text}"`).to.equal(value);
      element.removeAttribute(attribute);
      expect(element[name], `without ${attribute}`).to.equal(preset);
    }
  });

  it('draw what they say, many of them in one drawing, and keep what is typed', async () => {
    const element = await mountLogin();
    await type(element, 'email', 'ivan@');
    const drawn: string[] = [];
    const watch = new MutationObserver(() => drawn.push(button(element)));
    watch.observe(element.querySelector('.vodokanal-submit')!, { childList: true, subtree: true });
    for (const submit of ['Раз', 'Два', 'Три']) element.words = { uk: { login: { submit } } };
    element.registerUrl = '/register';
    await element.updateComplete;
    watch.disconnect();
    expect(drawn.every((text) => text === 'Три')).to.equal(true);
    expect(button(element)).to.equal('Три');
    expect(seen(element.shadowRoot!.querySelector('.vodokanal-strip a'))).to.not.equal('');
    expect(box(element, 'email').value).to.equal('ivan@');
    expect(document.activeElement).to.equal(box(element, 'email'));
  });

  it('a value names only what is asked, and never the password', async () => {
    const element = await mountRegister();
    element.value = { house: '7', nonsense: 'x', password: 'вода тече з гір 7', remindReadings: true };
    await element.updateComplete;
    expect(box(element, 'password').value).to.equal('');
    expect(element.value).to.deep.equal({
      account: undefined,
      email: undefined,
      house: '7',
      apartment: undefined,
      notifyBalance: false,
      remindReadings: true,
    });
    element.value = { house: undefined, remindReadings: false };
    await element.updateComplete;
    expect(box(element, 'house').value).to.equal('');
    expect(element.value.remindReadings).to.equal(false);
  });

  it('an element in no page draws nothing and remembers all', async () => {
    const element = document.createElement('vodokanal-register');
    element.endpoint = '/api/registrations';
    element.value = { house: '9' };
    // Lit's `updateComplete` waits for the page, too.
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.children).to.have.length(0);
    place(element);
    await element.updateComplete;
    expect(box(element, 'house').value).to.equal('9');
  });
});
