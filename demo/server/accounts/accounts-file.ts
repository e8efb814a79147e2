import { CsvError, parse } from 'csv-parse/sync';
import { rules } from '../../../src/rules/index.ts';
import { defaults, type Settings } from '../../../src/rules/reading.ts';
import { accountKey } from '../../../src/rules/same.ts';
import type { BilledAccount } from './billed-accounts.ts';

/** A line that cannot be imported: its number in the file, the column, and why. */
export interface BadLine {
  line: number;
  reason: string;
}

/** The file cannot be imported; `lines` holds every reason. */
export class BadFile extends Error {
  readonly lines: readonly BadLine[];
  constructor(lines: readonly BadLine[]) {
    super(lines.map(({ line, reason }) => `line ${line}: ${reason}`).join('\n'));
    this.name = 'BadFile';
    this.lines = lines;
  }
}

const columns = ['account', 'house', 'apartment'] as const;

interface Line {
  record: Partial<Record<string, string>>;
  info: { lines: number };
}

/**
 * Reads billed accounts from CSV: UTF-8 with or without BOM, comma or semicolon, header `account,house,apartment` in
 * any order. Each value must be one that the form can send, or nobody could register that account.
 * @param settings those of the page: they decide which accounts the form can send.
 * @throws {BadFile}
 */
export function readAccounts(text: string, settings: Settings = defaults): BilledAccount[] {
  let header: string[] = [];
  let lines: Line[];
  try {
    lines = parse(text, {
      bom: true,
      delimiter: [',', ';'],
      trim: true,
      skip_empty_lines: true,
      info: true,
      columns: (names: string[]) => {
        header = names.map((name) => name.toLowerCase());
        return header;
      },
    }) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BadFile([{ line: Number(error.lines ?? 1), reason: error.message }]);
  }
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new BadFile([{ line: 1, reason: `the header has no ${missing.join(', ')}` }]);
  const bad: BadLine[] = [];
  const seen = new Map<string, number>();
  const accounts = lines.map(({ record, info: { lines: line } }) => {
    const account = { account: '', house: '', apartment: '' };
    for (const column of columns) {
      const { value, problem } = rules[column].read(record[column] ?? '', { settings, others: {} });
      if (value === undefined) bad.push({ line, reason: `${column} "${record[column]}" is not readable (${problem})` });
      else account[column] = value;
    }
    const key = accountKey(account.account);
    const first = seen.get(key);
    if (first !== undefined && key)
      bad.push({ line, reason: `account "${account.account}" is already in line ${first}` });
    else seen.set(key, line);
    return account;
  });
  if (accounts.length === 0) bad.push({ line: 2, reason: 'there are no accounts in the file' });
  if (bad.length > 0) throw new BadFile(bad);
  return accounts;
}
