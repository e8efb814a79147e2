/**
 * The two alphabets on one keyboard.
 * Source: xkb-data 2.35 (layouts us, ua, ru), Unicode confusables, the customer's guide to the cabinet.
 */

// One column a Latin letter, A to Z: the capital it looks like, the letter on its key, the letter it sounds like.
const look = 'АВС Е  НІ К М ОР   Т   ХУ ';
const key = 'ФИСВУАПРШОЛДЬТЩЗЙКІЕГМЦЧНЯ';
const sound = 'АБЦДЕФГГІЙКЛМНОП РСТУВ ХИЗ';
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

// The keys where a Cyrillic layout has letters; the rest of a shifted row follows from the case of the letters.
const keys = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const uk = 'йцукенгшщзхїфівапролджєячсмитьбю';
const layouts = { uk: uk + uk.toUpperCase(), ru: '' };
layouts.ru = layouts.uk.replace(/[іїєІЇЄ]/g, (letter) => 'ыъэЫЪЭ'['іїєІЇЄ'.indexOf(letter)]!);
const table = (from: string, to: string) => Object.fromEntries(Array.from(from, (sign, at) => [sign, to[at]!]));
const toCyrillic = { uk: table(keys, layouts.uk), ru: table(keys, layouts.ru) };
const toLatin = table(layouts.uk + layouts.ru, keys + keys);

function swap(text: string, signs: Record<string, string>): string {
  let swapped = '';
  for (const sign of text) swapped += signs[sign] ?? sign;
  return swapped;
}

/** The Cyrillic capitals that a Latin letter of either case may stand for; `undefined`: none, or the letter is not Latin. */
export function readingsOf(letter: string): { look?: string; key?: string; sound?: string } {
  const at = letter ? latin.indexOf(letter.toUpperCase()) : -1;
  const pick = (row: string) => row[at]?.trim() || undefined;
  return { look: pick(look), key: pick(key), sound: pick(sound) };
}

/** What the same keys give in a Cyrillic layout; signs that are the same in both stay. */
export function typedCyrillic(text: string, layout: 'uk' | 'ru'): string {
  return swap(text, toCyrillic[layout]);
}

/** What the same keys give in the English layout. Both Cyrillic layouts at once: no letter sits on two keys. */
export function typedLatin(text: string): string {
  return swap(text, toLatin);
}

/** Cyrillic capitals for the Latin capitals that look like them. */
export function cyrillicLook(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => readingsOf(letter).look ?? letter);
}

/** Latin capitals for the Cyrillic capitals that look like them. */
export function latinLook(text: string): string {
  return text.replace(/[А-ЯІ]/g, (letter) => latin[look.indexOf(letter)] ?? letter);
}

/** One alphabet, upper case: equal for two texts that look alike, whichever alphabet each was typed in. */
export function skeleton(text: string): string {
  return latinLook(text.toUpperCase());
}

/**
 * Text as a person sees it: composed letters, full-width forms made narrow, every dash a hyphen, every slash a slash,
 * single spaces, nothing invisible.
 */
export function visible(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]+/g, (wide) => wide.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\p{Pd}\u02d7\u2043\u2212\u2796]/gu, '-')
    .replace(/[\\\u2044\u2215]/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}
