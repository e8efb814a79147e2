import type { ReactiveControllerHost } from 'lit';
import type { PersonCode } from '../../contract/codes.ts';
import type { Failure } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import { wordsFor } from '../views/codes.ts';
import { Countdown } from './countdown.ts';

/** The sentence for a failure that the person cannot mend by changing an answer. */
export function technicalWords({ page, failure }: Words, { cause, kind }: Failure): string {
  if (cause) return cause === 'endpoint' ? page.endpoint() : failure.foreign();
  return kind === 'refused' ? failure.refused() : failure.network();
}

/** The last failure as a sentence, and how long to wait before the next attempt. */
export class FailureNotice {
  readonly #host: ReactiveControllerHost;
  readonly #countdown: Countdown;
  /** The last failure, until it is mended or over. */
  failure: Failure | undefined;
  /** What a 401 without a reason means. */
  #wrongPassword: PersonCode | undefined;
  /** The browser was offline, and is online again. */
  #isBackOnline = false;

  /** @param waited called when the endpoint takes requests again. */
  constructor(host: ReactiveControllerHost, waited: () => void) {
    this.#host = host;
    this.#countdown = new Countdown(host, () => {
      if (this.failure?.kind === 'limited') this.failure = undefined;
      waited();
    });
  }

  /** Whole seconds until the endpoint takes another request; 0: it takes one now. */
  get wait(): number {
    return this.#countdown.left;
  }

  show(failure: Failure, wrongPassword?: PersonCode): void {
    this.failure = failure;
    this.#wrongPassword = wrongPassword;
    this.#isBackOnline = false;
    if (failure.retryAfter) this.#countdown.start(failure.retryAfter);
  }

  /** Removes the failure. The countdown goes on. */
  clear(): void {
    this.failure = undefined;
  }

  /** Removes the failure and the countdown: they were of another task. */
  reset(): void {
    this.clear();
    this.#countdown.stop();
  }

  /** The browser is online again. Returns whether the failure was that it was offline. */
  connectionReturned(): boolean {
    if (this.failure?.kind !== 'offline') return false;
    this.#isBackOnline = true;
    this.#host.requestUpdate();
    return true;
  }

  /** The sentence at the button, for failures that no change of the answers can mend; undefined for others. */
  alert(words: Words): string | undefined {
    const { page, failure } = words;
    if (!isSecureContext) return page.insecure();
    const last = this.failure;
    if (!last || this.refusal(words)) return;
    if (last.kind === 'limited') return failure.limited(Math.max(this.wait, 1));
    if (last.kind === 'offline') return this.#isBackOnline ? failure.online() : failure.offline();
    return technicalWords(words, last);
  }

  /**
   * The sentence in the summary, for a refusal that names no field: ours for the code, else the back end's. A refusal
   * without a reason has none, because there is nothing to mend.
   */
  refusal({ codes }: Words): string | undefined {
    const { kind, code, detail, errors: [error] = [] } = this.failure ?? {};
    if (kind !== 'refused' && kind !== 'unauthorized') return;
    const known = wordsFor(codes, code ?? error?.code)?.() ?? (detail?.trim() || error?.detail?.trim());
    // Screens without a password are never told `unauthorized`.
    return known || (kind === 'unauthorized' ? codes[this.#wrongPassword!]() : undefined);
  }
}
