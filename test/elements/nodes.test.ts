import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { VodokanalRegister } from '../../src/elements/register/register.ts';
import { box, button, fill, filledRegister, mountRegister, seen, type } from './stage.ts';

/** What pages and their frameworks do to the element itself. Those that own the DOM are in `test/frameworks`. */

const later = () => new Promise((resolve) => setTimeout(resolve, 20));
const formId = (element: Element) => element.querySelector('form')!.id;

describe('an element that comes and goes', () => {
  it('has the name of the one that went, and its draft', async () => {
    const first = await mountRegister();
    await fill(first, { email: 'ivan@ukr.net', password: 'таємниця' });
    const parent = first.parentElement!;
    first.remove();
    const second = await mountRegister();
    expect(formId(second)).to.equal(formId(first));
    expect(box(second, 'email').value).to.equal('ivan@ukr.net');
    expect(box(second, 'password').value).to.equal('');
    // And back: the name is another one's now.
    parent.append(first);
    await first.updateComplete;
    expect(formId(first)).to.equal(`${formId(second)}-2`);
    expect(first.querySelector<HTMLLabelElement>('label')!.control === box(first, 'account')).to.equal(true);
    expect(button(first).form?.id).to.equal(formId(first));
    expect(box(first, 'password').value).to.equal('таємниця');
  });

  it('has it also where the old one goes a moment later', async () => {
    const first = await mountRegister();
    await fill(first, { email: 'ivan@ukr.net' });
    const second = document.createElement('vodokanal-register');
    first.before(second);
    first.remove();
    await second.updateComplete;
    expect(formId(second)).to.equal('vodokanal-register');
    expect(box(second, 'email').value).to.equal('ivan@ukr.net');
    second.remove();
  });

  it('keeps focus and caret when its parts are thrown out, or it moves', async () => {
    const element = await mountRegister();
    await type(element, 'email', 'ivan');
    box(element, 'email').setSelectionRange(2, 2);
    element.textContent = 'Примітка';
    await later();
    await sendKeys({ type: 'x' });
    expect(box(element, 'email').value).to.equal('ivxan');
    element.parentElement!.prepend(element);
    await later();
    await sendKeys({ type: 'y' });
    expect(box(element, 'email').value).to.equal('ivxyan');
  });

  it('does not take focus from where somebody went', async () => {
    const element = await mountRegister();
    const other = document.createElement('input');
    element.after(other);
    await type(element, 'email', 'ivan');
    other.focus();
    element.textContent = 'Примітка';
    await later();
    expect(document.activeElement === other).to.equal(true);
    box(element, 'email').focus();
    await later();
    box(element, 'email').blur();
    await later();
    element.textContent = 'Інша';
    await later();
    expect(document.activeElement?.localName).to.equal('body');
  });

  it('is copied without what was typed, even if the copy never comes onto a page', async () => {
    const { element } = await filledRegister();
    element.querySelector<HTMLElement>('.vodokanal-reveal')!.click();
    await element.updateComplete;
    const copy = element.parentElement!.cloneNode(true) as HTMLElement;
    expect(copy.querySelectorAll('vodokanal-register')).to.have.length(1);
    expect(copy.querySelectorAll('form, input, .vodokanal-submit')).to.have.length(0);
    expect(box(element, 'password').type).to.equal('text');
  });
});

describe('what a page writes into an element', () => {
  it('may come before the script', async () => {
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

  it('may come before the element is on the page, with more than it asks', async () => {
    const element = document.createElement('vodokanal-register');
    element.value = { house: '15Б', notifyBalance: true, street: 'Шевченка', password: 'таємниця' };
    document.body.append(element);
    await element.updateComplete;
    expect(box(element, 'house').value).to.equal('15Б');
    expect(box(element, 'notifyBalance').checked).to.equal(true);
    expect(box(element, 'password').value).to.equal('');
    element.remove();
  });

  it('may be what it was told: the text stays as it was typed', async () => {
    const element = await mountRegister();
    let told = 0;
    element.addEventListener('vodokanal-input', () => {
      told++;
      element.value = { ...element.value };
    });
    await type(element, 'house', 'буд. 1 б');
    expect(box(element, 'house').value).to.equal('буд. 1 б');
    expect(element.value.house).to.equal('1Б');
    expect(told).to.equal('буд. 1 б'.length);
    element.value = { house: '2' };
    expect(box(element, 'house').value).to.equal('2');
    expect(told).to.equal('буд. 1 б'.length + 1);
  });

  it('does not change the state', async () => {
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

  it('is as if it had never been there once it is taken away', async () => {
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
});
