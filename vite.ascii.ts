import { Script } from 'node:vm';
import type { Plugin } from 'vite';

/**
 * A script of the same meaning in ASCII alone. `\uXXXX` stands for a character in texts, templates, regular expressions
 * and names alike; beyond U+FFFF the two halves stand one after the other, which even `/u` reads as one character.
 */
export function toAscii(code: string): string {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, backslashes: string, unit: string) => {
    const inAscii = `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    // A backslash that belongs to the character, as in "\–", would turn the new one into text.
    return (backslashes.length % 2 ? backslashes.slice(1) : backslashes) + inAscii;
  });
}

/** Makes classic scripts ASCII: read in any encoding, a page's own or a server's, they stay what they are. */
export function ascii(): Plugin {
  return {
    name: 'ascii',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = toAscii(file.code);
        // Throws on a syntax error.
        new Script(file.code, { filename: file.fileName });
      }
    },
  };
}
