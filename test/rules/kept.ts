import { cyrillicLook, typedCyrillic, visible } from '../../src/rules/cyrillic.ts';
import type { Reading } from '../../src/rules/reading.ts';

/**
 * What the reading of a house or an apartment may lose: words that name what a number is, as they were typed or as the same
 * keys give them in a Cyrillic layout. Every other letter and digit that was typed has to be in the value or in an offer.
 */

/** The words with their usual short forms, in Ukrainian, Russian and Latin letters. */
const names = `будин\\p{L}*|буд|дом[аоуи]?[мві]*|д[іи]м|bud|d[oо][mм]|${[
  'кварт[иі]р\\p{L}*|кварт?|кв-ра|кв|kv|номер[а-яії]*|ном|no?[oо]?(?=[. №#]*\\d)|apt',
  'корпус\\p{L}*|корп?|korp[a-z]*|кv|коrр[а-я]*|арт|вud|flат|flat|домов[а-яії]*|л[іи]т(?:ер[а-яії]*)?|lit|букв[а-яії]*',
  // «12-го», «5-та»: the ending of a number said as an ordinal.
  '(?<=\\d-)(?:го|му|[иоы]й|[мтшг]?а|ая|тя|ти|й|я)(?![\\p{L}])',
].join('|')}`;
/** «к» for корпус between two numbers; «д», «б», «к» for будинок and корпус before a number or with a dot. */
const letters = '(?<=[-\\d.,/ \\p{L}])[кk](?=[-. №]*\\d)|(?<![\\p{L}\\d])[дбкdbk](?=[^\\p{L}\\d]*[\\d№]| *\\.)';
const named = new RegExp(`${names}|${letters}`, 'giu');

/** The text with Cyrillic letters for Latin ones of the same look, sign for sign. */
const alike = (text: string) => Array.from(text, (sign) => cyrillicLook(sign.toUpperCase()).toLowerCase()).join('');
const quotes = /["'`.´ʹʼ‘’‚‛“”„‟«»‹›′″()]/g;
const lettersAndDigits = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** The text as the same keys give it in a Cyrillic layout, sign for sign. There the key of the slash has the dot. */
const switched = (text: string, layout: 'uk' | 'ru') => typedCyrillic(text, layout).replace(/\//g, '.');

/** How many letters and digits the fullest of the readings keeps; undefined where nothing was read. */
export function kept({ value, offers }: Reading): number | undefined {
  const readings = value === undefined ? offers : [value, ...offers];
  return readings.length ? Math.max(...readings.map(lettersAndDigits)) : undefined;
}

/** How many letters and digits of the text are no part of a name, in the layout that makes most of them names. */
export function needed(typed: string): number {
  const seen = visible(typed)
    .replace(/(\p{L})['’ʼ`´](?=\p{L}{2})/gu, '$1')
    // «12.0» of a spreadsheet.
    .replace(/^(\d+)[.,]0+$/, '$1');
  const unquoted = seen.replace(quotes, ' ');
  // A sign that another layout makes a letter may be part of a name; by itself it is a sign, and may go.
  const forms = [seen, unquoted, alike(unquoted), switched(unquoted, 'uk'), switched(unquoted, 'ru')];
  return Math.min(...forms.map((form) => unnamed(seen, form)));
}

/** Letters and digits of `seen` that stand outside the names of `form`, which has a sign for each of its signs. */
function unnamed(seen: string, form: string): number {
  let rest = '';
  let end = 0;
  for (const { 0: name, index } of form.matchAll(named)) {
    rest += seen.slice(end, index);
    end = index + name.length;
  }
  return lettersAndDigits(rest + seen.slice(end));
}
