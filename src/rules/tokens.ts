import { type Role, roleOf } from './roles.ts';

/** A number of an address, with the letter and the block that are written together with it. */
export interface Part {
  /** Digits, or two numbers with a slash. */
  number: string;
  /** Its letter as typed, or `''`. Two readings, the likelier first: «1к3» → `['', 'к']`, «12-й» → `['', 'й']`. */
  letters: string[];
  block: string;
  blockLetter: string;
  /** What the words around it say. `name`: it belongs to the name of a street or a district. */
  role?: Role | 'name';
  /** Its letter is small and behind a hyphen: with a word behind it, «12-а квартира», it is an ending. */
  joined: boolean;
  /** It may mean something else: «12-го», «12 3 корпус». */
  asked?: boolean;
}

/** A word of an address, or a sign between its pieces. */
export interface Word {
  /** `word`: none of the table. `comma` separates, `link` (hyphen, slash) joins, any other `sign` has no place there. */
  role: Role | 'word' | 'comma' | 'link' | 'sign';
  text: string;
  /** It has given its role to a number. */
  used?: boolean;
}

export type Token = Part | Word;

export const isPart = (token: Token | undefined): token is Part => token !== undefined && 'number' in token;
export const isWord = (token: Token): token is Word => !isPart(token);

/** A letter of an address, in the source of a regular expression that ignores case. */
export const letter = '[a-zа-яґєіїё]';
// «к» in front of a number, and «корп», are no letter of the number before them.
const block = '[кk](?:[. ]*\\d|орп|or)';
// «1 б», «1-Б», «1.Б», «1/Б».
const lettered = (name: string, gap = '') =>
  `(?:(${gap}[-. /]*)(?!${block})(?<${name}>${letter})(?=${block}|(?!${letter})))?`;
const scan = new RegExp(
  [
    `(?<number>\\d+(?: ?/ ?\\d+)?)${lettered('letter', '?<gap>')}(?:(?<link> *- *|-?[кk] ?)(?<block>\\d+)${lettered('blockLetter')})?`,
    `-?(?<word>${letter}{1,2}[-/]${letter}{1,2}(?!${letter})|${letter}+)(?<tie>-(?=\\d))?`,
    '[^ .]',
  ].join('|'),
  'gi',
);

/** The text without quotation marks, brackets, signs that mean «number», and punctuation behind words. */
export const unwrapped = (text: string): string =>
  text
    .replace(/['’ʼ`´](?=[a-zа-яґєіїё]{2})/gi, '')
    .replace(/["'`´ʹʼ‘-‟«»′-›()№#°º]/g, ' ')
    .replace(/(^|[ .])n[oо]?(?=[. ]*\d)/gi, ' ')
    .replace(/([a-zа-яґєіїё])(?:[ ,;.]+$| ?:)/gi, '$1 ')
    // As a spreadsheet writes a whole number.
    .replace(/^(\d+)[.,]0+$/, '$1');

/** Takes an address apart: its numbers, and the words and signs between them, in their order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let isName = false;
  for (const { 0: whole, index, groups } of text.matchAll(scan)) {
    const { number, letter = '', gap, link = '', block = '', blockLetter = '', word, tie } = groups!;
    const last = tokens.at(-1);
    // No address has so many: nothing of it is read.
    if (tokens.length > 30) break;
    if (number) {
      const joined = gap === '-' && /[а-яї]/.test(letter) && !block;
      const isBlock = block && (letter ? /[кk]/ : /[кk]/i).test(letter || link);
      tokens.push({
        number: number.replace(/ /g, ''),
        letters: isBlock ? ['', 'к'] : joined && /[йя]/.test(letter) ? ['', letter] : [letter],
        block,
        blockLetter,
        role: isName ? 'name' : undefined,
        joined,
      });
      isName = false;
    } else if (word) {
      // A single letter is a word only in front of a number.
      const role = word.length > 1 || /^[-. ]*\d/.test(text.slice(index + whole.length)) ? roleOf(word) : undefined;
      // «Тополя-3»: the number belongs to the name.
      isName = !role && tie !== undefined;
      if (role === 'ordinal' && isPart(last) && whole.startsWith('-')) last.asked = true;
      else if (role !== 'number') tokens.push({ role: role ?? 'word', text: word });
    } else tokens.push({ text: whole, role: /[-/]/.test(whole) ? 'link' : /[,;:]/.test(whole) ? 'comma' : 'sign' });
  }
  return tokens;
}
