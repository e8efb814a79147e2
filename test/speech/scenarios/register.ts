import { textsOf } from '../../people.ts';
import { registerPage } from '../pages.ts';
import { hasState, type Scenarios, send } from './scenario.ts';

export const registerScenarios: Scenarios = {
  'register-fields': {
    title: 'Registration: from the first box to the last link with Tab',
    async act(listener, site, lang) {
      await listener.open(registerPage(site, lang));
      await listener.tabThrough();
    },
  },

  'register-account': {
    title: 'Registration: four characters of an account, left, come back to and mended',
    async act(listener, site, lang) {
      await listener.open(registerPage(site, lang));
      await listener.press('Tab');
      await listener.press('Tab');
      await listener.type('1234');
      await listener.press('Tab');
      await listener.press('Tab');
      await listener.press('shift+Tab');
      await listener.press('shift+Tab');
      await listener.press('End', { quiet: 'the caret moves' });
      await listener.type('56789012');
      await listener.press('Tab');
    },
  },

  'register-house': {
    title: 'Registration: a house as it is said, which the form reads',
    async act(listener, site, lang) {
      await listener.open(registerPage(site, lang));
      await listener.go('house');
      await listener.type('1 б корп 3');
      await listener.press('Tab');
      await listener.press('shift+Tab');
    },
  },

  'register-offer': {
    title: 'Registration: an apartment with a Latin letter, and the offer that is taken',
    async act(listener, site, lang) {
      await listener.open(registerPage(site, lang));
      await listener.go('apartment');
      await listener.type('15B');
      await listener.press('Tab');
      await listener.press('shift+Tab');
      await listener.press('Tab');
      await listener.press('Tab');
      await listener.press('Return');
    },
  },

  'register-errors': {
    title: 'Registration: sent with errors',
    async act(listener, site, lang) {
      await listener.open(registerPage(site, lang));
      await listener.fill({ account: '1234', house: '1Б' });
      await listener.go('vodokanal-submit');
      await listener.press('Return', { until: hasState('error') });
      await listener.press('Tab');
      await listener.press('Tab');
      await listener.press('Return');
    },
  },

  'register-enter': {
    title: 'Registration: sent by Enter from the box that has an error itself',
    async act(listener, site, lang) {
      await listener.open(registerPage(site, lang));
      await listener.go('account');
      await listener.type('1234');
      await listener.press('Return', { until: hasState('error') });
    },
  },

  'register-sent': {
    title: 'Registration: sent, and the letter asked for once more',
    async act(listener, site, lang) {
      const person = await site.unregistered();
      await listener.open(registerPage(site, lang));
      await listener.fill({ ...textsOf(person) });
      await listener.go('vodokanal-submit');
      await send(listener, site, 'success');
      await listener.press('Tab');
      await listener.press('Tab');
      await listener.press('shift+Tab');
      await listener.waitLong('a minute', 60, {
        quiet: 'nobody has asked for the button',
        until: `return document.querySelectorAll('vodokanal-register .vodokanal-after .vodokanal-link').length === 3`,
      });
      await listener.press('Tab');
      await listener.press('Return', {
        until: `return document.querySelector('[slot=after] [role=status]').textContent`,
      });
      await listener.press('Return');
      await listener.waitSeconds(3, 'a countdown is for eyes');
      await listener.press('Tab');
    },
  },

  'register-refused': {
    title: 'Registration: refused, because the bill says something else',
    async act(listener, site, lang) {
      const person = await site.unregistered();
      await listener.open(registerPage(site, lang));
      await listener.fill({ ...textsOf(person), house: '8' });
      await send(listener, site, 'error');
      await listener.press('Tab');
    },
  },

  'register-password': {
    title: 'Registration: the password shown and hidden',
    async act(listener, site, lang) {
      await listener.open(registerPage(site, lang));
      await listener.go('password');
      await listener.typeSecret('чайник', { quiet: 'that it is short is told when it is left' });
      await listener.press('Tab');
      await listener.press('space');
      await listener.press('shift+Tab');
      await listener.press('Tab');
      await listener.press('space');
    },
  },

  'register-help': {
    title: 'Registration: where the account number stands',
    async act(listener, site, lang) {
      await listener.open(registerPage(site, lang));
      await listener.go('account');
      await listener.press('Tab');
      await listener.press('Return');
      await listener.press('Tab');
      await listener.press('Escape');
    },
  },
};
