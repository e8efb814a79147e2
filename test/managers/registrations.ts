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

/** Registers, and lets the browser save the password. Resolves with the address. */
async function registers(visitor: Visitor, path: string): Promise<string> {
  const { manager, site } = visitor;
  await visitor.open(site.page(path, script + register()), 'register');
  const email = await fillIn(visitor);
  await manager.press(button('register'));
  await visitor.state('register', 'success');
  await visitor.offers({ kind: 'save', username: email, password });
  await manager.accept();
  await visitor.keeps({ username: email, password });
  return email;
}

/** Follows the link of the letter in the same browser. */
async function follows(visitor: Visitor, path: string, email: string): Promise<void> {
  const { site } = visitor;
  const url = site.page(path, script + login('cabinet-url="/cabinet" confirm-endpoint="/api/confirmations"'));
  await visitor.open(`${url}#vodokanal-confirm=${await site.token(email, 'confirm')}`);
  await visitor.until('the form without the address', `return !document.querySelector('${box('login', 'email')}')`);
}

/** After registering the browser offers the address as the name, whatever the account is. */
export const registrations: Claims = {
  async 'offers the address and the new password, and fills the password in at the link of the letter'(visitor) {
    const { manager } = visitor;
    const email = await registers(visitor, '/register');
    await follows(visitor, '/confirm', email);
    await visitor.filled('password');
    await manager.press(button('login'));
    await visitor.arrives(email);
    await visitor.offersNothing();
    await visitor.keeps({ username: email, password });
  },

  async 'a wrong password at the link of the letter replaces nothing'(visitor) {
    const { manager } = visitor;
    const email = await registers(visitor, '/register-mistaken');
    await follows(visitor, '/confirm-mistaken', email);
    await visitor.fill('login', { password: 'не той пароль' });
    await manager.press(button('login'));
    await visitor.state('login', 'error');
    await visitor.offersNothing();
    await visitor.keeps({ username: email, password });
  },

  async 'the link of the letter puts no name to the password in Firefox where only somebody else is kept'(visitor) {
    const { manager, site } = visitor;
    const other = await site.resident();
    const own = await site.newcomer();
    const kept = { ...other, password: 'інший пароль' };
    await manager.keep(site.origin, kept);
    await follows(visitor, '/confirm-other', own.username);
    await visitor.filled('password');
    await visitor.fill('login', { password });
    await manager.press(button('login'));
    await visitor.arrives(own.username);
    // Chromium takes the one name that it knows, with or without a box for it.
    const [kind, username] = visitor.name === 'chromium' ? ['update' as const, other.username] : ['save' as const, ''];
    await visitor.offers({ kind, username, password });
    await visitor.keeps(kept);
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
