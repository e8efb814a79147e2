import { expect } from '@open-wc/testing';
import { box, button, field, mountLogin, mountRegister } from './stage.ts';

/** What pages do to them is in `test/hosts`. */
describe('the looks of the forms', () => {
  it('stand once in the page and once in each element, however often it is drawn', async () => {
    const [one, other] = [await mountRegister(), await mountLogin()];
    for (const lang of ['ru', 'uk', 'ru'])
      for (const element of [one, other]) {
        element.lang = lang;
        await element.updateComplete;
      }
    for (const { adoptedStyleSheets: sheets } of [document, one.shadowRoot!, other.shadowRoot!]) {
      expect(sheets).to.have.length.above(0);
      expect(new Set(sheets).size).to.equal(sheets.length);
    }
  });

  it('are gone with an element that the page hides', async () => {
    const element = await mountRegister();
    element.hidden = true;
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('take no click where the page lets none through, as in a closed menu', async () => {
    const element = await mountRegister();
    element.style.pointerEvents = 'none';
    for (const part of [box(element, 'account'), button(element)])
      expect(getComputedStyle(part).pointerEvents).to.equal('none');
  });

  it('of the page have each label above its box, too', async () => {
    const element = await mountRegister({ look: 'page' });
    const label = field(element, 'account').querySelector('label')!;
    expect(getComputedStyle(label).display).to.equal('block');
    expect(label.getBoundingClientRect().bottom).to.be.at.most(box(element, 'account').getBoundingClientRect().top);
  });

  it('come as one style element with the nonce of the page where it has no constructed sheets', async () => {
    const holder = document.createElement('div');
    const root = holder.attachShadow({ mode: 'open' });
    Object.defineProperty(root, 'adoptedStyleSheets', { value: undefined });
    Object.assign(window, { litNonce: 'zufall' });
    document.body.append(holder);
    try {
      const element = document.createElement('vodokanal-register');
      root.append(element);
      await element.updateComplete;
      element.lang = 'ru';
      await element.updateComplete;
      const styles = [...root.querySelectorAll('style')];
      expect(styles.map(({ nonce }) => nonce)).to.deep.equal(['zufall']);
      expect(element.querySelector('.vodokanal-input')!.getBoundingClientRect().height).to.equal(46);
    } finally {
      Reflect.deleteProperty(window, 'litNonce');
      holder.remove();
    }
  });
});
