import { msg } from '@lit/localize';

/** The field for the e-mail address. */
export const email = {
  label: () => msg('Електронна пошта', { id: 'email.label', desc: 'Label of the field for the e-mail address.' }),
  hint: () =>
    msg('На цю адресу прийде лист із посиланням для підтвердження', {
      id: 'email.hint',
      desc: 'Hint under the label of the e-mail address, at registration.',
    }),
  codes: {
    empty: () =>
      msg('Введіть електронну пошту', { id: 'email.codes.empty', desc: 'Error: the e-mail address was left empty.' }),
    long: () =>
      msg('Ця адреса задовга: у ній може бути щонайбільше 254 символи', {
        id: 'email.codes.long',
        desc: 'Error: the e-mail address is longer than mail systems take.',
      }),
    at: () =>
      msg('В адресі має бути знак @, наприклад, name@ukr.net', {
        id: 'email.codes.at',
        desc: 'Error: the e-mail address has no @.',
      }),
    domain: () =>
      msg('Після @ має стояти назва поштового сервісу, наприклад, ukr.net', {
        id: 'email.codes.domain',
        desc: 'Error: nothing, or no full name of a mail service, stands after @.',
      }),
    several: () =>
      msg('Введіть лише одну адресу', {
        id: 'email.codes.several',
        desc: 'Error: more than one e-mail address was typed.',
      }),
    cyrillic: () =>
      msg('Адресу пишуть латинськими літерами, наприклад, name@ukr.net', {
        id: 'email.codes.cyrillic',
        desc: 'Error: the e-mail address has Cyrillic letters.',
      }),
    sign: () =>
      msg('В адресі є знак, якого там не буває. Перевірте, чи немає пробілів і зайвих крапок', {
        id: 'email.codes.sign',
        desc: 'Error: the e-mail address has a sign that none may have.',
      }),
    service: () =>
      msg('Листи на цей сервіс можуть не дійти. Краще вкажіть іншу адресу', {
        id: 'email.codes.service',
        desc: 'Note or error: a mail service that is blocked in Ukraine.',
      }),
    lookalike: () =>
      msg('Українські літери замінено на такі самі латинські', {
        id: 'email.codes.lookalike',
        desc: 'Note: Cyrillic letters that look like Latin ones were replaced; the result follows.',
      }),
  },
};
