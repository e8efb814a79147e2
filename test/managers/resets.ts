import assert from 'node:assert/strict';
import { box, button, type Claims, type Desk, pause } from './visitor.ts';
import type { Login } from './manager.ts';
import { login, script } from './pages.ts';

const html = script + login('cabinet-url="/cabinet" recover-endpoint="/api/recoveries"');
const fresh = 'новий чайник свистить';

/** Follows the letter's link in this browser. */
async function asks(desk: Desk, path: string, { username }: Login): Promise<void> {
  const { site } = desk;
  await site.recover(username);
  const url = site.page(path, html);
  await desk.open(`${url}#vodokanal-reset=${await site.token(username, 'reset')}`);
  await desk.until(
    'the question',
    `return document.querySelector('${box('login', 'password')}')?.autocomplete === 'new-password'`,
  );
}

/** Follows it and puts another password. */
async function replaces(desk: Desk, path: string, resident: Login): Promise<void> {
  await asks(desk, path, resident);
  await desk.fill('login', { password: fresh });
  await desk.manager.press(button('login'));
  await desk.state('login', 'success');
}

/**
 * A forgotten password. The token of the letter's link names the person to the server only, so the form has no e-mail.
 * Chromium finds the name among its saved sign-ins, Firefox asks for it.
 */
export const resets: Claims = {
  async 'offers to replace the password that is kept, in Firefox without its name'(desk) {
    const resident = await desk.site.resident();
    await desk.manager.keep(desk.site.origin, resident);
    await replaces(desk, '/reset', resident);
    const { username } = desk.name === 'chromium' ? resident : { username: '' };
    await desk.offers({ kind: username ? 'update' : 'save', username, password: fresh });
  },

  async 'offers a new password where none is kept, without a name'(desk) {
    await replaces(desk, '/reset-first', await desk.site.resident());
    await desk.offers({ kind: 'save', username: '', password: fresh });
  },

  async 'does not fill the old password in where a new one is asked for'(desk) {
    const { manager, site } = desk;
    const resident = await site.resident();
    await manager.keep(site.origin, resident);
    await asks(desk, '/reset-empty', resident);
    await pause(1000);
    // Scripts see the values only after a real press.
    await manager.press('vodokanal-login >>> .vodokanal-heading');
    assert.equal(await manager.run(`return document.querySelector('${box('login', 'password')}').value`), '');
  },
};
