import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Outcome } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import type { ScreenTools } from '../screen.ts';
import { linkButton } from '../views/controls.ts';
import { Countdown } from './countdown.ts';
import { technicalWords } from './failure-notice.ts';

/** Seconds between two letters to one address. */
const COOL_DOWN = 60;

/** The button «Надіслати лист ще раз», usable once a minute, and the result of its request. */
export class SecondLetter implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #tools: ScreenTools;
  readonly #endpoint: () => string | undefined;
  readonly #countdown: Countdown;
  /** The address that the letter goes to. */
  email = '';
  #pending: Promise<Outcome> | undefined;
  #outcome: Outcome | undefined;

  /** @param endpoint where the letter is asked for. */
  constructor(host: ReactiveControllerHost, tools: ScreenTools, endpoint: () => string | undefined) {
    this.#host = host;
    this.#tools = tools;
    this.#endpoint = endpoint;
    this.#countdown = new Countdown(host);
    host.addController(this);
  }

  /** Where the element comes back, the result of the last request is old. */
  hostDisconnected(): void {
    this.#outcome = undefined;
  }

  /** The letter goes to this address. Where it went to another one before, what was said about that is removed. */
  addressTo(email: string): void {
    if (email === this.email) return;
    this.email = email;
    this.#pending = undefined;
    this.#outcome = undefined;
    this.#countdown.stop();
  }

  /** A letter has been sent: the button comes back after a minute. */
  coolDown(): void {
    this.#countdown.start(COOL_DOWN);
  }

  async #send(): Promise<void> {
    if (this.#pending) return;
    const { email } = this;
    const pending = this.#tools.post(this.#endpoint(), { email, lang: this.#tools.language });
    this.#pending = pending;
    const outcome = await pending;
    // Meanwhile the letter may have got another address.
    if (pending !== this.#pending) return;
    this.#pending = undefined;
    this.#outcome = outcome;
    if (outcome.ok || outcome.status === 429) {
      this.#tools.holdFocus();
      this.coolDown();
    }
    this.#host.requestUpdate();
  }

  /** The button, or the seconds until it comes back, and the result of the last request. */
  template(words: Words): TemplateResult {
    const { mail } = words;
    const { left } = this.#countdown;
    const outcome = this.#outcome;
    const result = !outcome
      ? ''
      : outcome.ok
        ? mail.resent()
        : // The sentences for a form say that its texts are kept, and here is none.
          outcome.cause
          ? technicalWords(words, outcome)
          : mail.failed();
    // One element, because an empty one beside it would add a gap to the row.
    return html`<span>${
      left ? html`<span .textContent=${mail.resendWait(left)}></span>` : linkButton(mail.resend(), () => this.#send())
    } <span role="status" .textContent=${result}></span></span>`;
  }
}
