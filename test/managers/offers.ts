import assert from 'node:assert/strict';
import { button, type Claims, type Desk } from './visitor.ts';
import type { Login } from './manager.ts';
import { login, page, register, script } from './pages.ts';

/** What the page does when the event comes. */
const onSuccess = (code: string) => page(`element.addEventListener('vodokanal-success', (event) => { ${code} });`);

const save = (resident: Login) => ({ kind: 'save' as const, ...resident });

/** Somebody signs in with real keys, and the browser offers to save exactly that. */
async function signsIn(desk: Desk, path: string, html: string): Promise<void> {
  const resident = await desk.site.resident();
  await desk.open(desk.site.page(path, html));
  await desk.signIn(resident);
  await desk.offers(save(resident));
}

/** After signing in the browser offers to save. */
export const offers: Claims = {
  async 'offers when the element goes to the cabinet, and fills what was kept'(desk) {
    const { manager, site } = desk;
    const resident = await site.resident();
    const url = site.page('/cabinet-url', script + login());
    await desk.open(url);
    await desk.signIn(resident);
    await desk.arrives(resident.username);
    await desk.offers(save(resident));
    await manager.accept();
    await desk.keeps(resident);
    await desk.open(url);
    await desk.filled();
  },

  'offers when the form gives way to a sentence and the page stays': (desk) =>
    signsIn(desk, '/stays', script + login('')),

  'offers when the page hides the element and changes the address with pushState': (desk) =>
    signsIn(
      desk,
      '/push-state',
      script +
        login() +
        onSuccess(`event.preventDefault(); element.hidden = true; history.pushState(null, '', '/inside');`),
    ),

  'offers when the page removes the element': (desk) =>
    signsIn(desk, '/removed', script + login() + onSuccess('event.preventDefault(); element.remove();')),

  'offers when the page goes on by itself': (desk) =>
    signsIn(desk, '/goes', script + login() + onSuccess(`event.preventDefault(); location.href = '/cabinet';`)),

  'offers when the page fetches its own next step first': (desk) =>
    signsIn(
      desk,
      '/fetches',
      script + login() + onSuccess(`event.preventDefault(); fetch('/api/sessions').then(() => element.remove());`),
    ),

  'offers when the page takes its time to remove the element': (desk) =>
    signsIn(
      desk,
      '/removed-late',
      script + login() + onSuccess('event.preventDefault(); setTimeout(() => element.remove(), 500);'),
    ),

  'offers when the page takes its time to go on': (desk) =>
    signsIn(
      desk,
      '/goes-late',
      script + login() + onSuccess(`event.preventDefault(); setTimeout(() => { location.href = '/cabinet'; }, 500);`),
    ),

  'offers when the page sends by itself': (desk) =>
    signsIn(
      desk,
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

  async 'offers a password that was shown while it was typed'(desk) {
    const resident = await desk.site.resident();
    await desk.open(desk.site.page('/shown', script + login()));
    await desk.manager.press('vodokanal-login .vodokanal-reveal');
    await desk.signIn(resident);
    await desk.offers(save(resident));
  },

  async 'offers what was sent with Enter'(desk) {
    const { username, password } = await desk.site.resident();
    await desk.open(desk.site.page('/enter', script + login()));
    await desk.fill('login', { email: username, password });
    await desk.manager.enter();
    await desk.offers(save({ username, password }));
  },

  async 'offers the sign-in, not the registration beside it'(desk) {
    const resident = await desk.site.resident();
    await desk.open(desk.site.page('/both', script + register() + login()));
    await desk.signIn(resident);
    await desk.offers(save(resident));
  },

  async 'offers the address as it was typed'(desk) {
    const resident = await desk.site.resident();
    const username = resident.username.toUpperCase();
    await desk.open(desk.site.page('/upper', script + login()));
    await desk.signIn({ ...resident, username });
    await desk.offers(save({ ...resident, username }));
  },

  async 'offers to replace a password that was kept and is no longer right'(desk) {
    const { manager, site } = desk;
    const resident = await site.resident();
    await manager.keep(site.origin, { ...resident, password: 'старий пароль' });
    await desk.open(site.page('/changed', script + login()));
    await desk.filled();
    await desk.signIn(resident);
    await desk.offers({ ...save(resident), kind: 'update' });
    await manager.accept();
    await desk.keeps(resident);
  },

  async 'offers after a wrong try what was right'(desk) {
    const resident = await desk.site.resident();
    await desk.open(desk.site.page('/second-try', script + login()));
    await desk.signIn({ ...resident, password: 'не той пароль' });
    await desk.state('login', 'error');
    await desk.signIn(resident);
    await desk.offers(save(resident));
  },

  async 'asks nothing about a sign-in that is kept already'(desk) {
    const { manager, site } = desk;
    const resident = await site.resident();
    await manager.keep(site.origin, resident);
    await desk.open(site.page('/known', script + login()));
    await desk.filled();
    await manager.press(button('login'));
    await desk.arrives(resident.username);
    await desk.offersNothing();
    assert.equal((await manager.kept()).length, 1);
  },
};
