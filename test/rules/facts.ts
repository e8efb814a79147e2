import { type RuleName, rules } from '../../src/rules/index.ts';
import { type Context, defaults, type Reading } from '../../src/rules/reading.ts';

/** One row of a table: what is typed, under which settings, and what is read. Described in `facts/README.md`. */
export interface Fact {
  line: number;
  text: string;
  context: Context;
  expected: string;
}

/** `{nbsp}`, `{u+200b}`, `{Б×300}` and the like, as the characters they stand for. */
function unescaped(cell: string): string {
  return cell.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const named: Record<string, string> = { empty: '', space: ' ', nbsp: '\u00a0', tab: '\t', newline: '\n' };
    const [, code] = /^u\+([0-9a-f]+)$/.exec(name) ?? [];
    const [, piece, times] = /^(.+)×(\d+)$/su.exec(name) ?? [];
    return (
      named[name] ??
      (code ? String.fromCodePoint(Number.parseInt(code, 16)) : piece ? piece.repeat(Number(times)) : whole)
    );
  });
}

/** `passwordMin=15, email=a@b.ua` as what the rule is told. */
function contextOf(cell: string): Context {
  const given = Object.fromEntries(cell.split(', ').map((pair) => pair.split('=') as [string, string]));
  const { account, email, passwordMin, ...settings } = given;
  return {
    settings: { ...defaults, ...settings, ...(passwordMin && { passwordMin: Number(passwordMin) }) },
    others: { ...(account && { account }), ...(email && { email }) },
  };
}

/** The columns after the text, as one line, so that a difference shows everything at once. */
export function written({ value = '', offers, note = '', problem = '' }: Reading): string {
  return [value, offers.join(' | '), note, problem].join('\t').trimEnd();
}

/** The rows of one field's table. */
export function factsOf(table: string): Fact[] {
  return table.split('\n').flatMap((row, at) => {
    if (at === 0 || !row.trim() || row.startsWith('#')) return [];
    const [typed = '', value = '', offers = '', note = '', problem = '', settings = ''] = row.split('\t');
    const expected = [unescaped(value), unescaped(offers), note, problem].join('\t').trimEnd();
    return [
      {
        line: at + 1,
        text: unescaped(typed),
        context: settings ? contextOf(settings) : { settings: defaults, others: {} },
        expected,
      },
    ];
  });
}

/** What a rule makes of a row's text. */
export const reading = (name: RuleName, { text, context }: Fact): string => written(rules[name].read(text, context));
