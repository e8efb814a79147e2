/**
 * The files of one language as one module that imports nothing and exports `words`. Their top-level names are used as
 * they are, so no two files may declare the same one.
 *
 * @param files compiled files, each after those that it imports.
 */
export function oneModule(files: readonly string[]): string {
  const code = files.map((text) => text.replace(/^import .*\n|^export (?=const)/gm, '')).join('');
  return letters(code).replace('const words =', 'export const words =');
}

/** Turns `\uXXXX`, as which TypeScript prints Cyrillic of a transformer, into letters, which take fewer bytes. */
function letters(code: string): string {
  return code.replace(/(?<!\\)((?:\\\\)*)\\u([0-9A-Fa-f]{4})/g, (whole, backslashes: string, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    // Invisible characters and special spaces stay escaped, so that a reader sees them.
    return /[\p{L}\p{P}\p{S}]/u.test(character) && character > '\x7f' ? backslashes + character : whole;
  });
}
