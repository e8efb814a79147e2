import assert from 'node:assert/strict';
import type { Login } from './manager.ts';
import { login, page, register, script } from './pages.ts';
import { button, type Claims, type Visitor } from './visitor.ts';

/** What the page does when the event comes. */
const onSuccess = (code: string) => page(`element.addEventListener('vodokanal-success', (event) => { ${code} });`);

const save = (resident: Login) => ({ kind: 'save' as const, ...resident });

/** Somebody signs in with real keys, and the browser offers to save exactly that. */
async function signsIn(visitor: Visitor, path: string, html: string): Promise<void> {
  const resident = await visitor.site.resident();
  await visitor.open(visitor.site.page(path, html));
  await visitor.signIn(resident);
  await visitor.offers(save(resident));
}

/** After signing in the browser offers to save. */
export const offers: Claims = {
  async 'offers when the element goes to the cabinet, and fills what was kept'(visitor) {
    const { manager, site } = visitor;
    const resident = await site.resident();
    const url = site.page('/cabinet-url', script + login());
    await visitor.open(url);
    await visitor.signIn(resident);
    await visitor.arrives(resident.username);
    await visitor.offers(save(resident));
    await manager.accept();
    await visitor.keeps(resident);
    await visitor.open(url);
    await visitor.filled();
  },

  'offers when the form gives way to a sentence and the page stays': (visitor) =>
    signsIn(visitor, '/stays', script + login('')),

  'offers when the page hides the element and changes the address with pushState': (visitor) =>
    signsIn(
      visitor,
      '/push-state',
      script +
        login() +
        onSuccess(`event.preventDefault(); element.hidden = true; history.pushState(null, '', '/inside');`),
    ),

  'offers when the page removes the element': (visitor) =>
    signsIn(visitor, '/removed', script + login() + onSuccess('event.preventDefault(); element.remove();')),

  'offers when the page goes on by itself': (visitor) =>
    signsIn(visitor, '/goes', script + login() + onSuccess(`event.preventDefault(); location.href = '/cabinet';`)),

  'offers when the page fetches its own next step first': (visitor) =>
    signsIn(
      visitor,
      '/fetches',
      script + login() + onSuccess(`event.preventDefault(); fetch('/api/sessions').then(() => element.remove());`),
    ),

  'offers when the page takes its time to remove the element': (visitor) =>
    signsIn(
      visitor,
      '/removed-late',
      script + login() + onSuccess('event.preventDefault(); setTimeout(() => element.remove(), 500);'),
    ),

  'offers when the page takes its time to go on': (visitor) =>
    signsIn(
      visitor,
      '/goes-late',
      script + login() + onSuccess(`event.preventDefault(); setTimeout(() => { location.href = '/cabinet'; }, 500);`),
    ),

  'offers when the page sends by itself': (visitor) =>
    signsIn(
      visitor,
      '/own-send',
      script +
        login('') +
        page(`element.send = async (request) => {
          const headers = { 'Content-Type': 'application/json' };
          const response = await fetch('/api/sessions', { method: 'POST', headers, body: JSON.stringify(request) });
          await response.json();
          return response.ok ? { ok: true } : { ok: false, kind: 'unauthorized' };
        };`),
    ),

  async 'offers a password that was shown while it was typed'(visitor) {
    const resident = await visitor.site.resident();
    await visitor.open(visitor.site.page('/shown', script + login()));
    await visitor.manager.press('vodokanal-login .vodokanal-reveal');
    await visitor.signIn(resident);
    await visitor.offers(save(resident));
  },

  async 'offers what was sent with Enter'(visitor) {
    const { username, password } = await visitor.site.resident();
    await visitor.open(visitor.site.page('/enter', script + login()));
    await visitor.fill('login', { email: username, password });
    await visitor.manager.enter();
    await visitor.offers(save({ username, password }));
  },

  async 'offers the sign-in, not the registration beside it'(visitor) {
    const resident = await visitor.site.resident();
    await visitor.open(visitor.site.page('/both', script + register() + login()));
    await visitor.signIn(resident);
    await visitor.offers(save(resident));
  },

  async 'offers the address as it was typed'(visitor) {
    const resident = await visitor.site.resident();
    const username = resident.username.toUpperCase();
    await visitor.open(visitor.site.page('/upper', script + login()));
    await visitor.signIn({ ...resident, username });
    await visitor.offers(save({ ...resident, username }));
  },

  async 'offers to replace a password that was kept and is no longer right'(visitor) {
    const { manager, site } = visitor;
    const resident = await site.resident();
    await manager.keep(site.origin, { ...resident, password: 'старий пароль' });
    await visitor.open(site.page('/changed', script + login()));
    await visitor.filled();
    await visitor.signIn(resident);
    await visitor.offers({ ...save(resident), kind: 'update' });
    await manager.accept();
    await visitor.keeps(resident);
  },

  async 'offers after a wrong try what was right'(visitor) {
    const resident = await visitor.site.resident();
    await visitor.open(visitor.site.page('/second-try', script + login()));
    await visitor.signIn({ ...resident, password: 'не той пароль' });
    await visitor.state('login', 'error');
    await visitor.signIn(resident);
    await visitor.offers(save(resident));
  },

  async 'asks nothing about a sign-in that is kept already'(visitor) {
    const { manager, site } = visitor;
    const resident = await site.resident();
    await manager.keep(site.origin, resident);
    await visitor.open(site.page('/known', script + login()));
    await visitor.filled();
    await manager.press(button('login'));
    await visitor.arrives(resident.username);
    await visitor.offersNothing();
    assert.equal((await manager.kept()).length, 1);
  },
};
