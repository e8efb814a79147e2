import { typedCyrillic, visible } from './cyrillic.ts';
import { accepted, type Reading, refused } from './reading.ts';
import { type Parts, spell, takeApart, undisguise } from './spelling.ts';

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

// «1к3» may be block 3 or the house 1К.
const eitherWay = /^(\d+(?:\/\d+)?)-?[кk] ?(\d+[a-zа-яґєіїё]?)$/i;
const letterBetween = /^(\d+(?:\/\d+)?)(?:[-. ]*([a-zа-яґєіїё])[ ,./]*|[ ,.]+)(\d+[a-zа-яґєіїё]?)$/i;
const twoNumbers = /^(\d+)[ ,.]+(\d+[a-zа-яґєіїё]?)$/i;
const letterFirst = /^([a-zа-яґєіїё])[-. /]*(\d.*)$/i;
const letterBlock = /[, ]*корп(?:ус)?[. ]+(?=[a-zа-яґєіїё]$)/i;
const twoLetters = /[a-zа-яґєіїё][-. ]*[a-zа-яґєіїё]/i;
const endSigns = /([a-zа-яґєіїё])[ ,;.]+$/i;

/** What a person may have meant where the text is no number, likeliest first; not all of it need be one. */
function guesses(text: string, bare: (text: string) => string): string[] {
  return (
    eitherWay.test(text)
      ? [text]
      : [
          undisguise(text),
          text.replace(letterBetween, '$1$2-$3'),
          text.replace(twoNumbers, '$1/$2'),
          // «д1», «к5»: short for a word, or the letter of the number.
          text.replace(/^[бдкbdk][-. /]*(?=\d)/i, ''),
          text.replace(letterFirst, '$2$1'),
          text.replace(letterBlock, ''),
          // In another layout the keys of Б, Ж, Х, Ю and Ї give signs.
          ...(text.length < 50 && /[a-z,<;:[{\]}>]/i.test(text) ? (['uk', 'ru'] as const) : []).map((layout) =>
            bare(typedCyrillic(text, layout).replace(/([а-яґєії])\//gi, '$1.')),
          ),
        ]
  ).flatMap((guess) =>
    eitherWay.test(guess) ? [guess.replace(eitherWay, '$1-$2'), guess.replace(eitherWay, '$1к-$2')] : guess,
  );
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

/**
 * What house and apartment have in common: takes `words` and signs off a text, reads the number, keeps what `fits`.
 * Where more than the number was typed, `within` says which pieces of the text may be it.
 */
export function readNumber(
  text: string,
  words: RegExp,
  fits: (parts: Parts) => boolean,
  within: (text: string) => string[],
): Reading<NumberCode> {
  const bare = (seen: string) =>
    seen
      .replace(/["'`´ʹʼ‘-‟«»′-›()]/g, ' ')
      .replace(words, '')
      .replace(/[. ]+$/, '')
      .replace(endSigns, '$1')
      .replace(/ +/g, ' ')
      .trim();
  const read = (seen: string): Reading<NumberCode> | undefined => {
    const parts = eitherWay.test(seen) ? undefined : takeApart(seen);
    if (!parts) return undefined;
    if (!fits(parts)) return refused('parts');
    const { value, offers, problem } = spell(parts, seen);
    if (problem) return refused(problem, offers);
    const note = /[ЫЭЪЁ]/.test(value)
      ? 'not-ukrainian'
      : /[a-z]/i.test(parts.letter + parts.blockLetter)
        ? 'converted'
        : undefined;
    return accepted(text, value, offers, note);
  };
  const whole = visible(text);
  const seen = bare(whole);
  if (!seen) return refused('empty');
  const reading = read(seen);
  if (reading) return reading;
  const offers = new Set<string>();
  for (const guess of new Set(guesses(seen, bare))) {
    const found = read(guess);
    for (const way of found?.value ? [found.value] : (found?.offers ?? [])) offers.add(way);
  }
  if (offers.size) return refused('choose', [...offers]);
  const problem = fault(seen);
  // A whole address: only a number that leaves nothing to ask is offered.
  if (problem === 'extra')
    for (const piece of within(whole)) {
      const found = read(bare(piece));
      if (found?.value && !found.offers.length) return refused(problem, [found.value]);
    }
  return refused(problem);
}
