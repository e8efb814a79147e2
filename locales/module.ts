/** The beginning of every compiled module. `tsc` has checked the code in the source, which also gives the type. */
const head = `// @ts-nocheck: compiled from src/words by \`npm run words\`; do not edit.
import type { Words } from '../words.ts';
`;

/**
 * The files of one language as one module that imports nothing and exports `words`. Their top-level names are used as
 * they are, so no two files may declare the same one.
 *
 * @param files compiled files, each after those that it imports.
 */
export function oneModule(files: readonly string[]): string {
  const code = files.map((text) => text.replace(/^import .*\n|^export (?=const)/gm, '')).join('');
  return `${head}${letters(code).replace('const words =', 'export const words: Words =')}`;
}

/** Turns `\uXXXX`, as which TypeScript prints Cyrillic of a transformer, into letters, which take fewer bytes. */
function letters(code: string): string {
  return code.replace(/(?<!\\)((?:\\\\)*)\\u([0-9A-Fa-f]{4})/g, (whole, backslashes: string, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    // Invisible characters and special spaces stay escaped, so that a reader sees them.
    return /[\p{L}\p{P}\p{S}]/u.test(character) && character > '\x7f' ? backslashes + character : whole;
  });
}
