import { expect } from '@open-wc/testing';
import type { Value } from '../../src/elements/events.ts';
import type { VodokanalRegister } from '../../src/elements/register/register.ts';

import { password } from '../people.ts';
import { box, errorOf, fill, filledRegister, mountLogin, mountRegister, offersOf, seen, type, until } from './stage.ts';

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

  it('that are set before the script arrives hold once it has', async () => {
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

  it('of a class that is defined later reach its elements, too', async () => {
    const late = class extends (customElements.get('vodokanal-register') as typeof VodokanalRegister) {};
    customElements.define('vodokanal-late', late);
    // From a document without elements of its own: nothing but a name, until it comes into ours.
    const unknown = new DOMParser().parseFromString('<vodokanal-late></vodokanal-late>', 'text/html').body.firstChild!;
    Object.assign(unknown, { value: { house: '15Б' }, headers: { 'X-Count': '1' } });
    document.body.append(unknown);
    const upgraded = unknown as VodokanalRegister;
    await upgraded.updateComplete;
    expect(box(upgraded, 'house').value).to.equal('15Б');
    expect(upgraded.value.house).to.equal('15Б');
    expect(upgraded.headers).to.deep.equal({ 'X-Count': '1' });
    upgraded.remove();
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

  it('are drawn, many of them at once, and what is typed stays', async () => {
    const element = await mountLogin();
    await type(element, 'email', 'ivan@');
    const drawn: string[] = [];
    const watch = new MutationObserver(() => drawn.push(button(element)));
    watch.observe(element.querySelector('.vodokanal-submit')!, { childList: true, subtree: true });
    for (const submit of ['Раз', 'Два', 'Три']) element.words = { uk: { login: { submit } } };
    element.registerUrl = '/register';
    await element.updateComplete;
    watch.disconnect();
    expect(drawn).to.deep.equal(['Три']);
    expect(button(element)).to.equal('Три');
    expect(seen(element.querySelector('.vodokanal-strip a'))).to.not.equal('');
    expect(box(element, 'email').value).to.equal('ivan@');
    expect(document.activeElement).to.equal(box(element, 'email'));
  });

  it('have their defaults again once the page takes them away or writes nonsense', async () => {
    const { element } = await filledRegister({ 'heading-level': '4', timeout: '700' });
    const level = () => element.shadowRoot!.querySelector('[role=heading]')!.getAttribute('aria-level');
    expect(level()).to.equal('4');
    element.removeAttribute('heading-level');
    Object.assign(element, { timeout: undefined });
    await element.updateComplete;
    expect(level()).to.equal('2');
    for (const other of ['9', '']) {
      element.setAttribute('heading-level', other);
      await element.updateComplete;
      expect(level()).to.equal('2');
    }
    expect(await element.submit()).to.include({ ok: true });
    expect(seen(element.shadowRoot!.querySelector('.vodokanal-panel'))).to.contain('Перевірте пошту');
  });

  it('say what the rules are: the account, the shortest password, mail services, a private house', async () => {
    const element = await mountRegister({
      'account-pattern': '[0-9]{8}',
      'password-min': '20',
      'mail-services': 'block',
      'private-house': '-',
    });
    await fill(element, { account: '12345678', email: 'ivan@mail.ru', password: 'довгий пароль', apartment: '' });
    expect(element.value.account).to.equal('12345678');
    await element.submit();
    expect(errorOf(element, 'account')).to.equal('');
    expect(errorOf(element, 'email')).not.to.equal('');
    expect(errorOf(element, 'password')).to.contain('закороткий');
    expect(box(element, 'password').getAttribute('passwordrules')).to.equal('minlength: 20;');
    expect(offersOf(element, 'apartment')).to.deep.equal(['Приватний будинок — -']);
    // Nonsense is as good as nothing.
    for (const name of ['account-pattern', 'password-min']) element.removeAttribute(name);
    element.setAttribute('mail-services', 'explode');
    element.setAttribute('private-house', '7');
    await element.updateComplete;
    expect(errorOf(element, 'account')).not.to.equal('');
    expect(errorOf(element, 'email')).to.equal('');
    expect(errorOf(element, 'password')).to.equal('');
    expect(offersOf(element, 'apartment')).to.deep.equal(['Приватний будинок — 0']);
  });

  it('fill a box once: what the person has emptied stays empty until the page supposes something else', async () => {
    const element = await mountRegister({ email: 'ivan@ukr.net' });
    await fill(element, { email: '' });
    element.lang = 'ru';
    await element.updateComplete;
    expect(box(element, 'email').value).to.equal('');
    element.setAttribute('email', 'olena@ukr.net');
    await element.updateComplete;
    expect(box(element, 'email').value).to.equal('olena@ukr.net');
  });

  it('of an element in no page draw nothing, and count when it comes onto one', async () => {
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

describe('the property `value`', () => {
  it('takes values, gives them back, and is empty after `reset`', async () => {
    const element = await mountRegister({ account: '050012345678', email: 'ivan@ukr.net' });
    expect(element.value).to.include({ account: '050012345678', email: 'ivan@ukr.net', notifyBalance: false });
    element.value = { house: '12/14а', remindReadings: true };
    await until('value', () => element.value.house === '12/14А');
    expect(element.value.remindReadings).to.equal(true);
    element.reset();
    expect(box(element, 'house').value).to.equal('');
    expect(element.valid).to.equal(false);
  });

  it('is complete, and the element valid, with the last of the answers', async () => {
    const { element } = await filledRegister();
    expect(element.valid).to.equal(true);
    await fill(element, { house: '' });
    expect(element.valid).to.equal(false);
  });

  it('has a heading of the level that a number says', async () => {
    const element = await mountRegister();
    for (const [given, shown] of [
      [3, '3'],
      ['4', '4'],
      [7, '2'],
    ] as const) {
      element.headingLevel = given;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal(shown);
    }
  });

  it('takes only what is asked, and never the password', async () => {
    const element = await mountRegister();
    element.value = { house: '7', nonsense: 'x', password: 'вода тече з гір 7', remindReadings: true } as Value;
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

  it('may be set before the element is on the page', async () => {
    const element = document.createElement('vodokanal-register');
    element.value = { house: '15Б', notifyBalance: true, street: 'Шевченка', password: 'таємниця' } as Value;
    document.body.append(element);
    await element.updateComplete;
    expect(box(element, 'house').value).to.equal('15Б');
    expect(box(element, 'notifyBalance').checked).to.equal(true);
    expect(box(element, 'password').value).to.equal('');
    element.remove();
  });

  it('may be set to what it is: the text stays as it was typed', async () => {
    const element = await mountRegister();
    let heard = 0;
    element.addEventListener('vodokanal-input', () => {
      heard++;
      element.value = { ...element.value };
    });
    await type(element, 'house', 'буд. 1 б');
    expect(box(element, 'house').value).to.equal('буд. 1 б');
    expect(element.value.house).to.equal('1Б');
    expect(heard).to.equal('буд. 1 б'.length);
    element.value = { house: '2' };
    expect(box(element, 'house').value).to.equal('2');
    expect(heard).to.equal('буд. 1 б'.length + 1);
  });
});

describe('the method `focus`', () => {
  it('goes to the first field, or to the first with a complaint', async () => {
    const element = await mountRegister();
    element.focus();
    expect(document.activeElement).to.equal(box(element, 'account'));
    await fill(element, { account: '050012345678', email: 'ivan@ukr.net' });
    await element.submit();
    element.focus();
    expect(document.activeElement).to.equal(box(element, 'password'));
  });
});

describe('the event `vodokanal-input`', () => {
  it('says for each change which answer it is, its value, and whether it is good', async () => {
    const element = await mountRegister();
    const heard: unknown[] = [];
    element.addEventListener('vodokanal-input', (event) => heard.push(event.detail));
    await type(element, 'house', '1');
    await fill(element, { house: '1 б', account: '0500', password });
    box(element, 'notifyBalance').click();
    expect(heard).to.deep.equal([
      { field: 'house', value: '1', valid: true },
      { field: 'house', value: '1Б', valid: true },
      { field: 'account', value: undefined, valid: false },
      { field: 'password', value: undefined, valid: true },
      { field: 'notifyBalance', value: true, valid: true },
    ]);
  });
});

describe('the attribute `state`', () => {
  it('tells what the element does, and cannot be written by the page', async () => {
    const element = await mountRegister();
    for (const write of [
      () => Reflect.set(element, 'state', 'busy'),
      () => element.removeAttribute('state'),
      () => element.setAttribute('state', 'success'),
    ]) {
      write();
      await element.updateComplete;
      expect(element.getAttribute('state')).to.equal('idle');
      expect(element.state).to.equal('idle');
    }
  });
});
