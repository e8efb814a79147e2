import { type RuleName, rules } from '../../src/rules/index.ts';
import { type Context, defaults, type Reading } from '../../src/rules/reading.ts';
import type { Row } from '../law.ts';

/** The first line of every table. */
export const header = 'typed\tvalue\toffers\tnote\tproblem\tsettings';

/** The name of a rule's table, like that of the rule's module: `current-password.tsv`. */
export const tableOf = (name: RuleName): string =>
  `${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}.tsv`;

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

/** `passwordMin=15, email=a@b.ua` as the context of the rule. */
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

/** A table with fewer rows does not describe what people type. */
export const fewest = 10;

/** The rows of one rule's table. Throws where the text is no such table: a server's page about a missing file is none. */
export function factsOf(table: string): Fact[] {
  const [first, ...rows] = table.split('\n');
  if (first !== header) throw new Error(`a table of facts begins with its columns, not with ${first}`);
  return rows.flatMap((row, at) => {
    if (!row.trim() || row.startsWith('#')) return [];
    if (row.split('\t').length > 6) throw new Error(`line ${at + 2} has more than six columns: ${row}`);
    const [typed = '', value = '', offers = '', note = '', problem = '', settings = ''] = row.split('\t');
    const expected = [unescaped(value), unescaped(offers), note, problem].join('\t').trimEnd();
    return [
      {
        line: at + 2,
        text: unescaped(typed),
        context: settings ? contextOf(settings) : { settings: defaults, others: {} },
        expected,
      },
    ];
  });
}

/** What a rule makes of a row's text. */
export const reading = (name: RuleName, { text, context }: Fact): string => written(rules[name].read(text, context));

/** A text with what cannot be seen, or would end the cell, in braces. */
function escaped(text: string): string {
  if (!text) return '{empty}';
  return text
    .replace(/[\t\n\r{}\u00a0]|\p{M}|\p{C}/gu, (sign) => `{u+${sign.codePointAt(0)!.toString(16)}}`)
    .replace(/^ | $/g, '{space}')
    .replace(/^#/, '{u+23}');
}

/** The context of the rule, as the last column has it; only what differs from usual. */
function settingsOf({ settings, others }: Context): string {
  const usual = defaults as unknown as Record<string, unknown>;
  const unusual = Object.entries({ ...settings, ...others }).filter(
    ([name, value]) => value !== undefined && usual[name] !== value,
  );
  return unusual.map(([name, value]) => `${name}=${value}`).join(', ');
}

/** A line for the table of a rule, with what the rule makes of the text now: correct that before it becomes a fact. */
export function lineOf({ rule, text, context }: Row): string {
  const { value, offers, note = '', problem = '' } = rules[rule].read(text, context);
  const cells = [escaped(text), value === undefined ? '' : escaped(value), offers.map(escaped).join(' | ')];
  return [...cells, note, problem, context ? settingsOf(context) : ''].join('\t').trimEnd();
}
