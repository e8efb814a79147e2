import { cyrillicLook, cyrillicSound, swap, typedCyrillic } from './cyrillic.ts';

/** The parts of a number. Letters are as typed; a missing part is `''`. `number` may be a corner number: `12/14`. */
export interface NumberParts {
  number: string;
  letter: string;
  block: string;
  blockLetter: string;
}

/** The canonical spelling of a number and other spellings to offer, or a problem and its offers. */
export type Spelling =
  | { value: string; offers: string[]; problem?: undefined }
  | { value?: undefined; offers: string[]; problem: 'latin' | 'choose' | 'digits' };

// «1 б», «1-Б», «1.Б», «1/Б», «1 літ. Б»; then « - 3», «, корпус 3», «/к.3» with a letter of its own.
const lettered = `(?:[-. /]*(?:л[иі]т(?:ер[аы]?)?[. ]*)?([a-zа-яґєіїё]))?`;
const shape = new RegExp(
  `^(\\d+(?: ?/ ?\\d+)?)${lettered}(?:(?: ?- ?|[-,. /]*(?:корп(?:ус)?|korp|[кk])[-. №]*)(\\d+)${lettered})?$`,
  'i',
);

/** Splits a number into its parts; undefined where it is not clear how they belong together. */
export function takeApart(text: string): NumberParts | undefined {
  const [found, number = '', one = '', block = '', other = ''] = shape.exec(text) ?? [];
  return found ? { number: number.replace(/ /g, ''), letter: one, block, blockLetter: other } : undefined;
}

/** Replaces letters after a digit that look like digits: `10О` → `100`, `5З` → `53`, `1I` → `11`. */
export function digitsForLetters(text: string): string {
  return text.replace(/\d[oOоОзЗIl]+(?![\p{L}])/gu, (run) => swap(run, 'oOоОзЗIl', '00003311'));
}

/**
 * Latin letters that may stand for several Cyrillic ones. Case counts: small k, m and t look like no Cyrillic letter. O
 * and capital I are not here: `spell` asks whether they are digits.
 */
const ambiguous = /[bdf-np-wyzBDFGHJLNP-SU-WYZ]/;

/** The Cyrillic capitals that a typed letter may stand for, most likely first. */
function cyrillicFor(typed: string): string[] {
  const capital = typed.toUpperCase();
  const look = cyrillicLook(capital);
  if (!ambiguous.test(typed)) return [look];
  const key = typedCyrillic(capital, 'uk');
  const sound = cyrillicSound(capital);
  const order = capital === 'B' ? [look, sound, key] : [key, look, sound];
  return [...new Set(order)].filter((way) => way !== capital);
}

const withoutLeadingZeros = (spelling: string) => spelling.replace(/(^|\/)0+(?=\d)/g, '$1');

/**
 * Spells a number with Cyrillic capitals. A letter with several readings is a problem, with the spellings as offers.
 * @param text the text that the parts were split from.
 */
export function spell(parts: NumberParts, text: string): Spelling {
  if (/\d{6}/.test(parts.number) || parts.block.length > 3) return { offers: [], problem: 'digits' };
  const first = cyrillicFor(parts.letter);
  const second = cyrillicFor(parts.blockLetter);
  const spellings = (first.length > second.length ? first : second).map(
    (_, at) => parts.number + (first[at] ?? first[0]) + (parts.block && `-${parts.block}${second[at] ?? second[0]}`),
  );
  const withDigits = digitsForLetters(text);
  const other = withDigits === text ? undefined : takeApart(withDigits);
  const digits = other && withoutLeadingZeros(spell(other, withDigits).value ?? '');
  // Of the two readings, О is more likely a zero than a letter, and I or l more likely the letter І than a one.
  const all = !digits ? spellings : /\d[Il]/.test(text) ? [...spellings, digits] : [digits, ...spellings];
  if (ambiguous.test(parts.letter + parts.blockLetter)) return { offers: all, problem: 'latin' };
  if (digits && /\d[oOIl]/.test(text)) return { offers: all, problem: 'choose' };
  // A leading zero is probably a mistake: the number without it is offered, and the value keeps it.
  const short = withoutLeadingZeros(spellings[0]!);
  const offers = short === spellings[0] ? all : [...new Set([short, ...all])];
  return { value: spellings[0]!, offers: offers.length > 1 ? offers : [] };
}
