import { msg, str } from '@lit/localize';

/** The field for the number of the house. */
export const house = {
  label: () => msg('Будинок', { id: 'house.label', desc: 'Label of the field for the number of the house.' }),
  hint: () =>
    msg('Наприклад 1Б або 1Б-3', {
      id: 'house.hint',
      desc: 'Hint under the label of the house.',
    }),
  understood: (block: string) =>
    msg(str`корпус ${block}`, {
      id: 'house.understood',
      desc: 'How the house is understood, before an arrow and the value that is sent, such as 1Б-3. {block} is 3.',
    }),
  codes: {
    empty: () => msg('Введіть номер будинку', { id: 'house.codes.empty', desc: 'Error: the house was left empty.' }),
    extra: () =>
      msg('Введіть лише номер будинку, наприклад 12 або 1Б-3', {
        id: 'house.codes.extra',
        desc: 'Error: more than the number of the house was typed.',
      }),
    number: () =>
      msg('Напишіть номер будинку цифрами, наприклад 12 або 1Б', {
        id: 'house.codes.number',
        desc: 'Error: the house has no digit.',
      }),
    unfinished: () =>
      msg('Номер будинку не дописано, наприклад 1Б-3', {
        id: 'house.codes.unfinished',
        desc: 'Error: the house ends where the number of a block should follow.',
      }),
    choose: () =>
      msg('Номер будинку не зовсім зрозумілий. Оберіть або виправте', {
        id: 'house.codes.choose',
        desc: 'Error: the house has several readings; they stand below as buttons.',
      }),
    latin: () =>
      msg('У номері будинку латинська літера. Оберіть кириличну', {
        id: 'house.codes.latin',
        desc: 'Error: a Latin letter in the house; Cyrillic ones stand below as buttons.',
      }),
    letters: () =>
      msg('У номері будинку може бути лише одна літера, наприклад 1Б', {
        id: 'house.codes.letters',
        desc: 'Error: the house has several letters in a row.',
      }),
    digits: () =>
      msg('Забагато цифр: у номері будинку їх щонайбільше 5, у корпусі\u00a0— 3', {
        id: 'house.codes.digits',
        desc: 'Error: a number in the house is too long.',
      }),
    sign: () =>
      msg('У номері будинку зайвий знак. Напишіть номер так: 1Б-3', {
        id: 'house.codes.sign',
        desc: 'Error: the house has a sign that is neither letter, digit nor hyphen.',
      }),
    'not-ukrainian': () =>
      msg('Такої літери немає в українській абетці. Перевірте номер', {
        id: 'house.codes.not-ukrainian',
        desc: 'Note: a letter in the house that only Russian has.',
      }),
    converted: () =>
      msg('Латинську літеру замінено на кириличну', {
        id: 'house.codes.converted',
        desc: 'Note: a Latin letter in the house became the Cyrillic one; the result follows.',
      }),
  },
};
