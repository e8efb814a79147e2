import { msg } from '@lit/localize';

/** The field for the e-mail address. */
export const email = {
  label: () => msg('Електронна пошта', { id: 'email.label', desc: 'Label of the field for the e-mail address.' }),
  hint: () =>
    msg('Сюди прийде лист для підтвердження', {
      id: 'email.hint',
      desc: 'Hint under the label of the e-mail address, at registration.',
    }),
  codes: {
    empty: () =>
      msg('Введіть адресу електронної пошти', {
        id: 'email.codes.empty',
        desc: 'Error: the e-mail address was left empty.',
      }),
    long: () =>
      msg('Електронна пошта задовга: щонайбільше 254\u00a0символи', {
        id: 'email.codes.long',
        desc: 'Error: the e-mail address is longer than mail systems take.',
      }),
    at: () =>
      msg('Електронна пошта має вигляд name@ukr.net', {
        id: 'email.codes.at',
        desc: 'Error: the e-mail address has no @.',
      }),
    domain: () =>
      msg('Електронна пошта має вигляд name@ukr.net', {
        id: 'email.codes.domain',
        desc: 'Error: nothing, or no full name of a mail service, stands after @.',
      }),
    several: () =>
      msg('Введіть лише одну електронну пошту', {
        id: 'email.codes.several',
        desc: 'Error: more than one e-mail address was typed.',
      }),
    cyrillic: () =>
      msg('Електронну пошту пишуть латинськими літерами, наприклад name@ukr.net', {
        id: 'email.codes.cyrillic',
        desc: 'Error: the e-mail address has Cyrillic letters.',
      }),
    sign: () =>
      msg('В електронній пошті зайвий знак', {
        id: 'email.codes.sign',
        desc: 'Error: the e-mail address has a sign that none may have.',
      }),
    service: () =>
      msg('Листи на цю пошту можуть не дійти. Вкажіть іншу', {
        id: 'email.codes.service',
        desc: 'Note or error: a mail service that is blocked in Ukraine.',
      }),
    lookalike: () =>
      msg('Кириличні літери замінено на латинські', {
        id: 'email.codes.lookalike',
        desc: 'Note: Cyrillic letters that look like Latin ones were replaced; the result follows.',
      }),
  },
};
