import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CabinetWords } from '../../words/cabinet-words.ts';
import { NoAnswer, Refusal } from './calls.ts';

/** A sentence in whatever language is shown. */
export type Sentence = (words: CabinetWords) => string;

interface Said {
  place: string;
  sentence: Sentence;
  good: boolean;
}

/** The page with the sign-in. */
export const signInPage = '../../#login';

/**
 * What a person does in a part of the cabinet, one thing at a time: the call, and the sentence that says how it ended. The
 * sentence has a place, so that it stands where somebody looks.
 */
export class AttemptController implements ReactiveController {
  #host: ReactiveControllerHost;
  #said: Said | undefined;
  /** A call is under way. Its button stays focusable, and a second press does nothing. */
  busy = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  say(place: string, sentence: Sentence, good = false): void {
    this.#said = { place, sentence, good };
    this.#host.requestUpdate();
  }

  /** Forgets what was said: the text that it was about has changed. */
  hush(): void {
    this.#said = undefined;
    this.#host.requestUpdate();
  }

  /** Whether something is wrong there. */
  wrong(place: string): boolean {
    return this.#said?.place === place && !this.#said.good;
  }

  /**
   * Does something, and says how it ended; somebody whose session has ended goes to the sign-in.
   * @param refused the sentence for a refusal, where there is one of its own, or says it itself and gives `true`.
   * @returns whether it was done.
   */
  async run(
    place: string,
    work: () => Promise<unknown>,
    done: Sentence | undefined,
    refused: (refusal: Refusal) => Sentence | boolean | undefined = () => undefined,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.#host.requestUpdate();
    try {
      await work();
      if (done) this.say(place, done, true);
      else this.hush();
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) location.assign(signInPage);
      else if (error instanceof Refusal && error.status === 429) this.say(place, (words) => words.limited);
      else if (error instanceof NoAnswer) this.say(place, (words) => words.noAnswer);
      else {
        const sentence = error instanceof Refusal ? refused(error) : undefined;
        if (sentence !== true) this.say(place, sentence || ((words) => words.failed));
      }
      return false;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  /** The place of a sentence. It is there from the beginning: a live region speaks of changes only. */
  status(place: string, words: CabinetWords, id?: string): TemplateResult {
    const said = this.#said?.place === place ? this.#said : undefined;
    return html`<p
      class="status"
      role="status"
      id=${id ?? `status-${place}`}
      ?data-good=${said?.good}
      .textContent=${said?.sentence(words) ?? ''}
    ></p>`;
  }
}
