import type { Outcome } from '../../transport/outcome.ts';

/**
 * One intention to send, however often the button is pressed: one request under way, one key until an edit.
 * An answer that comes after the intention was called off is nobody's: the outcome is `aborted`.
 */
export class Submission {
  #key: string | undefined;
  #abort: AbortController | undefined;

  /** The same for every retry of one intention. */
  get key(): string {
    this.#key ??= newKey();
    return this.#key;
  }

  /** What will be sent has changed: the next request is another intention. */
  renew(): void {
    this.#key = undefined;
  }

  /** Calls off what is under way. */
  cancel(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async run(work: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
    const abort = new AbortController();
    this.#abort = abort;
    let outcome: Outcome;
    try {
      outcome = await work(abort.signal);
    } catch {
      // Our transport never throws; one that the page brings may.
      outcome = { ok: false, kind: 'network' };
    }
    if (this.#abort !== abort) return { ok: false, kind: 'aborted' };
    this.#abort = undefined;
    return outcome;
  }
}

/** `crypto.randomUUID` is missing on insecure pages; random values are everywhere. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 15) | 64;
  bytes[8] = (bytes[8]! & 63) | 128;
  // Not `Array.from`: MooTools and Prototype have another one.
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
