import type { Failure } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';

/** Why the last try did not work, and for how long another one is in vain. */
export class Failing {
  readonly #tick: () => void;
  #failure: Failure | undefined;
  /** Something about the page itself that keeps the form from sending. */
  obstacle: keyof Words['page'] | undefined;
  /** The connection has come back since. */
  online = false;
  /** When the endpoint takes requests again, in ms since the epoch. */
  #until = 0;
  #clock: ReturnType<typeof setInterval> | undefined;

  /** `tick` is called every second while there is something to count down. */
  constructor(tick: () => void) {
    this.#tick = tick;
  }

  /** Seconds left to wait; not positive: none. */
  get wait(): number {
    return Math.ceil((this.#until - Date.now()) / 1000);
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  set failure(failure: Failure | undefined) {
    this.#failure = failure;
    this.online = false;
    this.stop();
    if (!failure?.retryAfter) return;
    this.#until = Date.now() + failure.retryAfter * 1000;
    this.#clock = setInterval(() => {
      if (this.wait <= 0) {
        this.stop();
        if (this.#failure?.kind === 'limited') this.#failure = undefined;
      }
      this.#tick();
    }, 1000);
  }

  stop(): void {
    clearInterval(this.#clock);
  }

  /** No answer of the person's to mend: said at the button, which can be pressed again. */
  alert({ page, failure }: Words): string | undefined {
    if (this.obstacle) return page[this.obstacle]();
    const kind = this.#failure?.kind;
    if (!kind || kind === 'refused' || kind === 'unauthorized' || kind === 'aborted') return;
    if (kind === 'limited') return failure.limited(Math.max(this.wait, 1));
    const { network, offline, online } = failure;
    return (kind !== 'offline' ? network : this.online ? online : offline)();
  }

  /** A refusal of the whole answer: said in the summary. */
  refusal(words: Words): string | undefined {
    const { kind } = this.#failure ?? {};
    return kind === 'refused' || kind === 'unauthorized' ? reason(words, this.#failure!) : undefined;
  }
}

/** Our sentence for a code of the answer, if it is one of ours: `toString` is none. */
export const wordsFor = <T extends object>(codes: T, code = ''): T[keyof T] | undefined =>
  Object.hasOwn(codes, code) ? codes[code as keyof T] : undefined;

/** Our words for the code, else the back end's own sentence, else a general one. */
function reason({ codes, failure }: Words, { kind, code, detail, errors }: Failure): string {
  const own = wordsFor(codes, code ?? errors?.[0]?.code)?.();
  return own ?? (detail?.trim() || failure[kind as 'refused' | 'unauthorized']());
}
