import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startChromium } from '../partner/chromium-window.ts';
import { type Sites, startSites } from '../partner/utility.ts';
import { textsOf, wrongPassword } from '../people.ts';
import { Counted, type Steps } from './counted.ts';
import {
  comesToRegistration,
  confirms,
  fillsIn,
  followsLetter,
  goesBackFromPanel,
  goesOnToSignIn,
  registers,
  registersAgain,
  signsIn,
} from './steps.ts';

/** What each path asks of a resident, from the utility's page to the cabinet. `again`: texts that were typed before. */
const table = `
  path                                        presses  texts  again  letters  sentences
  everything at hand                                5      6      1        1          3
  no account number at hand                         7      6      1        1          5
  already registered, comes to the registration     4      2      0        0          1
  already registered, and registers once more       5      7      2        1          2
  registered before the renewal                     8      8      2        2          6
  private house                                     8      5      1        1          4
  the gas bill                                      5      7      1        1          4
  a bill with a number of the same length           6      7      1        1          4
  a mistyped address, noticed after sending         7      8      2        1          6
  a mistyped address, the empty password not seen   8      8      2        1          6
  the letter opened on another device               7      8      3        1          3
  another device, on by the link of the panel       7      8      3        1          4
  password forgotten when the letter comes          8     11      5        2          5
  password forgotten before the first sign-in      12     13      6        2          7
`;

describe('the first minute of a resident with a phone', () => {
  let sites: Sites;
  let chromium: Awaited<ReturnType<typeof startChromium>>;
  before(async () => {
    [sites, chromium] = await Promise.all([startSites(), startChromium()]);
  });
  after(() => Promise.all([sites?.close(), chromium?.stop()]));

  const [heading, ...lines] = table.trim().split('\n');
  const columns = heading!.trim().split(/ +/).slice(1) as (keyof Steps)[];
  const rows = new Map(lines.map((line) => [line.replace(/[ \d]+$/, '').trim(), line.match(/\d+/g)!.join(' ')]));

  /** One path, whose steps are those of its row. */
  const path = (name: string, way: (somebody: Counted) => Promise<void>) =>
    it(name, async () => {
      const steps = await Counted.walk({ sites, program: chromium.browser }, way);
      assert.equal(columns.map((column) => steps[column]).join(' '), rows.get(name), columns.join(' '));
    });

  path('everything at hand', async (somebody) => {
    const person = sites.newcomer();
    await comesToRegistration(somebody);
    await registers(somebody, textsOf(person));
    await confirms(somebody, person);
  });

  path('no account number at hand', async (somebody) => {
    const person = sites.newcomer();
    await comesToRegistration(somebody);
    await somebody.presses('Де знайти номер?');
    await somebody.reads('Номер указано вгорі рахунку за воду, поруч із вашою адресою');
    await somebody.reads('Номер є також у договорі. Без нього зареєструватися не можна');
    await somebody.presses('Закрити');
    await registers(somebody, textsOf(person));
    await confirms(somebody, person);
  });

  path('already registered, comes to the registration', async (somebody) => {
    const person = await sites.resident();
    await comesToRegistration(somebody);
    await goesOnToSignIn(somebody);
    await signsIn(somebody, person);
    await somebody.arrivesInCabinet(person);
  });

  path('already registered, and registers once more', async (somebody) => {
    const person = await sites.resident();
    await comesToRegistration(somebody);
    await registers(somebody, textsOf(person));
    await somebody.reads('Перевірте пошту');
    await somebody.opensLetter(person, 'Ви вже маєте особистий кабінет');
    somebody.readsInLetter('Увійдіть зі своєю електронною поштою та паролем');
    await somebody.follows('Увійти');
    await signsIn(somebody, person);
    await somebody.arrivesInCabinet(person);
  });

  path('registered before the renewal', async (somebody) => {
    const person = sites.newcomer();
    await somebody.opensSite();
    await signsIn(somebody, { ...person, password: wrongPassword });
    await somebody.reads('Неправильна пошта або пароль');
    await somebody.presses('Забули пароль?');
    await somebody.finds('Електронна пошта', person.email);
    await somebody.presses('Надіслати посилання');
    await somebody.reads('Перевірте пошту');
    await somebody.opensLetter(person, 'З цією адресою особистого кабінету немає');
    somebody.readsInLetter('Кабінет оновлено, старий пароль не діє. Зареєструйтеся ще раз');
    await somebody.follows('Перейти до реєстрації');
    await somebody.isLedTo('#register');
    await registers(somebody, textsOf(person));
    await confirms(somebody, person);
  });

  path('private house', async (somebody) => {
    const person = sites.newcomerInHouse();
    await comesToRegistration(somebody);
    await registers(somebody, { ...textsOf(person), apartment: '' });
    const complaint = 'Введіть номер квартири. Для приватного будинку — 0 або «-»';
    await somebody.reads(complaint);
    await somebody.presses(complaint);
    await somebody.presses('Приватний будинок — 0');
    await somebody.presses('Надіслати');
    await confirms(somebody, person);
  });

  path('the gas bill', async (somebody) => {
    const person = sites.newcomer();
    const { account, ...others } = textsOf(person);
    await comesToRegistration(somebody);
    await somebody.types('Особовий рахунок', '0412345678');
    await fillsIn(somebody, others);
    await somebody.reads('Схоже на рахунок за газ (10 цифр). Потрібен особовий рахунок водоканалу');
    await somebody.corrects('Особовий рахунок', account);
    await somebody.presses('Надіслати');
    await confirms(somebody, person);
  });

  path('a bill with a number of the same length', async (somebody) => {
    const person = sites.newcomer();
    await comesToRegistration(somebody);
    await registers(somebody, { ...textsOf(person), account: '230012345678' });
    await somebody.reads('Особовий рахунок, будинок і квартира не збігаються з нашими даними. Звірте їх із рахунком');
    await somebody.corrects('Особовий рахунок', person.account);
    await somebody.presses('Надіслати');
    await confirms(somebody, person);
  });

  path('a mistyped address, noticed after sending', async (somebody) => {
    const person = sites.newcomer();
    await goesBackFromPanel(somebody, person);
    await somebody.reads('Введіть пароль');
    await somebody.corrects('Електронна пошта', person.email);
    await somebody.types('Пароль', person.password);
    await somebody.presses('Надіслати');
    await confirms(somebody, person);
  });

  path('a mistyped address, the empty password not seen', async (somebody) => {
    const person = sites.newcomer();
    await goesBackFromPanel(somebody, person);
    await somebody.corrects('Електронна пошта', person.email);
    await somebody.presses('Надіслати');
    await somebody.reads('Введіть пароль');
    await somebody.types('Пароль', person.password);
    await somebody.presses('Надіслати');
    await confirms(somebody, person);
  });

  path('the letter opened on another device', async (somebody) => {
    const person = sites.newcomer();
    await comesToRegistration(somebody);
    await registers(somebody, textsOf(person));
    await somebody.reads('Перевірте пошту');
    await somebody.onAnotherDevice((same) => followsLetter(same, person));
    await somebody.opensSignIn();
    await signsIn(somebody, person);
    await somebody.arrivesInCabinet(person);
  });

  path('another device, on by the link of the panel', async (somebody) => {
    const person = sites.newcomer();
    await comesToRegistration(somebody);
    await registers(somebody, textsOf(person));
    await somebody.reads('Перевірте пошту');
    await somebody.onAnotherDevice((same) => followsLetter(same, person));
    await goesOnToSignIn(somebody);
    await signsIn(somebody, person);
    await somebody.arrivesInCabinet(person);
  });

  path('password forgotten when the letter comes', async (somebody) => {
    const person = sites.newcomer();
    await comesToRegistration(somebody);
    await registers(somebody, textsOf(person));
    await somebody.reads('Перевірте пошту');
    await registersAgain(somebody, person);
  });

  path('password forgotten before the first sign-in', async (somebody) => {
    const person = sites.newcomer();
    await comesToRegistration(somebody);
    await registers(somebody, textsOf(person));
    await somebody.reads('Перевірте пошту');
    await somebody.opensSite();
    await signsIn(somebody, { ...person, password: wrongPassword });
    await somebody.reads('Неправильна пошта або пароль');
    await somebody.presses('Забули пароль?');
    await somebody.presses('Надіслати посилання');
    await somebody.reads('Перевірте пошту');
    // No password can be replaced yet, so this is the letter that confirms.
    await registersAgain(somebody, person);
  });
});
