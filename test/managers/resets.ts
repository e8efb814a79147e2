import assert from 'node:assert/strict';
import { pause } from '../engines/wait.ts';
import type { Login } from './manager.ts';
import { login, script } from './pages.ts';
import { box, button, type Claims, type Visitor } from './visitor.ts';

const html = script + login('cabinet-url="/cabinet" recover-endpoint="/api/recoveries"');
const fresh = 'новий чайник свистить';

/** Follows the letter's link in this browser. */
async function asks(visitor: Visitor, path: string, { username }: Login): Promise<void> {
  const { site } = visitor;
  await site.recover(username);
  const url = site.page(path, html);
  await visitor.open(`${url}#vodokanal-reset=${await site.token(username, 'reset')}`);
  await visitor.until(
    'the question',
    `return document.querySelector('${box('login', 'password')}')?.autocomplete === 'new-password'`,
  );
}

/** Follows it and puts another password. */
async function replaces(visitor: Visitor, path: string, resident: Login): Promise<void> {
  await asks(visitor, path, resident);
  await visitor.fill('login', { password: fresh });
  await visitor.manager.press(button('login'));
  await visitor.state('login', 'success');
}

/**
 * A forgotten password. The token of the letter's link names the person to the server only, so the form has no e-mail.
 * Chromium finds the name among its saved sign-ins, Firefox asks for it.
 */
export const resets: Claims = {
  async 'offers to replace the password that is kept, in Firefox without its name'(visitor) {
    const resident = await visitor.site.resident();
    await visitor.manager.keep(visitor.site.origin, resident);
    await replaces(visitor, '/reset', resident);
    const { username } = visitor.name === 'chromium' ? resident : { username: '' };
    await visitor.offers({ kind: username ? 'update' : 'save', username, password: fresh });
  },

  async 'offers a new password where none is kept, without a name'(visitor) {
    await replaces(visitor, '/reset-first', await visitor.site.resident());
    await visitor.offers({ kind: 'save', username: '', password: fresh });
  },

  async 'does not fill the old password in where a new one is asked for'(visitor) {
    const { manager, site } = visitor;
    const resident = await site.resident();
    await manager.keep(site.origin, resident);
    await asks(visitor, '/reset-empty', resident);
    await pause(1000);
    // Scripts see the values only after a real press.
    await manager.press('vodokanal-login >>> .vodokanal-heading');
    assert.equal(await manager.run(`return document.querySelector('${box('login', 'password')}').value`), '');
  },
};
