import { typedCyrillic, visible } from './cyrillic.ts';
import { type Reading, withProblem, withValue } from './reading.ts';
import { digitsForLetters, type NumberParts, spell, takeApart } from './spelling.ts';

/** Codes that house numbers and apartment numbers share. */
export type NumberCode =
  /** Nothing was typed. */
  | 'empty'
  /** More than the number was typed: a street, an entrance, a room, a whole address. */
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
  /** It has too many numbers, or it is not clear how they belong together. */
  | 'parts'
  /** A number has too many digits: more than 5 for a house or an apartment, more than 3 for a block. */
  | 'digits'
  /** It contains a character that no such number has. */
  | 'sign'
  /** Note: Ы, Э, Ъ or Ё, which are not Ukrainian letters, so the person may have mistyped. */
  | 'not-ukrainian'
  /** Note: a Latin letter was replaced by the Cyrillic one that looks the same. */
  | 'converted';

// «1к3» is either house 1, block 3, or house 1К, block 3.
const eitherWay = /^(\d+(?:\/\d+)?)-?[кk] ?(\d+[a-zа-яґєіїё]?)$/i;
const letterBetween = /^(\d+(?:\/\d+)?)(?:[-. ]*([a-zа-яґєіїё])[ ,./]*|[ ,.]+)(\d+[a-zа-яґєіїё]?)$/i;
const twoNumbers = /^(\d+)[ ,.]+(\d+[a-zа-яґєіїё]?)$/i;
const letterFirst = /^([a-zа-яґєіїё])[-. /]*(\d.*)$/i;
const letterBlock = /[, ]*корп(?:ус)?[. ]+(?=[a-zа-яґєіїё]$)/i;
const twoLetters = /[a-zа-яґєіїё][-. ]*[a-zа-яґєіїё]/i;
const endSigns = /([a-zа-яґєіїё])[ ,;.]+$/i;

/** Texts that a person may have meant by one that is no number, most likely first. Not each of them is a number. */
function guesses(text: string, strip: (text: string) => string): string[] {
  return (
    eitherWay.test(text)
      ? [text]
      : [
          digitsForLetters(text),
          text.replace(letterBetween, '$1$2-$3'),
          text.replace(twoNumbers, '$1/$2'),
          // The letter in «д1» and «к5» is short for a word, or belongs to the number.
          text.replace(/^[бдкbdk][-. /]*(?=\d)/i, ''),
          text.replace(letterFirst, '$2$1'),
          text.replace(letterBlock, ''),
          // In the English layout the keys of Б, Ж, Х, Ю and Ї type punctuation.
          ...(text.length < 50 && /[a-z,<;:[{\]}>]/i.test(text) ? (['uk', 'ru'] as const) : []).map((layout) =>
            strip(typedCyrillic(text, layout).replace(/([а-яґєії])\//gi, '$1.')),
          ),
        ]
  ).flatMap((guess) =>
    eitherWay.test(guess) ? [guess.replace(eitherWay, '$1-$2'), guess.replace(eitherWay, '$1к-$2')] : guess,
  );
}

/** The problem of a text that is no number. */
function problemOf(text: string): NumberCode {
  if (!/\d/.test(text) || /^(?:корп|к[. ])/i.test(text)) return 'number';
  if (/[-/]$|корп(?:ус)?\.?$/i.test(text)) return 'unfinished';
  if (/[^a-zа-яґєіїё\d .,;:()'/-]/i.test(text)) return 'sign';
  if (/^\d+[a-zа-яґєіїё]{2,3}$/i.test(text)) return 'letters';
  if (/[a-zа-яґєіїё]{3}|(?:кв|оф|эт|п-д)(?![a-zа-яґєіїё])/i.test(text)) return 'extra';
  if (twoLetters.test(text)) return 'letters';
  return /\d\D+\d/.test(text) ? 'parts' : 'sign';
}

/**
 * Reads the number of a house or an apartment.
 * @param labels matches words around the number («буд.», «кв.»), which are removed, as is punctuation.
 * @param fits whether this kind of number can have these parts.
 * @param within the pieces of a full address that may be the number; used where more than the number was typed.
 */
export function readNumber(
  text: string,
  {
    labels,
    fits,
    within,
  }: { labels: RegExp; fits: (parts: NumberParts) => boolean; within: (text: string) => string[] },
): Reading<NumberCode> {
  const strip = (shown: string) =>
    shown
      .replace(/["'`´ʹʼ‘-‟«»′-›()]/g, ' ')
      .replace(labels, '')
      .replace(/[. ]+$/, '')
      .replace(endSigns, '$1')
      .replace(/ +/g, ' ')
      .trim();
  const read = (number: string): Reading<NumberCode> | undefined => {
    const parts = eitherWay.test(number) ? undefined : takeApart(number);
    if (!parts) return undefined;
    if (!fits(parts)) return withProblem('parts');
    const { value, offers, problem } = spell(parts, number);
    if (problem) return withProblem(problem, offers);
    const note = /[ЫЭЪЁ]/.test(value)
      ? 'not-ukrainian'
      : /[a-z]/i.test(parts.letter + parts.blockLetter)
        ? 'converted'
        : undefined;
    return withValue(text, value, offers, note);
  };
  const shown = visible(text);
  const stripped = strip(shown);
  if (!stripped) return withProblem('empty');
  const reading = read(stripped);
  if (reading) return reading;
  const offers = new Set<string>();
  for (const guess of new Set(guesses(stripped, strip))) {
    const found = read(guess);
    for (const way of found?.value ? [found.value] : (found?.offers ?? [])) offers.add(way);
  }
  if (offers.size) return withProblem('choose', [...offers]);
  const problem = problemOf(stripped);
  // Of a full address, a number is offered only where it has a single reading.
  if (problem === 'extra')
    for (const piece of within(shown)) {
      const found = read(strip(piece));
      if (found?.value && !found.offers.length) return withProblem(problem, [found.value]);
    }
  return withProblem(problem);
}
