import { type Address, variants } from './address.ts';
import { typedCyrillic, visible } from './cyrillic.ts';
import { type NumberCode, nothing, readNumber, type Ways } from './number.ts';
import { defaultContext, type Rule, withProblem, withValue } from './reading.ts';
import { isPart, isWord, type Part, tokensOf, unwrapped, type Word } from './tokens.ts';

export type ApartmentCode =
  | NumberCode
  /** It has a block or a second number, which only a house number can have. */
  | 'block'
  /** The text says that there is no apartment. For a private house `0` or `-` is sent. */
  | 'private-house';

const fits = ({ number, letters, block }: Part) => !block && !/\/|^00+$/.test(number + letters);

/** The apartment of an address: the number that a word calls so, or the only one that cannot be another's. */
function find({ tokens: [first], own, free, blocks, foreign }: Address): Ways {
  // «к. 5»: short for «квартира», or a letter.
  const isShort = first?.role === 'block' && !isPart(first) && first.text.length < 2;
  const inside = foreign.every(({ role }) => role === 'inside');
  const [part, other] = own.length ? own : isShort ? [...free, ...blocks] : inside && !blocks.length ? free : [];
  return part && !other ? { ways: fits(part) ? variants(part) : [], of: 1, asked: isShort } : nothing;
}

const problemOf = ({ parts, blocks }: Address): 'block' | undefined =>
  blocks.length || !parts.every(fits) ? 'block' : undefined;

/** What a text without a flat's number gives: `0` and `-` themselves; `private`: it says in words that there is none. */
function withoutNumber(text: string): '0' | '-' | 'private' | 'empty' | undefined {
  const tokens = tokensOf(text);
  const said = tokens.filter(({ role }) => role !== 'apartment');
  if (!said.length) return 'empty';
  const parts = said.filter(isPart);
  const words = said.filter(isWord);
  const written = parts.map(({ number, letters, block }) => number + letters + block).join(' ');
  const isPrivate = words.some(({ role }) => role === 'private');
  if (/^0+$/.test(written) && (isPrivate || !words.length)) return written === '0' || isPrivate ? '0' : 'private';
  if (isPrivate) return parts.length && said.length < tokens.length ? undefined : 'private';
  if (parts.length) return undefined;
  if (words.length === 1 && words[0]!.text === '-') return '-';
  const isNothing = ({ role, text }: Word) => /link|sign|comma/.test(role) || /^[oо]$/i.test(text);
  return words.some(({ role }) => role === 'house') || words.every(isNothing) ? 'private' : undefined;
}

/**
 * The apartment number: number [letter], the letter a Cyrillic capital: `1Б`; for a private house `0` or `-`.
 * Source: the customer's guide to the cabinet; the length of the number is our decision.
 */
export const apartment: Rule<ApartmentCode> = {
  read(text, { settings } = defaultContext) {
    if (text.length > 100) return withProblem('extra');
    const shown = visible(text);
    const mark =
      withoutNumber(unwrapped(shown)) ??
      // In another layout, only words are tried: a digit makes the text a number.
      (/\d|^[^a-z]*$/i.test(shown) ? undefined : withoutNumber(unwrapped(typedCyrillic(shown, 'uk'))));
    if (mark === '0' || mark === '-') return withValue(text, mark);
    if (mark) return withProblem(mark === 'empty' ? mark : 'private-house', [settings.privateHouse]);
    return readNumber<ApartmentCode>(text, { role: 'apartment', find, problemOf });
  },
};
