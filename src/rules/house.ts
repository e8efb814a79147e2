import { type Address, variants } from './address.ts';
import { type NumberCode, nothing, readNumber, type Ways } from './number.ts';
import { type Rule, withProblem } from './reading.ts';
import { isPart, type Part, type Word } from './tokens.ts';

export type HouseCode = NumberCode;

/** Two numbers that no word joins: «1 3» is a block or a corner, «1Б 3» and «1Б/3» a block. */
function pair(one: Part, other: Part, between: string): Ways {
  const [letter = ''] = one.letters;
  const [otherLetter = ''] = other.letters;
  if (one.block || other.block || other.number.includes('/') || !(letter ? /^[,/]?$/ : /^,?$/).test(between))
    return nothing;
  const block = { number: one.number, letter, block: other.number, blockLetter: otherLetter };
  const corner = { number: `${one.number}/${other.number}`, letter: otherLetter, block: '', blockLetter: '' };
  return { ways: letter || one.number.includes('/') ? [block] : [block, corner], of: 2, asked: true };
}

/** The house of an address: the number that a word calls so, or the only one without a role. */
function find({ tokens, own, free, blocks: [block, otherBlock], foreign }: Address): Ways {
  const [house = free[0], otherHouse] = own;
  if (!house || otherHouse || otherBlock) return nothing;
  const others = free.filter((part) => part !== house);
  if (others.length) {
    const behind = tokens.slice(tokens.indexOf(house) + 1);
    const next = behind.findIndex(isPart);
    const between = (behind.slice(0, next) as Word[]).map(({ text }) => text);
    const isNext = behind[next] === others[0];
    if (isNext && others.length < 2 && !block && !foreign.length && !(own.length && between.length))
      return pair(house, others[0]!, between.join(''));
    if (!own.length || (isNext && !between.length)) return nothing;
  }
  if (!block) return { ways: variants(house), of: 1 };
  if (house.block || block.block || block.number.includes('/')) return nothing;
  const ways = variants(block).flatMap(({ number, letter }) =>
    variants(house).map((way) => ({ ...way, block: number, blockLetter: letter })),
  );
  return { ways, of: 2, asked: tokens.indexOf(block) < tokens.indexOf(house) };
}

/**
 * The house number: number [`/` number] [letter] [`-` block [letter]], letters Cyrillic capitals: `1Б-3`, `12/14А`.
 * Source: the customer's guide to the cabinet; corner numbers and the lengths of numbers are our decision.
 */
export const house: Rule<HouseCode> = {
  read: (text) => (text.length > 100 ? withProblem('extra') : readNumber(text, { role: 'house', find })),
};
