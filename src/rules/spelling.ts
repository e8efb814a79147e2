import { cyrillicLook, cyrillicSound, swap, typedCyrillic } from './cyrillic.ts';

/** The parts of a number. Letters are as typed; a missing part is `''`. `number` may be a corner number: `12/14`. */
export interface NumberParts {
  number: string;
  letter: string;
  block: string;
  blockLetter: string;
}

/** Replaces letters after a digit that look like digits: `10О` → `100`, `5З` → `53`, `1I` → `11`. */
export function digitsForLetters(text: string): string {
  return text.replace(/\d[oOоОзЗIl]+(?!\p{L})/gu, (run) => swap(run, 'oOоОзЗIl', '00003311'));
}

/**
 * Whether one of the letters is Latin and may stand for several Cyrillic ones. Case counts: small k, m and t look like no
 * Cyrillic letter. O and capital I are not here: whether they are digits is another question.
 */
export const isAmbiguous = (letters: string): boolean => /[bdf-np-wyzBDFGHJLNP-SU-WYZ]/.test(letters);

/** The Cyrillic capitals that a typed letter may stand for, most likely first. */
function cyrillicFor(typed: string): string[] {
  const capital = typed.toUpperCase();
  const look = cyrillicLook(capital);
  if (!isAmbiguous(typed)) return [look];
  const key = typedCyrillic(capital, 'uk');
  const sound = cyrillicSound(capital);
  const order = capital === 'B' ? [look, sound, key] : [key, look, sound];
  return [...new Set(order)].filter((way) => way !== capital);
}

/** The number without leading zeros, which are probably a mistake. */
export const withoutZeros = (spelling: string): string => spelling.replace(/(^|\/)0+(?=\d)/g, '$1');

/** The ways to spell a number with Cyrillic capitals, most likely first; none where it has too many digits. */
export function spell({ number, letter, block, blockLetter }: NumberParts): string[] {
  if (/\d{6}/.test(number) || block.length > 3) return [];
  const first = cyrillicFor(letter);
  const second = cyrillicFor(blockLetter);
  return (first.length > second.length ? first : second).map(
    (_, at) => number + (first[at] ?? first[0]) + (block && `-${block}${second[at] ?? second[0]}`),
  );
}
