import { type Address, addressOf } from './address.ts';
import { visible } from './cyrillic.ts';
import { guessesOf, inDigits, joined } from './guesses.ts';
import { type Reading, withProblem, withValue } from './reading.ts';
import { isBeginning, type Role } from './roles.ts';
import { isAmbiguous, type NumberParts, spell, withoutZeros } from './spelling.ts';
import { isPart, unwrapped } from './tokens.ts';

/** Codes that house numbers and apartment numbers share. */
export type NumberCode =
  /** Nothing was typed. */
  | 'empty'
  /** More than the number was typed: another number, a street, an entrance, a room, a whole address. */
  | 'extra'
  /** It contains no number. */
  | 'number'
  /** It ends with a hyphen, a slash or «корп.», after which a number has to follow. */
  | 'unfinished'
  /** It can be read in several ways, which are the offers. */
  | 'choose'
  /** The letter is Latin and may stand for several Cyrillic ones, which are in the offers. */
  | 'latin'
  /** More than one letter in a row. */
  | 'letters'
  /** A number has too many digits: more than 5 for a house or an apartment, more than 3 for a block. */
  | 'digits'
  /** It contains a character that no such number has. */
  | 'sign'
  /** Note: Ы, Э, Ъ or Ё, which are not Ukrainian letters, so the person may have mistyped. */
  | 'not-ukrainian'
  /** Note: a Latin letter was replaced by the Cyrillic one that looks the same. */
  | 'converted';

/** The ways to read an address, most likely first. */
export interface Ways {
  ways: NumberParts[];
  /** How many numbers of the address each is made of. */
  of: number;
  /** The person is asked also where there is one way. */
  asked?: boolean;
}

export const nothing: Ways = { ways: [], of: 0 };

/** How one of the two kinds of number is found in an address. */
export interface Kind<Code extends string> {
  role: 'house' | 'apartment';
  find(address: Address): Ways;
  /** A problem of this kind of number alone. */
  problemOf?(address: Address): Code | undefined;
}

/** Reads an address as a person does: words give numbers their roles, and the number of the right role is meant. */
function interpret<Code extends string>(text: string, { role, find, problemOf }: Kind<Code>) {
  const address = addressOf(text, role);
  const { tokens, parts, words, own, foreign } = address;
  const has = (role: Role | 'sign') => words.some((word) => word.role === role);
  const [first] = tokens;
  const last = tokens.at(-1);
  const end = isPart(last) ? undefined : last;
  const isUnfinished = end?.role === 'link' || words.some(({ role, used }) => /block|letter/.test(role) && !used);
  const isUnclear =
    isUnfinished ||
    has('sign') ||
    has('building') ||
    tokens.length > 30 ||
    // The person is still typing a word.
    (end?.role === 'word' && isBeginning(end.text)) ||
    // At the end of a number, a comma is the key of Б in another layout.
    (!foreign.length && end?.role === 'comma') ||
    (!own.length &&
      // «8 Березня 5» may be a street and a house, or a house and anything else; the «А» of «А 5» may be its letter.
      ((isPart(first) && first.role === 'name' && first.number.length < 5 && !has('street')) ||
        tokens.some((token, at) => token.role === 'word' && !token.text[1] && isPart(tokens[at + 1]))));
  const { ways, of, asked } = isUnclear ? nothing : find(address);
  const isExtra = foreign.length > 0 || (of > 0 && of < parts.length);
  const problem = (): NumberCode | Code => {
    if (!ways.length && parts.every((part) => part.role === 'block')) return 'number';
    if (isUnfinished) return 'unfinished';
    if (has('sign')) return 'sign';
    const isLetters = foreign.every(({ role, text }) => role === 'word' && text.length < 4);
    if (foreign.length && isLetters && parts.length < 2 && !ways.length) return 'letters';
    return isExtra ? 'extra' : (problemOf?.(address) ?? (parts[1] ? 'extra' : 'sign'));
  };
  // «д1» may also be the letter Д in front of the number.
  const isLettered = /^[a-zа-яґєіїё]\d/i.test(text);
  return {
    ways,
    isExtra,
    problem,
    isEmpty: !parts.length && words.every((word) => word.role === role),
    /** It has been read, in one way or in several. */
    certain: !isExtra && !asked && !isLettered && !parts.some((part) => part.asked),
  };
}

const distinct = (spellings: string[]) => [...new Set(spellings)];

/** Reads the number of a house or an apartment. */
export function readNumber<Code extends string = NumberCode>(
  text: string,
  kind: Kind<Code>,
): Reading<NumberCode | Code> {
  const plain = joined(unwrapped(visible(text)));
  const { ways, certain, isExtra, isEmpty, problem } = interpret(plain, kind);
  if (isEmpty) return withProblem('empty');
  const meant = (guess: string, isExtra = false) => {
    const { ways, certain } = interpret(guess, kind);
    return certain || isExtra ? ways.flatMap(spell) : [];
  };
  const spelled = ways.flatMap(spell);
  const other = inDigits(plain);
  const digits = other === plain ? [] : meant(other, isExtra && ways.length > 0);
  // О is more likely a zero than a letter, and I or l more likely the letter І than a one.
  const all = /\d[Il]/.test(plain) ? [...spelled, ...digits] : [...digits, ...spelled];
  const offers = distinct(all.flatMap((one) => [withoutZeros(one), one]));
  const [way, second] = ways;
  if (!way || second || !certain) {
    const guesses = guessesOf(plain, kind.role).flatMap((guess) => meant(guess));
    if (!isExtra || !ways.length) guesses.unshift(...offers);
    return guesses.length ? withProblem('choose', distinct(guesses)) : withProblem(problem(), offers);
  }
  const [value] = spelled;
  if (!value) return withProblem('digits');
  const letters = way.letter + way.blockLetter;
  if (isAmbiguous(letters)) return withProblem('latin', offers);
  if (digits.length && /[oOIl]/.test(letters)) return withProblem('choose', offers);
  const note = /[ЫЭЪЁ]/.test(value) ? 'not-ukrainian' : /[a-z]/i.test(letters) ? 'converted' : undefined;
  return withValue(text, value, offers.length > 1 ? offers : [], note);
}
