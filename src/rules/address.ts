import type { Role } from './roles.ts';
import type { NumberParts } from './spelling.ts';
import { isPart, isWord, type Part, type Token, tokensOf, type Word } from './tokens.ts';

/** The numbers of an address, with the roles that its words give them. */
export interface Address {
  tokens: Token[];
  parts: Part[];
  words: Word[];
  /** Numbers with the role that is asked for, those without a role, and those of blocks. */
  own: Part[];
  free: Part[];
  blocks: Part[];
  /** Words that say something else: a street, a floor, anything unknown. */
  foreign: Word[];
}

/** Gives each number its role: from the right, a word names the number behind it, or else the one in front of it. */
function giveRoles(tokens: Token[]): void {
  const isFree = (token: Token | undefined): token is Part => isPart(token) && (!token.role || token.role === 'name');
  const isOne = tokens.filter(isPart).length === 1;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const word = tokens[at]!;
    if (isPart(word) || /comma|link|sign|letter|private/.test(word.role)) continue;
    const { role } = word;
    const before = tokens[at - 1];
    if (role === 'word' || role === 'street') {
      // «8 Березня», «5-та вулиця»; but «12, вул. Робоча».
      if (isFree(before) && (role === 'word' || before.joined || before.asked)) before.role = 'name';
      continue;
    }
    let next = at + 1;
    // «мкр. Сокіл 1»
    if (role === 'district') while (tokens[next]?.role === 'word') next++;
    // «1 корп.» waits for its number; «3 корпус» in front of it needs another number.
    const target = [tokens[next], before].find(
      (token) => isFree(token) && !(token === before && (token.block || (role === 'block' && isOne))),
    ) as Part | undefined;
    if (!target) continue;
    word.used = true;
    target.role = role as Role;
    if (target !== before) continue;
    if (role === 'block') target.asked = true;
    if (target.joined) target.letters = ['', target.letters.at(-1)!];
  }
}

/** Reads an address for the number of this role. */
export function addressOf(text: string, role: Role): Address {
  const tokens = tokensOf(text);
  giveRoles(tokens);
  const parts = tokens.filter(isPart);
  const words = tokens.filter(isWord);
  const foreign = words.filter((word) => !['comma', 'link', 'sign', 'letter', 'block', role].includes(word.role));
  return {
    tokens,
    parts,
    words,
    own: parts.filter((part) => part.role === role),
    // Among words, a number too long for a house is a postcode or a telephone.
    free: parts.filter((part) => !part.role && !(foreign.length && part.number.length > 4)),
    blocks: parts.filter((part) => part.role === 'block'),
    foreign,
  };
}

/** The ways to read one number, the likeliest first. */
export const variants = ({ letters, ...part }: Part): NumberParts[] => letters.map((letter) => ({ ...part, letter }));
