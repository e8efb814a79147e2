/**
 * The line in which each account of a file stood first. In many small maps, because one large map stops everything for a
 * tenth of a second each time it grows; and with small numbers as keys, because a million texts take 100 MB.
 */
export class SeenAccounts {
  readonly #maps = new Map<string, Map<number | string, number>>();

  /** Adds an account; gives the line where it stood before, and nothing for a new one. */
  add(key: string, line: number): number | undefined {
    const part = key.slice(-4);
    const map = this.#maps.get(part) ?? new Map<number | string, number>();
    this.#maps.set(part, map);
    const rest = key.slice(0, -4);
    // The 1 keeps zeros at the beginning apart.
    const short = /^\d{1,8}$/.test(rest) ? Number(`1${rest}`) : rest;
    const first = map.get(short);
    if (first === undefined) map.set(short, line);
    return first;
  }
}
