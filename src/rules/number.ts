import { typedCyrillic, visible } from './cyrillic.ts';
import { accepted, type Reading, refused } from './reading.ts';
import { letter, type Parts, spell, takeApart, undisguise } from './spelling.ts';

/** What can be wrong with a house number and with an apartment number alike. */
export type NumberCode =
  /** Nothing was typed. */
  | 'empty'
  /** More than the number was typed: a street, an entrance, a room, a whole address. */
  | 'extra'
  /** There is no number in it. */
  | 'number'
  /** It stops in the middle: after a hyphen, a slash or «корп.» a number has to follow. */
  | 'unfinished'
  /** It can be read in several ways; choose one of the offers. */
  | 'choose'
  /** The letter is Latin and stands for several Cyrillic ones; choose one of the offers. */
  | 'latin'
  /** More than one letter in a row. */
  | 'letters'
  /** Too many numbers, or nothing tells how they belong together. */
  | 'parts'
  /** A number with too many digits: 5 for a house or an apartment, 3 for a block. */
  | 'digits'
  /** It holds a sign that no such number has. */
  | 'sign'
  /** Note: Ы, Э, Ъ and Ё are not Ukrainian letters; look again. */
  | 'not-ukrainian'
  /** Note: a Latin letter was taken for the Cyrillic one that looks the same. */
  | 'converted';

const blockOrLetter = new RegExp(`^(\\d+(?:/\\d+)?)-?[кk] ?(\\d+${letter}?)$`, 'i');
const gap = new RegExp(`^(\\d+(?:/\\d+)?)(?:[-. ]*${letter}[ ,./]*|[ ,.]+)(\\d+${letter}?)$`, 'i');
const letterFirst = new RegExp(`^${letter}[-. /]*(\\d.*)$`, 'i');
const endSigns = new RegExp(`${letter}[ ,;.]+$`, 'i');
const letterBlock = new RegExp(`^(\\d+)[-,. /]*корп(?:ус)?[. ]+${letter}$`, 'i');

const twoLetters = new RegExp(`${letter}[-. ]*${letter}`, 'i');

/** «1к3» may be block 3 or the house 1К: both. Any other text stays alone. */
function blockAndLetter(text: string): string[] {
  const [, main, rest] = blockOrLetter.exec(text) ?? [];
  return main ? [`${main}-${rest}`, `${main}к-${rest}`] : [text];
}

/** What a person may have meant where the text is no number, likeliest first; not all of it need be one. */
function guesses(text: string, bare: (text: string) => string): string[] {
  const [, main = '', one = '', rest = ''] = gap.exec(text) ?? [];
  const [, first = '', after = ''] = letterFirst.exec(text) ?? [];
  const [, before = '', last = ''] = letterBlock.exec(text) ?? [];
  return [
    undisguise(text),
    `${main}${one}-${rest}`,
    one ? '' : `${main}/${rest}`,
    // «д1», «к5»: short for a word, or the letter of the number.
    /[бдкbdk]/i.test(first) ? after : '',
    after + first,
    before + last,
    // In another layout the keys of Б, Ж, Х, Ю and Ї give signs.
    ...(text.length < 50 && /[a-z,<;:[{\]}>]/i.test(text) ? (['uk', 'ru'] as const) : []).map((layout) =>
      bare(typedCyrillic(text, layout).replace(/([а-яґєії])\//gi, '$1.')),
    ),
  ];
}

/** What is wrong with a text that is no number. */
function fault(text: string): NumberCode {
  if (!/\d/.test(text) || /^(?:корп|к[. ])/i.test(text)) return 'number';
  if (/[-/]$|корп(?:ус)?\.?$/i.test(text)) return 'unfinished';
  if (/[^a-zа-яґєіїё\d .,;:()'/-]/i.test(text)) return 'sign';
  if (/^\d+[a-zа-яґєіїё]{2,3}$/i.test(text)) return 'letters';
  if (/[a-zа-яґєіїё]{3}|(?:кв|оф|эт|п-д)(?![a-zа-яґєіїё])/i.test(text)) return 'extra';
  if (twoLetters.test(text)) return 'letters';
  return /\d\D+\d/.test(text) ? 'parts' : 'sign';
}

/** What house and apartment have in common: takes `words` and signs off a text, reads the number, keeps what `fits`. */
export function readNumber(text: string, words: RegExp, fits: (parts: Parts) => boolean): Reading<NumberCode> {
  const bare = (seen: string) =>
    seen
      .replace(/["'`´ʹʼ‘’‚‛“”„‟«»‹›′″()]/g, ' ')
      .replace(words, '')
      .replace(/[. ]+$/, '')
      .replace(endSigns, '$1')
      .replace(/ +/g, ' ')
      .trim();
  const seen = bare(visible(text));
  if (!seen) return refused('empty');
  const offers = new Set<string>();
  const parts = blockOrLetter.test(seen) ? undefined : takeApart(seen);
  if (parts) {
    if (!fits(parts)) return refused('parts');
    const { value, offers, problem } = spell(parts, seen);
    const note = /[ЫЭЪЁ]/.test(value ?? '')
      ? 'not-ukrainian'
      : /[a-z]/i.test(parts.letter + parts.blockLetter)
        ? 'converted'
        : undefined;
    return value === undefined ? refused(problem!, offers) : accepted(text, value, offers, note);
  }
  for (const guess of (blockOrLetter.test(seen) ? [seen] : guesses(seen, bare)).flatMap(blockAndLetter)) {
    const taken = takeApart(guess);
    if (!taken || !fits(taken)) continue;
    const { value, offers: ways } = spell(taken, guess);
    for (const way of value === undefined ? ways : [value]) offers.add(way);
  }
  return offers.size ? refused('choose', [...offers]) : refused(fault(seen));
}
