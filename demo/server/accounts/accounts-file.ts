import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { rules } from '../../../src/rules/index.ts';
import { defaults, type Settings } from '../../../src/rules/reading.ts';
import { accountKey } from '../../../src/rules/same.ts';
import { BadFile, Complaints } from './bad-file.ts';
import type { BilledAccount } from './billed-accounts.ts';
import { textOf } from './file-text.ts';
import { SeenAccounts } from './seen-accounts.ts';

const columns = ['account', 'house', 'apartment'] as const;

interface Line {
  record: Partial<Record<string, string>>;
  info: { lines: number };
}

/** Accounts that are given at once. Reading so many takes a few milliseconds, in which no request is served. */
const portionSize = 250;

/**
 * Reads billed accounts from CSV: UTF-8 or UTF-16, comma or semicolon, header `account,house,apartment` in any order.
 * Each value must be one that the form can send, or nobody could register that account. The accounts come in portions,
 * between which other work goes on. After the first complaint no more portions come, and the rest is read for complaints.
 * @param settings those of the page: they decide which accounts the form can send.
 * @throws {BadFile} at the end of the file.
 */
export async function* readAccounts(
  file: AsyncIterable<Uint8Array>,
  settings: Settings = defaults,
): AsyncGenerator<BilledAccount[]> {
  let header: string[] | undefined;
  const parser = parse({
    bom: true,
    delimiter: [',', ';'],
    trim: true,
    skip_empty_lines: true,
    info: true,
    columns: (names: string[]) => {
      header = names.map((name) => name.toLowerCase());
      checkHeader(header);
      return header;
    },
  });
  const text = Readable.from(textOf(file));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  const complaints = new Complaints();
  const seen = new SeenAccounts();
  let portion: BilledAccount[] = [];
  let count = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Line>) {
      portion.push(readLine(record, info.lines));
      if (++count % portionSize > 0) continue;
      if (complaints.count === 0) yield portion;
      portion = [];
      await setImmediate();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BadFile([{ line: Number(error.lines ?? 1), reason: error.message }]);
  } finally {
    text.destroy();
  }
  // An empty file has no header to check.
  if (!header) checkHeader([]);
  if (count === 0) complaints.add(2, 'there are no accounts in the file');
  complaints.throwIfAny();
  if (portion.length > 0) yield portion;

  function readLine(record: Line['record'], line: number): BilledAccount {
    const account = { account: '', house: '', apartment: '' };
    for (const column of columns) {
      const { value, problem } = rules[column].read(record[column] ?? '', { settings, others: {} });
      if (value === undefined) complaints.add(line, `${column} "${record[column]}" is not readable (${problem})`);
      else account[column] = value;
    }
    const key = accountKey(account.account);
    const first = key ? seen.add(key, line) : undefined;
    if (first !== undefined) complaints.add(line, `account "${account.account}" is already in line ${first}`);
    return account;
  }
}

/** @throws {BadFile} for a column that is missing, or that stands there twice: it could not be known which counts. */
function checkHeader(header: string[]): void {
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new BadFile([{ line: 1, reason: `the header has no ${missing.join(', ')}` }]);
  const twice = columns.filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice.length > 0) throw new BadFile([{ line: 1, reason: `the header has two columns ${twice.join(', ')}` }]);
}
