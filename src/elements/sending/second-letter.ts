import { html, type TemplateResult } from 'lit/html.js';
import type { Outcome } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import type { Reactive } from '../reactive.ts';

/** Seconds between two letters to one address. */
const COOL_DOWN = 60;

/** «Надіслати лист ще раз»: not more often than once a minute, and it says how it went. */
export class AnotherLetter {
  readonly #host: Reactive;
  readonly #post: () => Promise<Outcome>;
  #busy = false;
  #outcome: Outcome | undefined;
  #until = 0;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(host: Reactive, post: () => Promise<Outcome>) {
    this.#host = host;
    this.#post = post;
  }

  /** A letter has just gone out: the next one in a minute. */
  coolDown(): void {
    this.#until = Date.now() + COOL_DOWN * 1000;
    clearInterval(this.#clock);
    this.#clock = setInterval(() => {
      if (Date.now() >= this.#until || !this.#host.isConnected) clearInterval(this.#clock);
      this.#host.requestUpdate();
    }, 1000);
  }

  async #send(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#outcome = await this.#post();
    this.#busy = false;
    if (this.#outcome.ok || this.#outcome.status === 429) this.coolDown();
    this.#host.requestUpdate();
  }

  /** The button, or how long until it comes back; below it how the last try went. */
  template({ mail, failure }: Words): TemplateResult {
    const wait = Math.ceil((this.#until - Date.now()) / 1000);
    const said = !this.#outcome ? '' : this.#outcome.ok ? mail.resent() : failure.network();
    // One part of the row: an empty one of its own would push the next one in.
    return html`<span>${
      wait > 0
        ? html`<span .textContent=${mail.resendWait(wait)}></span>`
        : html`<button type="button" class="vodokanal-link" @click=${() => this.#send()}
            .textContent=${mail.resend()}></button>`
    } <span role="status" .textContent=${said}></span></span>`;
  }
}
