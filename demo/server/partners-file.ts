import { readFileSync } from 'node:fs';
import { partnersFile } from '../../src/contract/partners.ts';
import type { Partner } from '../../src/contract/return-url.ts';

/** The file cannot be used; each complaint is a sentence that says what to change. */
export class BadPartners extends Error {
  readonly complaints: string[];

  constructor(...complaints: string[]) {
    super(complaints.join('\n'));
    this.complaints = complaints;
  }
}

/**
 * Reads the file that `PARTNERS` names.
 * @throws {BadPartners} with everything that is wrong.
 */
export function readPartners(file: string): Partner[] {
  const { error, data } = partnersFile.safeParse(parsed(textOf(file), file));
  if (!error) return data;
  const issues = [...error.issues].sort((a, b) => Number(a.path[0]) - Number(b.path[0]));
  throw new BadPartners(...issues.map(({ path, message }) => `${file}${placeOf(path)} ${message}.`));
}

function textOf(file: string): string {
  try {
    // A mark of UTF-8 at the beginning, which editors of Windows write, is left out.
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new BadPartners(`PARTNERS names ${file}, which is not there: make the file, or correct the path.`);
    if (error instanceof TypeError) throw new BadPartners(`${file} is not in UTF-8: save it so.`);
    throw new BadPartners(
      `PARTNERS names ${file}, which cannot be read (${code}): make it a file that the server may read.`,
    );
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The message may quote lines of the file.
    const message = (error as Error).message.replace(/\s+/g, ' ');
    throw new BadPartners(`${file} is not JSON: ${message}.`);
  }
}

/** `[1, 'returnUrls', 0]` → `, entry 2, address 1 of "returnUrls",`. */
function placeOf([entry, member, address]: PropertyKey[]): string {
  if (entry === undefined) return '';
  const place = `, entry ${Number(entry) + 1}`;
  if (member === undefined) return place;
  return `${place}, ${address === undefined ? '' : `address ${Number(address) + 1} of `}"${String(member)}"`;
}
