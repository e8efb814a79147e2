import { fieldCodes, schemaCodes, technicalCodes } from '../../src/check-endpoint/known-codes.ts';
import { wordsOf } from '../../src/words/index.ts';

const { codes, confirm, reset } = wordsOf('uk');

const rows = (lines: string[][]) => lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const code = (name: string) => `\`${name}\``;
const sentence = (name: string, all: Record<string, () => string>) => all[name]?.() ?? '–';

/** The tables of docs/back-end.md as the words have them, each with its heading. */
export const codeTables: Record<string, string> = {
  '| `code` | the sentence |\n|---|---|\n': rows(Object.entries(codes).map(([name, words]) => [code(name), words()])),
  '| `code` | that confirm | to a new password |\n|---|---|---|\n': rows(
    [...new Set([...Object.keys(confirm.gone.codes), ...Object.keys(reset.gone.codes)])].map((name) => [
      code(name),
      sentence(name, confirm.gone.codes),
      sentence(name, reset.gone.codes),
    ]),
  ),
  '| field | codes |\n|---|---|\n': rows(
    Object.entries(fieldCodes).map(([name, names]) => [code(name), names.map(code).join(', ')]),
  ),
};

/** What may come without a sentence of its own. */
export const unspoken = [...technicalCodes, ...schemaCodes.filter((name) => name === 'type')];
