import { open } from 'node:fs/promises';

/** One thing that Orca did. */
export type Happening =
  /** It said something. `live`: by itself, because a live region of the page has changed. */
  | { kind: 'said'; at: number; text: string; live: boolean }
  /** It stopped what it was saying, without a key of the person. */
  | { kind: 'stopped'; at: number }
  /** A key was pressed. */
  | { kind: 'key'; at: number };

/** The file in which Orca writes what it does, while it grows. */
export class Log {
  readonly #file: string;
  #text = '';
  #read = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** How much there is now. */
  async length(): Promise<number> {
    const handle = await open(this.#file);
    try {
      const { size } = await handle.stat();
      const bytes = Buffer.alloc(size - this.#read);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, this.#read);
      // Up to the last complete line: a letter of two bytes may be half there.
      const end = bytes.subarray(0, bytesRead).lastIndexOf('\n') + 1;
      this.#text += bytes.toString('utf8', 0, end);
      this.#read += end;
    } finally {
      await handle.close();
    }
    return this.#text.length;
  }

  /** Orca is at something, perhaps waiting for an answer of Firefox: it has written its beginning, and not its end. */
  get isInside(): boolean {
    return this.#text.lastIndexOf('vvvvv PROCESS ') > this.#text.lastIndexOf('^^^^^ PROCESS ');
  }

  since(mark: number): string {
    return this.#text.slice(mark);
  }

  happeningsSince(mark: number): Happening[] {
    return happeningsIn(this.since(mark));
  }
}

const speech = /^[\d:.]+ - SPEECH OUTPUT: '/;
/** After the text: the voice, which is the same everywhere here. */
const endOfSpeech = /'(?: voice=\w+)? ?(?:\{.*\})?$/;

/** Reads lines of Orca's file. */
export function happeningsIn(lines: string): Happening[] {
  const happenings: Happening[] = [];
  let live = false;
  let atKey = false;
  let open: { at: number; text: string } | undefined;
  let at = 0;
  for (const line of lines.split('\n')) {
    at = secondsOf(line) ?? at;
    if (open) open.text += `\n${line}`;
    else if (speech.test(line)) open = { at, text: line.replace(speech, '') };
    else if (line.startsWith('vvvvv PRESENT LIVE REGION')) live = true;
    else if (line.startsWith('^^^^^ PRESENT LIVE REGION')) live = false;
    else if (line.startsWith('vvvvv PROCESS ATSPI_KEY_PRESSED')) atKey = true;
    else if (line.startsWith('^^^^^ PROCESS ATSPI_KEY_PRESSED')) {
      atKey = false;
      happenings.push({ kind: 'key', at });
    } else if (line.endsWith('Interrupting presentation') && !atKey) happenings.push({ kind: 'stopped', at });
    if (open && endOfSpeech.test(open.text)) {
      const text = open.text.replace(endOfSpeech, '').replace(/\s+/g, ' ').trim();
      if (text) happenings.push({ kind: 'said', at: open.at, text, live });
      open = undefined;
    }
  }
  return happenings;
}

/** Seconds of the day at which a line was written; lines that belong to the one before have none. */
function secondsOf(line: string): number | undefined {
  const [, hours, minutes, seconds] = /^(\d\d):(\d\d):(\d\d\.\d+) - /.exec(line) ?? [];
  return seconds === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
