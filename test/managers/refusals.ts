import { login, script } from './pages.ts';
import type { Claims, Visitor } from './visitor.ts';

/** Somebody tries to sign in and does not get in. The browser asks nothing. */
async function fails(visitor: Visitor, path: string, html: string, wrong = {}): Promise<void> {
  const resident = await visitor.site.resident();
  await visitor.open(visitor.site.page(path, html));
  await visitor.signIn({ ...resident, ...wrong });
  await visitor.state('login', 'error');
  await visitor.offersNothing();
}

const at = (endpoint: string) => `<vodokanal-login endpoint="${endpoint}" cabinet-url="/cabinet"></vodokanal-login>`;

/** After a failed sign-in the browser does not offer to save. */
export const refusals: Claims = {
  'a wrong password is not offered': (visitor) =>
    fails(visitor, '/wrong', script + login(), { password: 'не той пароль' }),
  'a sign-in that the server could not answer is not offered': (visitor) =>
    fails(visitor, '/broken', script + at('/api/sessions?fault=status-500')),
  'a sign-in whose connection broke is not offered': (visitor) =>
    fails(visitor, '/dropped', script + at('/api/sessions?fault=drop')),
  'a page of a hotel in place of an answer is not offered': (visitor) =>
    fails(visitor, '/hotel', script + at('/api/sessions?fault=html')),
  'an answer without a word is not offered': (visitor) =>
    fails(visitor, '/empty', script + at('/api/sessions?fault=empty')),

  async 'a sign-in before the address is confirmed is not offered'(visitor) {
    const newcomer = await visitor.site.newcomer();
    await visitor.open(visitor.site.page('/unconfirmed', script + login()));
    await visitor.signIn(newcomer);
    await visitor.state('login', 'error');
    await visitor.offersNothing();
  },
};
