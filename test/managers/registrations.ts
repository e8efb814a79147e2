import assert from 'node:assert/strict';
import { box, button, type Claims, type Desk } from './visitor.ts';
import { login, page, register, script } from './pages.ts';
import { password } from './site.ts';

/** Fills in a registration with real keys. Resolves with the address. */
async function fillIn(desk: Desk, texts: Record<string, string> = {}): Promise<string> {
  const email = desk.site.address();
  const account = await desk.site.account();
  await desk.fill('register', { account, email, password, house: '7', apartment: '7', ...texts });
  return email;
}

/** After registering the browser offers the address as the name, whatever the account is. */
export const registrations: Claims = {
  async 'offers the address and the new password, though a letter is still to come, and fills the sign-in with them'(
    desk,
  ) {
    const { manager, site } = desk;
    await desk.open(site.page('/register', script + register()), 'register');
    const email = await fillIn(desk);
    await manager.press(button('register'));
    await desk.state('register', 'success');
    await desk.offers({ kind: 'save', username: email, password });
    await manager.accept();
    await desk.keeps({ username: email, password });
    const token = await site.token(email, 'confirm');
    site.page('/confirm', script + login('cabinet-url="/cabinet" confirm-endpoint="/api/confirmations"'));
    await desk.open(`${site.origin}/confirm#vodokanal-confirm=${token}`);
    await manager.press(button('login'));
    await desk.until(
      'the outcome',
      `return document.querySelector('vodokanal-login').shadowRoot.querySelector('.vodokanal-panel button')`,
    );
    await manager.press('vodokanal-login >>> .vodokanal-panel button');
    await desk.filled();
    await manager.press(button('login'));
    await desk.arrives(email);
  },

  async 'offers when the page removes the element'(desk) {
    const removes = page(`element.addEventListener('vodokanal-success', (event) => {
      event.preventDefault();
      element.remove();
    });`);
    await desk.open(desk.site.page('/register-removed', script + register() + removes), 'register');
    const username = await fillIn(desk);
    await desk.manager.press(button('register'));
    await desk.offers({ kind: 'save', username, password });
  },

  async 'offers a new password that was shown'(desk) {
    await desk.open(desk.site.page('/register-shown', script + register()), 'register');
    await desk.manager.press('vodokanal-register .vodokanal-reveal');
    const username = await fillIn(desk);
    await desk.manager.press(button('register'));
    await desk.offers({ kind: 'save', username, password });
  },

  async 'sends answers that were set without any event'(desk) {
    const { manager, site } = desk;
    await desk.open(site.page('/register-silent', script + register()), 'register');
    const texts = { account: await site.account(), email: site.address(), password, house: '7', apartment: '7' };
    await manager.run(
      Object.entries(texts)
        .map(([name, text]) => `document.querySelector('${box('register', name)}').value = '${text}';`)
        .join(''),
    );
    await manager.press(button('register'));
    await desk.state('register', 'success');
    // The password is right, the address not confirmed.
    assert.equal(await site.signIn({ username: texts.email, password }), 409);
  },

  async 'a refused registration is not offered'(desk) {
    await desk.open(desk.site.page('/register-refused', script + register()), 'register');
    await fillIn(desk, { house: '8' });
    await desk.manager.press(button('register'));
    await desk.state('register', 'error');
    await desk.offersNothing();
  },
};
