import { BadFile } from './bad-file.ts';

/** Encodings that a file names by its first bytes. Excel writes UTF-16 as "Unicode text". */
const marks: [bytes: number[], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a file, piece by piece: UTF-8, or UTF-16 with its mark. Whether anything else is windows-1251, KOI8-U or
 * damaged cannot be told for sure, and a wrong guess would store wrong letters; so it is refused.
 * @throws {BadFile}
 */
export async function* textOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let line = 1;
  const decode = (bytes?: Uint8Array) => {
    try {
      const text = decoder!.decode(bytes, { stream: bytes !== undefined });
      line += text.split('\n').length - 1;
      return text;
    } catch {
      throw new BadFile([
        { line, reason: 'from here on the file is not UTF-8, perhaps windows-1251. Save it as "CSV UTF-8"' },
      ]);
    }
  };
  for await (const bytes of whole(file)) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    yield decode(bytes);
  }
  if (decoder) yield decode();
}

/** The same bytes, the first piece long enough for a mark. */
async function* whole(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Buffer | undefined = Buffer.alloc(0);
  for await (const bytes of file) {
    if (!first) yield bytes;
    else if (first.length + bytes.length < 4) first = Buffer.concat([first, bytes]);
    else {
      yield Buffer.concat([first, bytes]);
      first = undefined;
    }
  }
  if (first?.length) yield first;
}

function encodingOf(start: Uint8Array): string {
  const mark = marks.find(([bytes]) => bytes.every((byte, at) => start[at] === byte));
  if (mark) return mark[1];
  // A zero byte among the first letters of the header: UTF-16 without its mark.
  if (start.subarray(0, 4).includes(0))
    throw new BadFile([{ line: 1, reason: 'the file is UTF-16 without a mark. Save it as "CSV UTF-8"' }]);
  return 'utf-8';
}
