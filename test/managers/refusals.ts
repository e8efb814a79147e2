import type { Claims, Desk } from './visitor.ts';
import { login, script } from './pages.ts';

/** Somebody tries to sign in and does not get in. The browser asks nothing. */
async function fails(desk: Desk, path: string, html: string, wrong = {}): Promise<void> {
  const resident = await desk.site.resident();
  await desk.open(desk.site.page(path, html));
  await desk.signIn({ ...resident, ...wrong });
  await desk.state('login', 'error');
  await desk.offersNothing();
}

const at = (endpoint: string) => `<vodokanal-login endpoint="${endpoint}" cabinet-url="/cabinet"></vodokanal-login>`;

/** After a failed sign-in the browser does not offer to save. */
export const refusals: Claims = {
  'a wrong password is not offered': (desk) => fails(desk, '/wrong', script + login(), { password: 'не той пароль' }),
  'a sign-in that the server could not answer is not offered': (desk) =>
    fails(desk, '/broken', script + at('/api/sessions?fault=status-500')),
  'a sign-in whose connection broke is not offered': (desk) =>
    fails(desk, '/dropped', script + at('/api/sessions?fault=drop')),
  'a page of a hotel in place of an answer is not offered': (desk) =>
    fails(desk, '/hotel', script + at('/api/sessions?fault=html')),
  'an answer without a word is not offered': (desk) => fails(desk, '/empty', script + at('/api/sessions?fault=empty')),

  async 'a sign-in before the address is confirmed is not offered'(desk) {
    const newcomer = await desk.site.newcomer();
    await desk.open(desk.site.page('/unconfirmed', script + login()));
    await desk.signIn(newcomer);
    await desk.state('login', 'error');
    await desk.offersNothing();
  },
};
