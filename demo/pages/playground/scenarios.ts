import type { FormElement } from '../../../src/elements/form-element.ts';
import type { Lang } from '../../../src/lang.ts';
import type { FormName } from './attributes.ts';

/** What a scenario does with a form, as a person would. */
export interface Hands {
  type(field: string, text: string): Promise<void>;
  press(): void;
  /** Chooses a fault of the endpoint, or none. */
  fault(name: string): void;
  /** Waits until the form has said how a press ended. */
  ended(): Promise<void>;
}

export interface Scenario {
  id: string;
  form: FormName;
  /** Needs a fault, which only the endpoint of developers takes. */
  faulty?: true;
  title: Record<Lang, string>;
  /** What is to be seen. */
  about: Record<Lang, string>;
  play(hands: Hands): Promise<void>;
}

const account = '100200300411';
const good = { account, email: 'olena@ukr.net', password: 'три зелених чайники', house: '7-2', apartment: '4' };

async function fill(hands: Hands, texts: Record<string, string>): Promise<void> {
  for (const [field, text] of Object.entries(texts)) await hands.type(field, text);
}

export const scenarios: readonly Scenario[] = [
  {
    id: 'house',
    form: 'register',
    title: { uk: '«буд. 1 б корп. 3»', ru: '«буд. 1 б корп. 3»' },
    about: {
      uk: 'Адреса така, як її пишуть на будинку. Форма читає її й каже, що буде надіслано: 1Б-3.',
      ru: 'Адрес такой, как его пишут на доме. Форма читает его и говорит, что будет отправлено: 1Б-3.',
    },
    play: (hands) => hands.type('house', 'буд. 1 б корп. 3'),
  },
  {
    id: 'layout',
    form: 'register',
    title: { uk: 'Не та розкладка', ru: 'Не та раскладка' },
    about: {
      uk: 'Пошту набрано українською розкладкою. Форма пропонує test@gmail.com; до натискання нічого не змінюється.',
      ru: 'Почта набрана в украинской раскладке. Форма предлагает test@gmail.com; до нажатия ничего не меняется.',
    },
    play: (hands) => hands.type('email', 'еуіе"пьфшдюсщь'),
  },
  {
    id: 'private',
    form: 'register',
    title: { uk: 'Приватний будинок', ru: 'Частный дом' },
    about: {
      uk: 'У полі квартири написано словами. Форма пропонує те, що записано в рахунку: 0.',
      ru: 'В поле квартиры написано словами. Форма предлагает то, что записано в счёте: 0.',
    },
    play: (hands) => hands.type('apartment', 'приватний будинок'),
  },
  {
    id: 'account',
    form: 'register',
    title: { uk: 'Не той рахунок', ru: 'Не тот счёт' },
    about: {
      uk: 'Десять цифр — це рахунок за газ. Форма каже про це після натискання кнопки, а не під час набору.',
      ru: 'Десять цифр — это счёт за газ. Форма говорит об этом после нажатия кнопки, а не во время набора.',
    },
    async play(hands) {
      await fill(hands, { ...good, account: '0412345678' });
      hands.press();
    },
  },
  {
    id: 'offline',
    form: 'register',
    faulty: true,
    title: { uk: 'Немає зв’язку — і знову є', ru: 'Нет связи — и снова есть' },
    about: {
      uk: 'З’єднання обривається: усе введене лишається у формі. Потім зв’язок повертається, і друге натискання надсилає.',
      ru: 'Соединение обрывается: всё введённое остаётся в форме. Потом связь возвращается, и второе нажатие отправляет.',
    },
    async play(hands) {
      await fill(hands, good);
      hands.fault('drop');
      hands.press();
      await hands.ended();
      hands.fault('');
      hands.press();
      await hands.ended();
    },
  },
  {
    id: 'limit',
    form: 'login',
    faulty: true,
    title: { uk: 'Забагато спроб', ru: 'Слишком много попыток' },
    about: {
      uk: 'Сервіс просить зачекати: форма рахує секунди й сама дозволяє спробувати ще раз.',
      ru: 'Сервис просит подождать: форма считает секунды и сама разрешает попробовать ещё раз.',
    },
    async play(hands) {
      await fill(hands, { email: good.email, password: good.password });
      hands.fault('status-429');
      hands.press();
      await hands.ended();
      hands.fault('');
    },
  },
];

/** Milliseconds between two letters: slow enough to be seen. */
const pace = 35;

/** Hands that type letter by letter, with the events of a keyboard. */
export function handsOn(element: FormElement, fault: (name: string) => void): Hands {
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  return {
    async type(field, text) {
      const box = element.querySelector<HTMLInputElement>(`input[name="${field}"]`)!;
      box.focus({ preventScroll: true });
      box.scrollIntoView({ block: 'nearest' });
      box.value = '';
      for (const letter of text) {
        box.value += letter;
        box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: letter }));
        await wait(pace);
      }
    },
    press: () => element.querySelector<HTMLButtonElement>('.vodokanal-submit')?.click(),
    fault,
    async ended() {
      while (element.busy) await wait(50);
      // Long enough to be read, before something else happens.
      await wait(700);
    },
  };
}
