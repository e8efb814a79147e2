import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Outcome } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import type { ScreenTools } from '../screen.ts';
import { linkButton } from '../views/controls.ts';
import { textContent } from '../views/text-content.ts';
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
  #message: ((words: Words) => string) | undefined;
  /** Only screen readers are told: the rest of the wait when the button is pressed, and its end. */
  #isHidden = false;

  /** @param endpoint where the letter is asked for. */
  constructor(host: ReactiveControllerHost, tools: ScreenTools, endpoint: () => string | undefined) {
    this.#host = host;
    this.#tools = tools;
    this.#endpoint = endpoint;
    this.#countdown = new Countdown(host, () => {
      this.#tell(({ mail }) => mail.resend());
    });
    host.addController(this);
  }

  /** Where the element comes back, the result of the last request is old. */
  hostDisconnected(): void {
    this.#message = undefined;
  }

  #tell(message: (words: Words) => string, isHidden = true): void {
    this.#message = message;
    this.#isHidden = isHidden;
    this.#host.requestUpdate();
  }

  /** The letter goes to this address. Where it went to another one before, what was said about that is removed. */
  addressTo(email: string): void {
    if (email === this.email) return;
    this.email = email;
    this.#pending = undefined;
    this.#message = undefined;
    this.#countdown.stop();
  }

  /** A letter has been sent: the button comes back after a minute. */
  coolDown(): void {
    this.#countdown.start(COOL_DOWN);
  }

  async #send(): Promise<void> {
    if (this.#pending) return;
    const { left } = this.#countdown;
    if (left) return this.#tell(({ mail }) => `${mail.resend()} ${mail.wait(left)}`);
    const { email } = this;
    const pending = this.#tools.post(this.#endpoint(), { email, lang: this.#tools.language });
    this.#pending = pending;
    const outcome = await pending;
    // Meanwhile the letter may have got another address.
    if (pending !== this.#pending) return;
    this.#pending = undefined;
    if (outcome.ok || outcome.status === 429) this.coolDown();
    this.#tell((words) => {
      if (outcome.ok) return words.mail.resent();
      // The sentences for a form say that its texts are kept, and here is none.
      return outcome.cause ? technicalWords(words, outcome) : words.mail.failed();
    }, false);
  }

  /** The button, the seconds until it takes a press, and the result of the last request. */
  template(words: Words): TemplateResult {
    const { mail } = words;
    const { left } = this.#countdown;
    // One element, because an empty one beside it would add a gap to the row.
    return html`<div>${linkButton(mail.resend(), () => this.#send(), left > 0)}
      <span>${textContent(left ? mail.wait(left) : '')}</span>
      <p role="status" class=${this.#isHidden ? 'vodokanal-status' : ''}>${textContent(this.#message?.(words))}</p></div>`;
  }
}
