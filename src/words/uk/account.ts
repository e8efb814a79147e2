import { msg, str } from '@lit/localize';

/** The field for the personal account, and the help that shows where its number stands. */
export const account = {
  label: () => msg('Особовий рахунок', { id: 'account.label', desc: 'Label of the field for the personal account.' }),
  /** `patterned`: the page has a pattern, so that the number need not have 12 characters. */
  hint: (patterned: boolean) => {
    const hints = {
      usual: () =>
        msg('12\u00a0символів із рахунку за воду', {
          id: 'account.hint.usual',
          desc: 'Hint under the label of the account.',
        }),
      patterned: () =>
        msg('Номер із рахунку за воду', {
          id: 'account.hint.patterned',
          desc: 'Hint under the label of the account, where accounts have another length than 12.',
        }),
    };
    return patterned ? hints.patterned() : hints.usual();
  },
  /** One character too many already gets the sentence of the complaint. */
  count: (n: number): string =>
    n > 12
      ? account.codes.length(n)
      : msg(str`${n} з 12\u00a0символів`, {
          id: 'account.count',
          desc: 'Live count under the field while the account is typed. {n} is 1 to 12.',
        }),
  codes: {
    empty: () =>
      msg('Введіть особовий рахунок', { id: 'account.codes.empty', desc: 'Error: the account was left empty.' }),
    length: (n: number) =>
      msg(str`В особовому рахунку має бути 12\u00a0символів, зараз ${n}`, {
        id: 'account.codes.length',
        desc: 'Error: too few or too many characters. {n} is how many there are.',
      }),
    letters: () =>
      msg('В особовому рахунку майже всі символи\u00a0— цифри', {
        id: 'account.codes.letters',
        desc: 'Error: the account has more letters than digits.',
      }),
    sign: () =>
      msg('В особовому рахунку зайвий знак', {
        id: 'account.codes.sign',
        desc: 'Error: the account has a sign that is neither letter nor digit.',
      }),
    format: () =>
      msg('Це не схоже на особовий рахунок. Перепишіть номер із рахунку за воду', {
        id: 'account.codes.format',
        desc: 'Error: the account does not fit the pattern that the page has set.',
      }),
    gas: () =>
      msg('Схоже на рахунок за газ (10\u00a0цифр). Потрібен особовий рахунок водоканалу', {
        id: 'account.codes.gas',
        desc: 'Error: 10 digits are the account of the gas network.',
      }),
    'gas-supplier': () =>
      msg('Схоже на рахунок постачальника газу (9\u00a0цифр). Потрібен особовий рахунок водоканалу', {
        id: 'account.codes.gas-supplier',
        desc: 'Error: 9 digits are the account of the company that sells gas.',
      }),
    iban: () =>
      msg('Схоже на банківський рахунок (IBAN). Потрібен особовий рахунок водоканалу', {
        id: 'account.codes.iban',
        desc: 'Error: the bank account of the utility, which stands on the bill, too.',
      }),
    edrpou: () =>
      msg('Схоже на код ЄДРПОУ (8\u00a0цифр). Потрібен особовий рахунок водоканалу', {
        id: 'account.codes.edrpou',
        desc: 'Error: the number of the utility in the state register of companies.',
      }),
    phone: () =>
      msg('Схоже на номер телефону. Потрібен особовий рахунок водоканалу', {
        id: 'account.codes.phone',
        desc: 'Error or note: a phone number.',
      }),
    card: () =>
      msg('Схоже на номер банківської картки. Потрібен особовий рахунок водоканалу', {
        id: 'account.codes.card',
        desc: 'Error: the number of a bank card.',
      }),
    mixed: () =>
      msg('У номері є літери двох абеток', {
        id: 'account.codes.mixed',
        desc: 'Note: the account has Latin and Cyrillic letters; offers stand below.',
      }),
    zero: () =>
      msg('У номері є літера О. Можливо, це нуль?', {
        id: 'account.codes.zero',
        desc: 'Note: the letter O between digits; an offer with a zero stands below.',
      }),
  },
  help: {
    link: () =>
      msg('Де знайти номер?', {
        id: 'account.help.link',
        desc: 'Button in the box of the account, which opens the help; also the heading of the help.',
      }),
    text: () =>
      msg('Номер указано вгорі рахунку за воду, поруч із вашою адресою', {
        id: 'account.help.text',
        desc: 'Help about the account, below a drawing of a bill.',
      }),
    who: () =>
      msg('Номер є також у договорі. Без нього зареєструватися не можна', {
        id: 'account.help.who',
        desc: 'Last sentence of the help about the account.',
      }),
    close: () => msg('Закрити', { id: 'account.help.close', desc: 'Button that closes the help about the account.' }),
  },
};
