import { msg } from '@lit/localize';

/** The field for the number of the apartment. */
export const apartment = {
  label: () => msg('Квартира', { id: 'apartment.label', desc: 'Label of the field for the number of the apartment.' }),
  hint: () =>
    msg('Приватний будинок\u00a0—\u00a00', {
      id: 'apartment.hint',
      desc: 'Hint under the label of the apartment.',
    }),
  privateHouse: () =>
    msg('Приватний будинок', {
      id: 'apartment.privateHouse',
      desc: 'Button that answers 0 for a house without apartments; a dash and the 0 follow.',
    }),
  codes: {
    empty: () =>
      msg('Введіть номер квартири. Для приватного будинку\u00a0— 0 або «-»', {
        id: 'apartment.codes.empty',
        desc: 'Error: the apartment was left empty.',
      }),
    extra: () =>
      msg('Введіть лише номер квартири, наприклад 12', {
        id: 'apartment.codes.extra',
        desc: 'Error: more than the number of the apartment was typed.',
      }),
    number: () =>
      msg('Напишіть номер квартири цифрами, наприклад 12', {
        id: 'apartment.codes.number',
        desc: 'Error: the apartment has no digit.',
      }),
    unfinished: () =>
      msg('Номер квартири не дописано, наприклад 12 або 12А', {
        id: 'apartment.codes.unfinished',
        desc: 'Error: the apartment ends in the middle.',
      }),
    choose: () =>
      msg('Номер квартири не зовсім зрозумілий. Оберіть або виправте', {
        id: 'apartment.codes.choose',
        desc: 'Error: the apartment has several readings; they stand below as buttons.',
      }),
    latin: () =>
      msg('У номері квартири латинська літера. Оберіть кириличну', {
        id: 'apartment.codes.latin',
        desc: 'Error: a Latin letter in the apartment; Cyrillic ones stand below as buttons.',
      }),
    letters: () =>
      msg('У номері квартири може бути лише одна літера, наприклад 12А', {
        id: 'apartment.codes.letters',
        desc: 'Error: the apartment has several letters in a row.',
      }),
    digits: () =>
      msg('Забагато цифр: у номері квартири їх щонайбільше 5', {
        id: 'apartment.codes.digits',
        desc: 'Error: the number of the apartment is too long.',
      }),
    sign: () =>
      msg('У номері квартири зайвий знак. Напишіть номер так: 12А', {
        id: 'apartment.codes.sign',
        desc: 'Error: the apartment has a sign that is neither letter nor digit.',
      }),
    block: () =>
      msg('У номері квартири немає корпусу й дробу: їх пишуть у полі «Будинок»', {
        id: 'apartment.codes.block',
        desc: 'Error: the block of the house was typed into the apartment.',
      }),
    'private-house': () =>
      msg('Номер квартири для приватного будинку\u00a0— 0 або «-»', {
        id: 'apartment.codes.private-house',
        desc: 'Error: words that mean “no apartment” were typed; the offer of 0 stands below.',
      }),
    'not-ukrainian': () =>
      msg('Такої літери немає в українській абетці. Перевірте номер', {
        id: 'apartment.codes.not-ukrainian',
        desc: 'Note: a letter in the apartment that only Russian has.',
      }),
    converted: () =>
      msg('Латинську літеру замінено на кириличну', {
        id: 'apartment.codes.converted',
        desc: 'Note: a Latin letter in the apartment became the Cyrillic one; the result follows.',
      }),
  },
};
