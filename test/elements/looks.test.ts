import { expect } from '@open-wc/testing';
import { mountLogin, mountRegister } from './stage.ts';

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
      expect(element.querySelector('.vodokanal-input')!.getBoundingClientRect().height).to.equal(48);
    } finally {
      Reflect.deleteProperty(window, 'litNonce');
      holder.remove();
    }
  });
});
