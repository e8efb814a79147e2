import { expect } from '@open-wc/testing';
import {
  button,
  fill,
  filledRegister,
  good,
  hashOf,
  mountLogin,
  panel,
  press,
  seen,
  summaryOf,
  until,
} from './stage.ts';

describe('the whole journey', () => {
  for (const lang of ['uk', 'ru'])
    it(`registers, confirms by the letter, signs in and sees the account (${lang})`, async () => {
      const { element, account, email } = await filledRegister({ lang });
      element.querySelector<HTMLInputElement>('[name=notifyBalance]')!.click();
      await press(button(element));
      await until('panel', () => panel(element));

      // Right password, address not confirmed yet.
      const login = await mountLogin({ lang, 'confirm-endpoint': '/api/confirmations' });
      await fill(login, { email, password: good.password });
      const early = await login.submit();
      expect(early).to.include({ ok: false, status: 409, code: 'unconfirmed' });
      expect(summaryOf(login)[0]).to.match(/^(Пошту ще не підтверджено|Почта ещё не подтверждена)/);

      history.replaceState(null, '', await hashOf(email, 'vodokanal-confirm'));
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await until('confirmation', () => /^(Підтвердити та увійти|Подтвердить и войти)$/.test(seen(button(login))));
      expect(location.hash).to.equal('');
      await fill(login, { password: good.password });
      await press(button(login));
      await until('signed in', () => /Ви увійшли|Вы вошли/.test(seen(panel(login))));

      const who = await (await fetch('/api/sessions')).json();
      expect(who).to.deep.equal({
        email,
        accounts: [{ account, house: '1Б-3', apartment: '12', notifyBalance: true, remindReadings: false }],
      });
      expect((await fetch('/api/sessions', { method: 'DELETE' })).status).to.equal(204);
      expect((await fetch('/api/sessions')).status).to.equal(401);
    });
});
