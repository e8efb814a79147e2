import { readingsOf } from './cyrillic.ts';

/** A number taken apart; letters as typed, `''` where there is none. `number` may hold a corner: `12/14`. */
export interface Parts {
  number: string;
  letter: string;
  block: string;
  blockLetter: string;
}

/** How a number can be spelled: a value, or a question with its offers, or a plain refusal. */
export interface Spelling {
  value?: string;
  offers: string[];
  problem?: 'latin' | 'choose' | 'digits';
}

/** One letter of any of the three layouts. */
export const letter = '([a-zа-яґєіїё])';
// «1 б», «1-Б», «1.Б», «1/Б», «1 літ. Б»; then « - 3», «, корпус 3», «/к.3» with a letter of its own.
const lettered = `(?:[-. /]*(?:л[иі]т(?:ер[аы]?)?[. ]*)?${letter})?`;
const shape = new RegExp(
  `^(\\d+(?: ?/ ?\\d+)?)${lettered}(?:(?: ?- ?|[-,. /]*(?:корпус|корп|korp|к|k)[-. №]*)(\\d+)${lettered})?$`,
  'i',
);

/** Takes a number apart if nothing is left to ask about how its parts belong together. */
export function takeApart(text: string): Parts | undefined {
  const [found, number = '', one = '', block = '', other = ''] = shape.exec(text) ?? [];
  return found ? { number: number.replace(/ /g, ''), letter: one, block, blockLetter: other } : undefined;
}

function join({ number, letter, block, blockLetter }: Parts): string {
  return number + letter + (block && `-${block}${blockLetter}`);
}

/** Letters right behind a digit that look like digits, as digits: `10О` → `100`, `5З` → `53`, `1I` → `11`. */
export function undisguise(text: string): string {
  return text.replace(/\d[oOоОзЗIl]+(?![A-Za-zА-яҐґЄєІіЇїЁё])/g, (run) =>
    run
      .replace(/[oOоО]/g, '0')
      .replace(/[зЗ]/g, '3')
      .replace(/[Il]/g, '1'),
  );
}

/** Every way to write a typed letter in Cyrillic, likeliest first. */
function ways(typed: string): string[] {
  const { look, key, sound } = readingsOf(typed);
  if (!key || sure(typed)) return [look ?? typed.toUpperCase()];
  const order = /b/i.test(typed) ? [look, sound, key] : [key, look, sound];
  return [...new Set(order)].filter((way) => way !== undefined);
}

/** The typed case is what has to look alike: small Latin k, m and t do not. O and I can be nothing else but digits. */
const sure = (typed: string) => /^[^a-z]?$/i.test(typed) || /[AEKMTXCOIaexco]/.test(typed);

const unpadded = (spelling: string) => spelling.replace(/(^|\/)0+(?=\d)/g, '$1');

/** Spells what was taken out of `text` in Cyrillic capitals, or asks where a letter has several readings. */
export function spell(parts: Parts, text: string): Spelling {
  if (/\d{6}/.test(parts.number) || parts.block.length > 3) return { offers: [], problem: 'digits' };
  const first = ways(parts.letter);
  const second = ways(parts.blockLetter);
  const spellings = (first.length > second.length ? first : second).map((_, at) =>
    join({ ...parts, letter: first[at] ?? first[0]!, blockLetter: second[at] ?? second[0]! }),
  );
  const bare = undisguise(text);
  const other = bare === text ? undefined : takeApart(bare);
  const digits = other && unpadded(spell(other, bare).value ?? '');
  // A circle is sooner a zero than the letter О, a stick sooner the letter І than a one.
  const all = !digits ? spellings : /\d[Il]/.test(text) ? [...spellings, digits] : [digits, ...spellings];
  if (!sure(parts.letter) || !sure(parts.blockLetter)) return { offers: all, problem: 'latin' };
  if (digits && /\d[oOIl]/.test(text)) return { offers: all, problem: 'choose' };
  // A leading zero is hardly meant; it stays until the person says so.
  const short = unpadded(spellings[0]!);
  const offers = short === spellings[0] ? all : [...new Set([short, ...all])];
  return { value: spellings[0], offers: offers.length > 1 ? offers : [] };
}
