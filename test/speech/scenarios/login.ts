import { newPassword, password } from '../../people.ts';
import { loginPage } from '../pages.ts';
import { hasState, type Scenarios, send } from './scenario.ts';

const mistaken = 'не той пароль';

export const loginScenarios: Scenarios = {
  'login-fields': {
    title: 'Sign-in: from the first link to the last with Tab',
    async act(listener, site, lang) {
      await listener.open(loginPage(site, lang));
      await listener.tabThrough();
    },
  },

  'login-errors': {
    title: 'Sign-in: sent empty',
    async act(listener, site, lang) {
      await listener.open(loginPage(site, lang));
      await listener.go('vodokanal-submit');
      await listener.press('Return', { until: hasState('error') });
      await listener.press('Tab');
      await listener.press('Return');
    },
  },

  'login-refused': {
    title: 'Sign-in: refused',
    async act(listener, site, lang) {
      const { username } = await site.resident();
      await listener.open(loginPage(site, lang));
      await listener.fill({ email: username });
      await listener.go('password');
      await listener.typeSecret(mistaken, { quiet: 'the form says nothing about a password that exists' });
      await send(listener, site, 'error');
      await listener.press('Tab');
    },
  },

  'login-limited': {
    title: 'Sign-in: too many tries',
    async act(listener, site, lang) {
      const { username } = await site.resident();
      await listener.open(loginPage(site, lang));
      await listener.fill({ email: username, password: mistaken });
      await listener.go('vodokanal-submit');
      await site.signIn({ username, password: mistaken });
      await send(listener, site, 'error');
      await listener.waitSeconds(3, 'a countdown is for eyes');
      await listener.press('Return');
      await listener.waitLong('until it is over', 60, {
        until: `return !document.querySelector('.vodokanal-submit').matches('[aria-disabled]')`,
      });
    },
  },

  'login-unconfirmed': {
    title: 'Sign-in: before the address is confirmed, and the letter asked for once more',
    async act(listener, site, lang) {
      const { username } = await site.newcomer();
      await listener.open(loginPage(site, lang));
      await listener.fill({ email: username, password });
      await send(listener, site, 'error');
      await listener.press('Tab');
      await listener.press('Return', {
        until: `return document.querySelector('.vodokanal-summary [role=status]')?.textContent`,
      });
      await listener.press('Tab');
    },
  },

  'login-signed-in': {
    title: 'Sign-in: signed in',
    async act(listener, site, lang) {
      const { username } = await site.resident();
      await listener.open(loginPage(site, lang));
      await listener.fill({ email: username, password });
      await send(listener, site, 'success');
    },
  },

  'login-confirm': {
    title: 'The link of the letter: confirmed with the password of the registration',
    async act(listener, site, lang) {
      const { username } = await site.newcomer();
      const fragment = `vodokanal-confirm=${await site.token(username, 'confirm')}`;
      await listener.open(`${loginPage(site, lang)}#${fragment}`);
      // The form has put the focus into its box.
      await listener.press('Tab');
      await listener.press('shift+Tab');
      await listener.typeSecret(mistaken, { quiet: 'the form says nothing about a password that exists' });
      await send(listener, site, 'error');
      await listener.press('Tab');
      await listener.fill({ password });
      await send(listener, site, 'success');
    },
  },

  'login-recover': {
    title: 'A forgotten password: letter, new password, sign-in',
    async act(listener, site, lang) {
      const { username } = await site.resident();
      await listener.open(loginPage(site, lang));
      await listener.go('vodokanal-submit');
      await listener.press('Tab');
      await listener.press('Return');
      // The form has put the focus into its box.
      await listener.type(username, { quiet: 'there is nothing to say about an address' });
      await send(listener, site, 'success');
      await listener.press('Tab');
      const fragment = `vodokanal-reset=${await site.token(username, 'reset')}`;
      await listener.open(`${loginPage(site, lang)}#${fragment}`);
      // The form has put the focus into its box.
      await listener.press('Tab');
      await listener.press('shift+Tab');
      await listener.typeSecret(newPassword);
      await send(listener, site, 'success');
      await listener.press('Tab');
      await listener.press('Return');
    },
  },
};
