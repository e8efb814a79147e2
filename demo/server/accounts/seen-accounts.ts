/**
 * The line in which each account of a file stood first. In many small maps: one large map stops everything for a tenth
 * of a second each time it grows.
 */
export class SeenAccounts {
  readonly #maps = new Map<string, Map<string, number>>();

  /** Adds an account; gives the line where it stood before, and nothing for a new one. */
  add(key: string, line: number): number | undefined {
    const part = key.slice(-2);
    const map = this.#maps.get(part) ?? new Map<string, number>();
    this.#maps.set(part, map);
    const first = map.get(key);
    if (first === undefined) map.set(key, line);
    return first;
  }
}
