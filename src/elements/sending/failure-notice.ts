import type { ReactiveControllerHost } from 'lit';
import type { Failure } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import { wordsFor } from '../views/codes.ts';
import { Countdown } from './countdown.ts';

/** Why the last try did not work, in words, and for how long another one is in vain. */
export class FailureNotice {
  readonly #host: ReactiveControllerHost;
  readonly #countdown: Countdown;
  #failure: Failure | undefined;
  /** The connection was missing and has come back since. */
  #online = false;
  /** Something about the page itself that keeps the form from sending. */
  obstacle: keyof Words['page'] | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#countdown = new Countdown(host, () => {
      if (this.#failure?.kind === 'limited') this.#failure = undefined;
    });
  }

  /** Whole seconds until the endpoint takes requests again; 0: at once. */
  get wait(): number {
    return this.#countdown.left;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  show(failure: Failure): void {
    this.#failure = failure;
    this.#online = false;
    if (failure.retryAfter) this.#countdown.start(failure.retryAfter);
  }

  /** Nothing is wrong any more. What the endpoint asked to wait for goes on. */
  clear(): void {
    this.#failure = undefined;
  }

  /** The browser says that the connection is back. Returns whether that is what was missing. */
  connectionReturned(): boolean {
    if (this.#failure?.kind !== 'offline') return false;
    this.#online = true;
    this.#host.requestUpdate();
    return true;
  }

  /** No answer of the person's to mend: said at the button, which can be pressed again. */
  alert({ page, failure }: Words): string | undefined {
    if (this.obstacle) return page[this.obstacle]();
    const kind = this.#failure?.kind;
    if (!kind || kind === 'refused' || kind === 'unauthorized' || kind === 'aborted') return;
    if (kind === 'limited') return failure.limited(Math.max(this.wait, 1));
    const { network, offline, online } = failure;
    return (kind !== 'offline' ? network : this.#online ? online : offline)();
  }

  /** A refusal of the whole answer: said in the summary. Our words for the code, else the back end's, else general ones. */
  refusal({ codes, failure: general }: Words): string | undefined {
    const { kind, code, detail, errors } = this.#failure ?? {};
    if (kind !== 'refused' && kind !== 'unauthorized') return;
    return wordsFor(codes, code ?? errors?.[0]?.code)?.() ?? (detail?.trim() || general[kind]());
  }
}
