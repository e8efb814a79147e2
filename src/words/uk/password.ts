import { msg, str } from '@lit/localize';
import { plural } from './plural.ts';

/** The field for a password, new or known. */
export const password = {
  label: () => msg('Пароль', { id: 'password.label', desc: 'Label of the field for the password.' }),
  /** `n`: the shortest password, in code points. */
  hint: (n: number) =>
    plural(n, {
      one: () =>
        msg(str`Щонайменше ${n}\u00a0символ, можна кілька слів`, {
          id: 'password.hint.one',
          desc: 'Hint under the label of a new password. {n} is the fewest characters: 21, 31…',
        }),
      few: () =>
        msg(str`Щонайменше ${n}\u00a0символи, можна кілька слів`, {
          id: 'password.hint.few',
          desc: 'Hint under the label of a new password. {n} is the fewest characters: 22, 23, 24…',
        }),
      many: () =>
        msg(str`Щонайменше ${n}\u00a0символів, можна кілька слів`, {
          id: 'password.hint.many',
          desc: 'Hint under the label of a new password. {n} is the fewest characters: 8, 15…',
        }),
    }),
  show: () =>
    msg('Показати', {
      id: 'password.show',
      desc: 'Switch in the password field, with a check mark while the password is shown; has little room.',
    }),
  showLong: () =>
    msg('Показати пароль', {
      id: 'password.showLong',
      desc: 'Name of that switch for screen readers; begins with the same word.',
    }),
  caps: () =>
    msg('Увімкнено Caps Lock', { id: 'password.caps', desc: 'Note while the password is typed in capitals.' }),
  codes: {
    empty: () => msg('Введіть пароль', { id: 'password.codes.empty', desc: 'Error: the password was left empty.' }),
    short: (n: number, min: number) =>
      msg(str`Пароль закороткий: символів ${n}, а потрібно щонайменше ${min}`, {
        id: 'password.codes.short',
        desc: 'Error: the password is too short. {n} is how many characters there are, {min} the fewest. Fits any number.',
      }),
    long: () =>
      msg('Пароль задовгий: щонайбільше 256\u00a0символів', {
        id: 'password.codes.long',
        desc: 'Error: the password is longer than the service takes.',
      }),
    common: () =>
      msg('Цей пароль надто поширений, його легко вгадати. Придумайте інший', {
        id: 'password.codes.common',
        desc: 'Error: the form knows the password as one of the commonest.',
      }),
    repeat: () =>
      msg('Пароль складається з повторень. Придумайте інший', {
        id: 'password.codes.repeat',
        desc: 'Error: the password repeats a character or a part.',
      }),
    email: () =>
      msg('Пароль повторює вашу пошту. Придумайте інший', {
        id: 'password.codes.email',
        desc: 'Error: the password is the e-mail address or its name.',
      }),
    account: () =>
      msg('Пароль повторює особовий рахунок. Придумайте інший', {
        id: 'password.codes.account',
        desc: 'Error: the password is the personal account.',
      }),
    service: () =>
      msg('Пароль містить назву водоканалу або міста. Придумайте інший', {
        id: 'password.codes.service',
        desc: 'Error: the password is the name of the utility or of the city.',
      }),
    mixed: () =>
      msg('У паролі є літери двох абеток. Перевірте мову клавіатури', {
        id: 'password.codes.mixed',
        desc: 'Note: the password has Latin and Cyrillic letters.',
      }),
    fair: () =>
      msg('Довжини досить, додайте слово', {
        id: 'password.codes.fair',
        desc: 'Note: the length is enough. Speaks of the length only, because the service may still refuse the password.',
      }),
    good: () =>
      msg('Пароль досить довгий', {
        id: 'password.codes.good',
        desc: 'Note: the password is long. Speaks of the length only, because the service may still refuse the password.',
      }),
  },
};
