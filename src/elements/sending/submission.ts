import type { Outcome } from '../../transport/outcome.ts';

/**
 * One request at a time, with an idempotency key that stays the same until an answer changes.
 * The outcome of a cancelled request is `aborted`, also where an answer arrives later.
 */
export class Submission {
  #key: string | undefined;
  #abort: AbortController | undefined;

  /**
   * The idempotency key: the same for every attempt to send the same answers. Insecure pages, where browsers have no
   * `randomUUID`, send nothing.
   */
  get key(): string {
    this.#key ??= crypto.randomUUID();
    return this.#key;
  }

  /** Makes a new key for the next request, because the answers have changed. */
  renew(): void {
    this.#key = undefined;
  }

  /** Cancels the request. */
  cancel(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  /** Runs `work`. Never rejects: where `work` throws, the outcome is `network`. */
  async run(work: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
    const abort = new AbortController();
    this.#abort = abort;
    // Not left to `work`: the transport of a page may go on after it was cancelled.
    const cancelled = new Promise<Outcome>((resolve) => {
      abort.signal.addEventListener('abort', () => resolve({ ok: false, kind: 'aborted' }));
    });
    try {
      return await Promise.race([work(abort.signal), cancelled]);
    } catch {
      // The transport of a page may throw; ours does not.
      return { ok: false, kind: 'network' };
    } finally {
      if (this.#abort === abort) this.#abort = undefined;
    }
  }
}
