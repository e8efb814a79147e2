import { latinLook, typedCyrillic } from './cyrillic.ts';
import { roleOf } from './roles.ts';
import { digitsForLetters } from './spelling.ts';
import { letter } from './tokens.ts';

const wordAndLetters = new RegExp(`[ ,]*(${letter}{2,})[. ]+(${letter}{1,4})(?!${letter})`, 'gi');

/** Joins a letter to the number that a word calls its letter: «10, літ. А» → «10.А». */
export const joined = (text: string): string =>
  text.replace(wordAndLetters, (all, word: string, letter: string, at: number) =>
    at && letter.length < 2 && roleOf(word) === 'letter' ? `.${letter}` : all,
  );

const romans = ' I II III IV V VI VII VIII IX X'.split(' ');

/** The text with the digits that letters may stand for: «10О» → «100», «корп. IV» → «корп. 4», «1 корп. А» → «1.А». */
export const inDigits = (text: string): string =>
  digitsForLetters(
    text.replace(wordAndLetters, (all, word: string, letters: string) => {
      if (roleOf(word) !== 'block') return all;
      const block = /^з$/i.test(letters) ? 3 : romans.indexOf(latinLook(letters.toUpperCase()));
      return block > 0 ? ` ${word} ${block}` : letters.length < 2 ? `.${letters}` : all;
    }),
  );

/**
 * Other texts that the person may have meant: the letter behind the number, no sign between, the same keys elsewhere.
 * @param role of a house «к3» is a block, of an apartment it may be a letter.
 */
export function guessesOf(text: string, role: 'house' | 'apartment'): string[] {
  const guesses = [
    role === 'house' && /^[кk]/i.test(text) ? text : text.replace(/^([a-zа-яґєіїё])(\d+)(?![\da-zа-яґєіїё])/i, '$2$1'),
    text.replace(/(\d) ?[,;_] ?([A-ZА-ЯҐЄІЇ])(?!\p{L})/u, '$1.$2'),
  ];
  if (text.length < 50 && /[a-z,<;:[{\]}>]/i.test(text))
    for (const layout of ['uk', 'ru'] as const)
      guesses.push(typedCyrillic(text, layout).replace(/([а-яґєії])\//gi, '$1.'));
  return guesses.filter((guess) => guess !== text);
}
