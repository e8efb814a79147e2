import { cyrillicLook, cyrillicSound, swap, typedCyrillic } from './cyrillic.ts';

/** A number taken apart; letters as typed, `''` where there is none. `number` may hold a corner: `12/14`. */
export interface Parts {
  number: string;
  letter: string;
  block: string;
  blockLetter: string;
}

/** How a number can be spelled: a value, or a question with its offers, or a plain refusal. */
export type Spelling =
  | { value: string; offers: string[]; problem?: undefined }
  | { value?: undefined; offers: string[]; problem: 'latin' | 'choose' | 'digits' };

// «1 б», «1-Б», «1.Б», «1/Б», «1 літ. Б»; then « - 3», «, корпус 3», «/к.3» with a letter of its own.
const lettered = `(?:[-. /]*(?:л[иі]т(?:ер[аы]?)?[. ]*)?([a-zа-яґєіїё]))?`;
const shape = new RegExp(
  `^(\\d+(?: ?/ ?\\d+)?)${lettered}(?:(?: ?- ?|[-,. /]*(?:корп(?:ус)?|korp|[кk])[-. №]*)(\\d+)${lettered})?$`,
  'i',
);

/** Takes a number apart if nothing is left to ask about how its parts belong together. */
export function takeApart(text: string): Parts | undefined {
  const [found, number = '', one = '', block = '', other = ''] = shape.exec(text) ?? [];
  return found ? { number: number.replace(/ /g, ''), letter: one, block, blockLetter: other } : undefined;
}

/** Letters right behind a digit that look like digits, as digits: `10О` → `100`, `5З` → `53`, `1I` → `11`. */
export function undisguise(text: string): string {
  return text.replace(/\d[oOоОзЗIl]+(?![\p{L}])/gu, (run) => swap(run, 'oOоОзЗIl', '00003311'));
}

/** A Latin letter with several readings. Case counts: small k, m and t look like no Cyrillic letter. O and I are digits or nothing. */
const unsure = /[bdf-np-wyzBDFGHJLNP-SU-WYZ]/;

/** Every way to write a typed letter in Cyrillic, likeliest first. */
function ways(typed: string): string[] {
  const capital = typed.toUpperCase();
  const look = cyrillicLook(capital);
  if (!unsure.test(typed)) return [look];
  const key = typedCyrillic(capital, 'uk');
  const sound = cyrillicSound(capital);
  const order = capital === 'B' ? [look, sound, key] : [key, look, sound];
  return [...new Set(order)].filter((way) => way !== capital);
}

const unpadded = (spelling: string) => spelling.replace(/(^|\/)0+(?=\d)/g, '$1');

/** Spells what was taken out of `text` in Cyrillic capitals, or asks where a letter has several readings. */
export function spell(parts: Parts, text: string): Spelling {
  if (/\d{6}/.test(parts.number) || parts.block.length > 3) return { offers: [], problem: 'digits' };
  const first = ways(parts.letter);
  const second = ways(parts.blockLetter);
  const spellings = (first.length > second.length ? first : second).map(
    (_, at) => parts.number + (first[at] ?? first[0]) + (parts.block && `-${parts.block}${second[at] ?? second[0]}`),
  );
  const bare = undisguise(text);
  const other = bare === text ? undefined : takeApart(bare);
  const digits = other && unpadded(spell(other, bare).value ?? '');
  // A circle is sooner a zero than the letter О, a stick sooner the letter І than a one.
  const all = !digits ? spellings : /\d[Il]/.test(text) ? [...spellings, digits] : [digits, ...spellings];
  if (unsure.test(parts.letter + parts.blockLetter)) return { offers: all, problem: 'latin' };
  if (digits && /\d[oOIl]/.test(text)) return { offers: all, problem: 'choose' };
  // A leading zero is hardly meant; it stays until the person says so.
  const short = unpadded(spellings[0]!);
  const offers = short === spellings[0] ? all : [...new Set([short, ...all])];
  return { value: spellings[0]!, offers: offers.length > 1 ? offers : [] };
}
