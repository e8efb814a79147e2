import assert from 'node:assert/strict';
import { login, register, script } from './pages.ts';
import { box, button, type Claims, type Visitor } from './visitor.ts';

/** Saves somebody's sign-in, opens the page, and signs in with the press of one button. */
async function comesBack(visitor: Visitor, path: string, html: string): Promise<void> {
  const { manager, site } = visitor;
  const resident = await site.resident();
  await manager.keep(site.origin, resident);
  await visitor.open(site.page(path, html));
  await visitor.filled();
  await manager.press(button('login'));
  await visitor.arrives(resident.username);
}

/** The browser fills in a saved sign-in without an action of the person. */
export const fills: Claims = {
  'fills an element that stands in the page': (visitor) => comesBack(visitor, '/here', script + login()),

  'fills an element whose script comes two seconds late': (visitor) =>
    comesBack(visitor, '/late', `${login()}<script src="/dist/vodokanal.iife.js?delay=2000" async></script>`),

  'fills an element that a script of the page puts in after it has loaded': (visitor) =>
    comesBack(
      visitor,
      '/inserted',
      `${script}<script>addEventListener('load', () => setTimeout(() => {
        const element = document.createElement('vodokanal-login');
        Object.assign(element, { endpoint: '/api/sessions', cabinetUrl: '/cabinet' });
        document.body.append(element);
      }, 500));</script>`,
    ),

  'fills an element that took the place of a link': (visitor) =>
    comesBack(
      visitor,
      '/link',
      `${script}<p><a class="vodokanal-widget" data-vodokanal="login" data-endpoint="/api/sessions"
        data-cabinet-url="/cabinet" href="/cabinet">Увійти</a></p>`,
    ),

  'fills a form in the looks of the page': (visitor) =>
    comesBack(visitor, '/page-looks', script + login('cabinet-url="/cabinet" look="page"')),

  async 'fills the sign-in, not the registration beside it'(visitor) {
    const { manager, site } = visitor;
    const resident = await site.resident();
    await manager.keep(site.origin, resident);
    await visitor.open(site.page('/both', `${script}${register()}${login('')}`));
    await visitor.filled();
    await manager.press(button('login'));
    await visitor.state('login', 'success');
    assert.equal(await visitor.sessionEmail(), resident.username);
    const texts = await manager.run<string[]>(
      `return [...document.querySelectorAll('vodokanal-register input')].filter((input) => input.type !== 'checkbox').map((input) => input.value)`,
    );
    assert.deepEqual(texts, ['', '', '', '', '']);
  },

  async 'fills again after a refused sign-in and a reload, beside the address that the draft kept'(visitor) {
    const { manager, site } = visitor;
    const resident = await site.resident();
    const url = site.page('/draft', script + login());
    await visitor.open(url);
    await visitor.signIn({ ...resident, password: 'не той пароль' });
    await visitor.state('login', 'error');
    await manager.keep(site.origin, resident);
    await manager.go(url);
    await visitor.filled('password');
    await manager.press(button('login'));
    await visitor.arrives(resident.username);
  },

  async 'fills when «Забули пароль?» was only a look'(visitor) {
    const { manager, site } = visitor;
    const resident = await site.resident();
    await manager.keep(site.origin, resident);
    await visitor.open(
      site.page('/forgotten', script + login('cabinet-url="/cabinet" recover-endpoint="/api/recoveries"')),
    );
    await visitor.filled();
    await manager.press('vodokanal-login .vodokanal-after button');
    await visitor.until('the question', `return !document.querySelector('${box('login', 'password')}')`);
    await manager.press('vodokanal-login .vodokanal-after button');
    await visitor.filled('password');
    await manager.press(button('login'));
    await visitor.arrives(resident.username);
  },

  async 'sends values that were set without any event'(visitor) {
    const { manager, site } = visitor;
    const resident = await site.resident();
    await visitor.open(site.page('/silent', script + login()));
    await manager.run(
      `document.querySelector('${box('login', 'email')}').value = '${resident.username}';
      document.querySelector('${box('login', 'password')}').value = '${resident.password}';`,
    );
    await manager.press(button('login'));
    await visitor.arrives(resident.username);
  },
};
