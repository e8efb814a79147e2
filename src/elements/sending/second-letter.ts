import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Outcome } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import { Countdown } from './countdown.ts';

/** Seconds between two letters to one address. */
const COOL_DOWN = 60;

/** The button «Надіслати лист ще раз», usable once a minute, and the result of its request. */
export class SecondLetter implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #post: () => Promise<Outcome>;
  readonly #countdown: Countdown;
  #busy = false;
  #outcome: Outcome | undefined;

  /** @param post asks the endpoint for the letter. */
  constructor(host: ReactiveControllerHost, post: () => Promise<Outcome>) {
    this.#host = host;
    this.#post = post;
    this.#countdown = new Countdown(host);
    host.addController(this);
  }

  /** Where the element comes back, the result of the last request is old. */
  hostDisconnected(): void {
    this.#outcome = undefined;
  }

  /** A letter has been sent: the button comes back after a minute. */
  coolDown(): void {
    this.#countdown.start(COOL_DOWN);
  }

  async #send(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#outcome = await this.#post();
    this.#busy = false;
    if (this.#outcome.ok || this.#outcome.status === 429) this.coolDown();
    this.#host.requestUpdate();
  }

  /** The button, or the seconds until it comes back, and the result of the last request. */
  template({ mail, failure }: Words): TemplateResult {
    const { left } = this.#countdown;
    const result = !this.#outcome ? '' : this.#outcome.ok ? mail.resent() : failure.network();
    // One element, because an empty one beside it would add a gap to the row.
    return html`<span>${
      left
        ? html`<span .textContent=${mail.resendWait(left)}></span>`
        : html`<button type="button" class="vodokanal-link" @click=${() => this.#send()}
            .textContent=${mail.resend()}></button>`
    } <span role="status" .textContent=${result}></span></span>`;
  }
}
