/**
 * The two alphabets on one keyboard.
 * Source: xkb-data 2.35 (layouts us, ua, ru), Unicode confusables, the customer's guide to the cabinet.
 */

/** The Latin alphabet, and the Cyrillic capital that each letter sounds like; Q and W have none. */
export const latin = 'abcdefghijklmnopqrstuvwxyz';
const sounds = 'АБЦДЕФГГІЙКЛМНОПQРСТУВWХИЗ';
// The capitals that look alike.
const cyrillicTwins = 'АВСЕНІКМОРТХУ';
const latinTwins = 'ABCEHIKMOPTXY';

/** The keys where a Cyrillic layout has letters, without and with Shift. */
export const keys = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const small = 'йцукенгшщзхїфівапролджєячсмитьбю';
const uk = small + small.toUpperCase();
const layouts = { uk, ru: swap(uk, 'іїєІЇЄ', 'ыъэЫЪЭ') };
const bothLayouts = uk + layouts.ru;
const bothKeys = keys + keys;

/** Puts the sign at the same place of `to` for every sign of `from`. */
export function swap(text: string, from: string, to: string): string {
  let swapped = '';
  for (const sign of text) {
    const at = from.indexOf(sign);
    // Not `to[-1] ?? sign`, which takes engines ten times as long.
    swapped += at < 0 ? sign : to[at];
  }
  return swapped;
}

/** What the same keys give in a Cyrillic layout; signs that are the same in both stay. */
export function typedCyrillic(text: string, layout: 'uk' | 'ru'): string {
  return swap(text, keys, layouts[layout]);
}

/** What the same keys give in the English layout. Both Cyrillic layouts at once: no letter sits on two keys. */
export function typedLatin(text: string): string {
  return swap(text, bothLayouts, bothKeys);
}

/** Cyrillic capitals for the Latin capitals that sound like them. */
export function cyrillicSound(text: string): string {
  return swap(text, latin.toUpperCase(), sounds);
}

/** Cyrillic capitals for the Latin capitals that look like them. */
export function cyrillicLook(text: string): string {
  return swap(text, latinTwins, cyrillicTwins);
}

/** Latin capitals for the Cyrillic capitals that look like them. */
export function latinLook(text: string): string {
  return swap(text, cyrillicTwins, latinTwins);
}

/** One alphabet, upper case: equal for two texts that look alike, whichever alphabet each was typed in. */
export function skeleton(text: string): string {
  return latinLook(text.toUpperCase());
}

/** Full-width forms made narrow, and nothing invisible. */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]+/g, (wide) => wide.normalize('NFKC'))
    .replace(/[\p{Cf}]/gu, '')
    .trim();
}

/** Text as a person sees it: narrow, composed letters, every dash a hyphen, every slash a slash, single spaces. */
export function visible(text: string): string {
  return narrow(text)
    .normalize('NFC')
    .replace(/[\p{Pd}\u2043\u2212]/gu, '-')
    .replace(/[\\\u2044\u2215]/g, '/')
    .replace(/\s+/g, ' ');
}
