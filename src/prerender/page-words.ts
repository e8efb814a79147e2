import type { Lang } from '../lang.ts';

/** Sentences that only a page without a script needs, so they are in none of the scripts for pages. */
export interface PageWords {
  /** At the box of the password, whenever the page comes again. */
  passwordAgain: string;
  /** Above the form: answers were read in another spelling, or there are others that may be meant. */
  check(button: string): string;
  /** Above the form: it came from another site, or from nowhere. */
  unsure(button: string): string;
}

export const pageWords: Record<Lang, PageWords> = {
  uk: {
    passwordAgain: 'Введіть пароль ще раз: сторінка його не зберігає',
    check: (button) => `Перевірте, чи правильно прочитано відповіді, і натисніть «${button}» ще раз`,
    unsure: (button) => `Ще нічого не надіслано. Перевірте відповіді і натисніть «${button}»`,
  },
  ru: {
    passwordAgain: 'Введите пароль ещё раз: страница его не сохраняет',
    check: (button) => `Проверьте, правильно ли прочитаны ответы, и нажмите «${button}» ещё раз`,
    unsure: (button) => `Ещё ничего не отправлено. Проверьте ответы и нажмите «${button}»`,
  },
};
