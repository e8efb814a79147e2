import { msg, str } from '@lit/localize';

/** Sentences of pages that need no script. Apart, because only a server draws such pages. */
export const words = {
  scriptless: {
    passwordAgain: () =>
      msg('Введіть пароль ще раз: сторінка його не зберігає', {
        id: 'scriptless.passwordAgain',
        desc: 'At the box of the password, which is empty whenever the page comes again.',
      }),
    check: (button: string) =>
      msg(str`Перевірте, чи правильно прочитано відповіді, і натисніть «${button}» ще раз`, {
        id: 'scriptless.check',
        desc: 'Above the form: answers were read in another spelling, or another one may be meant. {button}: its label.',
      }),
    unsure: (button: string) =>
      msg(str`Ще нічого не надіслано. Перевірте відповіді і натисніть «${button}»`, {
        id: 'scriptless.unsure',
        desc: 'Above the form: it came from another site, or nobody knows from where. {button}: its label.',
      }),
  },
};

export type ScriptlessWords = typeof words;
