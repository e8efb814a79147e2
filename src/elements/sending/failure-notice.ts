import type { ReactiveControllerHost } from 'lit';
import type { Failure } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import { wordsFor } from '../views/codes.ts';
import { Countdown } from './countdown.ts';

/** The last failure as a sentence, and how long to wait before the next attempt. */
export class FailureNotice {
  readonly #host: ReactiveControllerHost;
  readonly #countdown: Countdown;
  #failure: Failure | undefined;
  /** The browser was offline, and is online again. */
  #isBackOnline = false;
  /** A fault of the page that prevents sending, by the key of its sentence. */
  obstacle: keyof Words['page'] | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#countdown = new Countdown(host, () => {
      if (this.#failure?.kind === 'limited') this.#failure = undefined;
    });
  }

  /** Whole seconds until the endpoint takes another request; 0: it takes one now. */
  get wait(): number {
    return this.#countdown.left;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  show(failure: Failure): void {
    this.#failure = failure;
    this.#isBackOnline = false;
    if (failure.retryAfter) this.#countdown.start(failure.retryAfter);
  }

  /** Removes the failure. The countdown goes on. */
  clear(): void {
    this.#failure = undefined;
  }

  /** The browser is online again. Returns whether the failure was that it was offline. */
  connectionReturned(): boolean {
    if (this.#failure?.kind !== 'offline') return false;
    this.#isBackOnline = true;
    this.#host.requestUpdate();
    return true;
  }

  /** The sentence at the button, for failures that no change of the answers can mend; undefined for others. */
  alert({ page, failure }: Words): string | undefined {
    if (this.obstacle) return page[this.obstacle]();
    const kind = this.#failure?.kind;
    if (!kind || kind === 'refused' || kind === 'unauthorized' || kind === 'aborted') return;
    if (kind === 'limited') return failure.limited(Math.max(this.wait, 1));
    const { network, offline, online } = failure;
    return (kind !== 'offline' ? network : this.#isBackOnline ? online : offline)();
  }

  /**
   * The sentence in the summary, for a refusal that names no field: ours for the code, else the back end's, else a
   * general one.
   */
  refusal({ codes, failure: general }: Words): string | undefined {
    const { kind, code, detail, errors } = this.#failure ?? {};
    if (kind !== 'refused' && kind !== 'unauthorized') return;
    return wordsFor(codes, code ?? errors?.[0]?.code)?.() ?? (detail?.trim() || general[kind]());
  }
}
