/** A line that cannot be imported: its number in the file, and why. */
export interface BadLine {
  line: number;
  reason: string;
}

/** How many complaints are told: whoever has more will mend the program that wrote the file. */
const mostTold = 20;

/** The file cannot be imported; `lines` holds the first reasons, `count` says how many there are. */
export class BadFile extends Error {
  readonly lines: readonly BadLine[];
  readonly count: number;
  constructor(lines: readonly BadLine[], count = lines.length) {
    const told = lines.slice(0, mostTold).map(({ line, reason }) => `line ${line}: ${reason}`);
    if (count > told.length) told.push(`and ${count - told.length} more`);
    super(told.join('\n'));
    this.name = 'BadFile';
    this.lines = lines;
    this.count = count;
  }
}

/** Collects complaints, and stores no more of them than are told. */
export class Complaints {
  readonly #lines: BadLine[] = [];
  count = 0;

  add(line: number, reason: string): void {
    this.count++;
    if (this.#lines.length < mostTold) this.#lines.push({ line, reason: short(reason) });
  }

  /** @throws {BadFile} if there are any. */
  throwIfAny(): void {
    if (this.count > 0) throw new BadFile(this.#lines, this.count);
  }
}

const short = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
