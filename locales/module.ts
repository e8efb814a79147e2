/** Stands before every compiled module. The code was checked where it was written; the type of its words is the source's. */
const head = `// @ts-nocheck: compiled from src/words by \`npm run words\`; do not edit.
import type { Words } from '../words.ts';
`;

/**
 * The files of one language as one module that imports nothing and exports `words`. Their top-level names are used as they
 * are, so no two files may declare the same one.
 *
 * @param files compiled files, each after those that it imports.
 */
export function oneModule(files: readonly string[]): string {
  const code = files.map((text) => text.replace(/^import .*\n|^export (?=const)/gm, '')).join('');
  return `${head}${letters(code).replace('const words =', 'export const words: Words =')}`;
}

/** TypeScript prints what a transformer made in `\uXXXX`. Letters come back as themselves, which halves them. */
function letters(code: string): string {
  return code.replace(/(?<!\\)((?:\\\\)*)\\u([0-9A-Fa-f]{4})/g, (whole, backslashes: string, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    // Spaces and signs that nobody sees stay readable as escapes.
    return /[\p{L}\p{P}\p{S}]/u.test(character) && character > '\x7f' ? backslashes + character : whole;
  });
}
