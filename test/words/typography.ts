const faults: [name: string, sign: RegExp][] = [
  ['a comma after «наприклад»', /(?:наприклад|например),/i],
  ['a dash that can begin a line', /(?<!\u00a0)—/],
  ['a number that can be parted from its noun', /[\d}] (?:символ|цифр|секунд|хвилин|минут|годин|час)/],
  ['a straight quote or apostrophe', /["'“”]/],
  ['dots for an ellipsis', /\.\.\./],
  ['a space at an end, or two', /^\s|\s$|\s\s/],
];

/** The typographic faults of a sentence in any of our languages; rules and reasons are in `src/words/words.ts`. */
export const faultsOf = (sentence: string): string[] =>
  faults.filter(([, sign]) => sign.test(sentence)).map(([name]) => name);
