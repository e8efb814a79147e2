import assert from 'node:assert/strict';
import { password } from '../people.ts';
import { login, page, register, script } from './pages.ts';
import { box, button, type Claims, type Visitor } from './visitor.ts';

/** Fills in a registration with real keys. Resolves with the address. */
async function fillIn(visitor: Visitor, texts: Record<string, string> = {}): Promise<string> {
  const somebody = await visitor.site.unregistered();
  await visitor.fill('register', { ...somebody, ...texts });
  return somebody.email;
}

/** After registering the browser offers the address as the name, whatever the account is. */
export const registrations: Claims = {
  async 'offers the address and the new password, though a letter is still to come, and fills the sign-in with them'(
    visitor,
  ) {
    const { manager, site } = visitor;
    await visitor.open(site.page('/register', script + register()), 'register');
    const email = await fillIn(visitor);
    await manager.press(button('register'));
    await visitor.state('register', 'success');
    await visitor.offers({ kind: 'save', username: email, password });
    await manager.accept();
    await visitor.keeps({ username: email, password });
    const token = await site.token(email, 'confirm');
    site.page('/confirm', script + login('cabinet-url="/cabinet" confirm-endpoint="/api/confirmations"'));
    await visitor.open(`${site.origin}/confirm#vodokanal-confirm=${token}`);
    await manager.press(button('login'));
    await visitor.until(
      'the outcome',
      `return document.querySelector('vodokanal-login .vodokanal-after .vodokanal-submit')`,
    );
    await manager.press('vodokanal-login .vodokanal-after .vodokanal-submit');
    await visitor.filled();
    await manager.press(button('login'));
    await visitor.arrives(email);
  },

  async 'offers when the page removes the element'(visitor) {
    const removes = page(`element.addEventListener('vodokanal-success', (event) => {
      event.preventDefault();
      element.remove();
    });`);
    await visitor.open(visitor.site.page('/register-removed', script + register() + removes), 'register');
    const username = await fillIn(visitor);
    await visitor.manager.press(button('register'));
    await visitor.offers({ kind: 'save', username, password });
  },

  async 'offers a new password that was shown'(visitor) {
    await visitor.open(visitor.site.page('/register-shown', script + register()), 'register');
    await visitor.manager.press('vodokanal-register .vodokanal-reveal');
    const username = await fillIn(visitor);
    await visitor.manager.press(button('register'));
    await visitor.offers({ kind: 'save', username, password });
  },

  async 'sends answers that were set without any event'(visitor) {
    const { manager, site } = visitor;
    await visitor.open(site.page('/register-silent', script + register()), 'register');
    const texts = await site.unregistered();
    await manager.run(
      Object.entries(texts)
        .map(([name, text]) => `document.querySelector('${box('register', name)}').value = '${text}';`)
        .join(''),
    );
    await manager.press(button('register'));
    await visitor.state('register', 'success');
    // The password is right, the address not confirmed.
    assert.equal(await site.signIn({ username: texts.email, password }), 409);
  },

  async 'a refused registration is not offered'(visitor) {
    await visitor.open(visitor.site.page('/register-refused', script + register()), 'register');
    await fillIn(visitor, { house: '8' });
    await visitor.manager.press(button('register'));
    await visitor.state('register', 'error');
    await visitor.offersNothing();
  },
};
