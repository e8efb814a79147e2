import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { EngineName } from '../engines/find.ts';
import { newPassword, textsOf } from '../people.ts';
import { Resident } from './resident.ts';
import { arrivesInCabinet, back, backToBill, heardExactly, heardNames, signIn, signInAtBill } from './steps.ts';
import type { Sites } from './utility.ts';

/** From the bill of a partner to the cabinet and back, where nothing is in the way. */
export function journeys(engine: EngineName, sites: () => Sites): void {
  const tell = (test: TestContext, way: string, ...people: Resident[]) => {
    const sum = (name: keyof Resident['effort']) => people.reduce((total, { effort }) => total + effort[name], 0);
    test.diagnostic(`${engine}: ${way}: ${sum('clicks')} clicks, ${sum('texts')} texts, ${sum('tabs')} × Tab`);
  };

  describe(`somebody at a bill, in ${engine}`, () => {
    it('registers in the frame, confirms on another device, and is back at the bill', async (test) => {
      const { partner, newcomer, letterTo } = sites();
      const person = newcomer();
      const { account, house, apartment, email, password } = textsOf(person);
      const url = partner.issue({ form: 'register' });
      await Resident.visit(engine, async (first) => {
        await first.window.open(url);
        await first.fill('frame', { account, email, password, house, apartment });
        await first.press('frame', 'Надіслати');
        await first.reads('frame', 'Перевірте пошту');
        await first.reads('frame', back);
        await Resident.visit(engine, async (second) => {
          await second.window.open(await letterTo(email));
          await second.fill('page', { password });
          await second.press('page', 'Підтвердити та увійти');
          await arrivesInCabinet(second, sites(), person);
          await backToBill(second, url);
          tell(test, 'bill, registration, letter, cabinet, bill', first, second);
        });
        await first.press('frame', back);
        await first.until('the bill again', async () => heardNames(sites(), url).filter((name) => name === 'ready')[1]);
        assert.equal(await first.window.url(), url);
      });
      assert.deepEqual(heardNames(sites(), url).slice(0, 3), ['ready', 'submit', 'success']);
    });

    it('signs in in the frame, is in the cabinet with the whole window, and back at the bill', async (test) => {
      const person = await sites().resident();
      const url = sites().partner.issue({ form: 'login' });
      await Resident.visit(engine, async (somebody) => {
        await signInAtBill(somebody, url, person);
        await arrivesInCabinet(somebody, sites(), person);
        await heardExactly(sites(), url, ['ready', 'submit', 'success', 'navigate']);
        await backToBill(somebody, url);
        tell(test, 'bill, sign-in, cabinet, bill', somebody);
      });
      assert.deepEqual(sites().partner.heard(url)[3], ['navigate', { to: 'cabinet' }]);
    });

    it('goes back from the cabinet with the button of the browser, and on from there', async () => {
      const person = await sites().resident();
      const url = sites().partner.issue({ form: 'login' });
      await Resident.visit(engine, async (somebody) => {
        await signInAtBill(somebody, url, person);
        await arrivesInCabinet(somebody, sites(), person);
        await somebody.window.back();
        await somebody.arrives(url);
        await somebody.reads('page', 'До сплати');
        // Whatever would lead on by itself has had its time when the form stands there again.
        await somebody.until('a form that can be used', () => somebody.sees('frame', 'email'));
        assert.equal(await somebody.window.url(), url);
        await signIn(somebody, 'frame', person);
        await arrivesInCabinet(somebody, sites(), person);
      });
    });

    it('gets a new password by a letter, and signs in with it at the bill', async (test) => {
      const person = await sites().resident();
      const url = sites().partner.issue({ form: 'login' });
      await Resident.visit(engine, async (somebody) => {
        await somebody.window.open(url);
        await somebody.press('frame', 'Забули пароль?');
        await somebody.fill('frame', { email: person.email });
        await somebody.press('frame', 'Надіслати посилання');
        await somebody.reads('frame', 'Перевірте пошту');
        await Resident.visit(engine, async (elsewhere) => {
          await elsewhere.window.open(await sites().letterTo(person.email));
          await elsewhere.reads('page', 'Новий пароль');
          await elsewhere.fill('page', { password: newPassword });
          await elsewhere.press('page', 'Зберегти пароль');
          await elsewhere.reads('page', 'Пароль змінено');
          await elsewhere.press('page', 'Увійти');
          await signIn(elsewhere, 'page', { ...person, password: newPassword });
          await elsewhere.arrives(`${sites().utility}demo/pages/cabinet.html`);
          await elsewhere.reads('page', person.account);
        });
        await somebody.press('frame', 'Повернутися до входу');
        await signIn(somebody, 'frame', { ...person, password: newPassword });
        await arrivesInCabinet(somebody, sites(), person);
        await backToBill(somebody, url);
        tell(test, 'bill, recovery, letter, sign-in, cabinet, bill', somebody);
      });
    });

    it('stays on the page where that asks for it, and gets to the cabinet by a press', async () => {
      const person = await sites().resident();
      const url = sites().partner.issue({ form: 'login', attributes: { after: 'stay' } });
      await Resident.visit(engine, async (somebody) => {
        await signInAtBill(somebody, url, person);
        await somebody.reads('frame', 'Можна продовжувати на цій сторінці');
        await heardExactly(sites(), url, ['ready', 'submit', 'success']);
        assert.equal(await somebody.window.url(), url);
        await somebody.press('frame', 'Перейти до особистого кабінету');
        await arrivesInCabinet(somebody, sites(), person);
        await backToBill(somebody, url);
      });
    });
  });
}
