import { cyrillicLook, latinLook, skeleton, typedCyrillic, typedLatin, visible } from '../../src/rules/cyrillic.ts';
import { rules } from '../../src/rules/index.ts';
import { defaultContext } from '../../src/rules/reading.ts';
import { accountKey, samePlace } from '../../src/rules/same.ts';
import { holds, type Law, law, same } from '../law.ts';
import fc from '../random.ts';
import { kept, needed } from './kept.ts';
import { goodAccount, goodEmail, text, writtenApartment, writtenHouse } from './texts.ts';

/** What holds for the ways in which people write their answers, and for what becomes of each character. */

const { account, apartment, email, house, password } = rules;

/** Every text on the way to this one, key by key. */
const beginnings = (whole: string) => Array.from(whole, (_, at) => whole.slice(0, at + 1));
/** What the tables themselves call a question: a comma behind a digit may be the key of Б. */
const ambiguous = /\d ?, ?$/;
/** Several words, numbers and signs, as in a password. */
const phrase = fc
  .array(fc.constantFrom('кавун', 'Зебра', 'привіт', 'наталья', '2024', '7', '!', ' ', '-', 'Ґ'), { maxLength: 8 })
  .map((parts) => parts.join(''));
// In no order of a keyboard or an alphabet.
const otherCharacters = Array.from('кшяєдлґмтїжхбуфгзеоцпчаирвнсюйщ');
const lettersAndDigits = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

const way = { about: 'the way people write' };
const lost = { about: 'nothing is lost in silence' };
const alphabets = { about: 'two alphabets' };

export const writingLaws: Law[] = [
  law({
    ...way,
    says: 'every usual way to write a house reads as that house',
    given: writtenHouse,
    check({ written, meant }) {
      const { value, offers, problem } = house.read(written);
      same({ value, offers, problem }, { value: meant, offers: [], problem: undefined });
    },
    rows: ({ written }) => [{ rule: 'house', text: written }],
  }),

  law({
    ...way,
    says: 'every usual way to write an apartment reads as that apartment',
    given: writtenApartment,
    check({ written, meant }) {
      const { value, offers, problem } = apartment.read(written);
      same({ value, offers, problem }, { value: meant, offers: [], problem: undefined });
    },
    rows: ({ written }) => [{ rule: 'apartment', text: written }],
  }),

  law({
    ...way,
    says: 'a house typed key by key asks nothing on the way',
    given: writtenHouse,
    check({ written, meant }) {
      for (const whole of [written, meant])
        for (const beginning of beginnings(whole))
          if (!ambiguous.test(visible(beginning))) same(house.read(beginning).offers, [], beginning);
    },
    rows: ({ written }) => [{ rule: 'house', text: written }],
  }),

  law({
    ...way,
    says: 'an apartment typed key by key asks nothing on the way',
    given: writtenApartment,
    check({ written, meant }) {
      for (const whole of [written, meant])
        for (const beginning of beginnings(whole)) {
          const { offers, problem } = apartment.read(beginning);
          if (problem !== 'empty') same(offers, [], beginning);
        }
    },
    rows: ({ written }) => [{ rule: 'apartment', text: written }],
  }),

  law({
    ...way,
    says: 'an account typed key by key asks nothing on the way',
    given: goodAccount,
    check(good) {
      for (const whole of [good, good.toLowerCase(), good.replace(/(....)/g, '$1 '), `о/р ${good}`])
        for (const beginning of beginnings(whole)) same(account.read(beginning).offers, [], beginning);
      same(account.read(good).value, good);
    },
    rows: (good) => [{ rule: 'account', text: good }],
  }),

  law({
    ...way,
    says: 'an e-mail address typed key by key asks nothing on the way',
    given: goodEmail,
    check(good) {
      for (const beginning of beginnings(good)) same(email.read(beginning).offers, [], beginning);
      same(email.read(good).value, good);
    },
    rows: (good) => [{ rule: 'email', text: good }],
  }),

  law({
    ...way,
    says: 'an address typed in another layout is offered',
    given: goodEmail.filter((good) => /^[a-z]+([.][a-z]+)?@/.test(good)),
    check(good) {
      for (const layout of ['uk', 'ru'] as const) {
        const typed = typedCyrillic(good, layout).replace('@', '"');
        same(email.read(typed).offers, [good], typed);
      }
    },
    rows: (good) => [{ rule: 'email', text: typedCyrillic(good, 'uk').replace('@', '"') }],
  }),

  ...(['house', 'apartment'] as const).map((rule) =>
    law({
      ...lost,
      says: `no letter and no digit of the ${rule}`,
      given: text,
      check(typed) {
        const reading = rules[rule].read(typed);
        // Both say in words what is left out.
        if (reading.problem === 'extra' || reading.problem === 'private-house') return;
        // «0 (приватний будинок)».
        if (rule === 'apartment' && reading.value === '0' && /^\D*0\D*$/.test(typed)) return;
        const [most, least] = [kept(reading), needed(typed)];
        if (most !== undefined) holds(most >= least, `${most} letters and digits are kept, and not ${least}`);
      },
      rows: (typed) => [{ rule, text: typed }],
    }),
  ),

  law({
    ...lost,
    says: 'no letter and no digit of an account',
    given: text,
    check(typed) {
      const { value } = account.read(typed);
      if (value === undefined) return;
      // A whole word may go, and the `.0` of a spreadsheet; what stands beside a digit may not.
      const pieces = visible(typed)
        .replace(/(\d{9})[.,]00?$/, '$1')
        .split(/[^\p{L}\p{N}]+/u);
      const needed = pieces.filter((piece) => /\d/.test(piece)).map((piece) => piece.replace(/^(?:ор|лс)/i, ''));
      let rest = value;
      for (const piece of needed) {
        const at = rest.indexOf(piece.toUpperCase());
        holds(at >= 0, `${value} does not hold ${piece}`);
        rest = rest.slice(at + piece.length);
      }
      holds(value.replace(/\D/g, '') === needed.join('').replace(/\D/g, ''), `${value} has other digits`);
    },
    rows: (typed) => [{ rule: 'account', text: typed }],
  }),

  law({
    ...lost,
    says: 'no letter and no digit of an e-mail address',
    given: text,
    check(typed) {
      const { value } = email.read(typed);
      if (value === undefined || /[<>]|mailto/i.test(typed)) return;
      // Labels in front of it and behind it, in no Latin letters, may go.
      const whole = lettersAndDigits(typed.replace(/№/g, '').normalize('NFKC'));
      const bare = whole.replace(/^e-?mail|^[^a-z\d]+|[^a-z\d]+$/gi, '').length;
      holds([whole.length, bare].includes(lettersAndDigits(value).length), `${value} is not all of it`);
    },
    rows: (typed) => [{ rule: 'email', text: typed }],
  }),

  law({
    ...lost,
    says: 'nothing at all of a password, which is counted in code points',
    given: text,
    check(typed) {
      const { value, count } = password.read(typed);
      if (value !== undefined) same(value, typed, 'value');
      same(count, [...typed].length, 'count');
    },
    rows: (typed) => [{ rule: 'password', text: typed }],
  }),

  law({
    about: 'a new password',
    says: 'never holds the address or the account',
    given: fc.tuple(goodEmail, goodAccount, text),
    check([mail, number, around]) {
      const context = { ...defaultContext, others: { email: mail, account: number } };
      for (const typed of [around + mail, mail.toUpperCase() + around, around + number, number + around])
        if (typed.length < 200) same(password.read(typed, context).value, undefined, typed);
    },
    rows: ([mail, number, around]) =>
      [around + mail, around + number].map((text) => ({
        rule: 'password',
        text,
        context: { ...defaultContext, others: { email: mail, account: number } },
      })),
  }),

  law({
    about: 'a new password',
    says: 'is called good for its length alone: any other characters in the same places get the same note',
    given: fc.oneof(text, phrase),
    check(typed) {
      const { note } = password.read(typed);
      const kinds = [...new Set(typed)];
      if ((note !== 'fair' && note !== 'good') || kinds.length > otherCharacters.length) return;
      const other = Array.from(typed, (character) => otherCharacters[kinds.indexOf(character)]).join('');
      const reading = password.read(other);
      if (reading.value !== undefined) same(reading.note, note, `${typed} and ${other}`);
    },
    rows: (typed) => [{ rule: 'password', text: typed }],
  }),

  law({
    ...alphabets,
    says: 'what looks alike has one skeleton',
    given: text,
    check(typed) {
      const capitals = typed.toUpperCase();
      same(skeleton(cyrillicLook(capitals)), skeleton(capitals));
      same(skeleton(latinLook(capitals)), skeleton(capitals));
      same(skeleton(skeleton(typed)), skeleton(typed));
    },
  }),

  law({
    ...alphabets,
    says: 'an account or a place equals itself in the other alphabet',
    given: fc.tuple(goodAccount, writtenHouse),
    check([number, { meant }]) {
      same(accountKey(latinLook(number).toLowerCase()), accountKey(number));
      const moved = `1${number.slice(0, -1)}`;
      same(accountKey(number) === accountKey(moved), number === moved, `${number}, moved by one digit`);
      same(samePlace(meant, latinLook(meant).toLowerCase()), true, meant);
      same(samePlace(meant, `${meant}1`), false, `${meant}, longer by one digit`);
    },
  }),

  law({
    ...alphabets,
    says: 'a layout can be undone',
    given: fc.stringMatching(/^[a-z;',.[\]]{0,20}$/),
    check(typed) {
      for (const layout of ['uk', 'ru'] as const) same(typedLatin(typedCyrillic(typed, layout)), typed);
    },
  }),
];
