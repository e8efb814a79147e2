import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Outcome } from '../transport/outcome.ts';
import type { Words } from '../words/index.ts';
import { takeToken } from './address.ts';
import { reason } from './failing.ts';
import { done } from './pictures.ts';

interface Doing {
  endpoint(): string | undefined;
  post(endpoint: string | undefined, body: object): Promise<Outcome>;
  /** The panel has changed: draw and focus it. */
  show(): void;
  /** Back to signing in. */
  leave(): void;
}

/**
 * The letter's link ends here: takes the token out of the address at once, and spends it only when the person presses
 * the button, because mail scanners open links too.
 */
export class Confirmation implements ReactiveController {
  readonly #doing: Doing;
  #token: string | undefined;
  #phase: 'ask' | 'busy' | 'done' | 'gone' = 'ask';
  #failure: Extract<Outcome, { ok: false }> | undefined;

  constructor(host: ReactiveControllerHost, doing: Doing) {
    this.#doing = doing;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#look);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#look);
  }

  /** The attribute is known from the first update on. */
  hostUpdate(): void {
    this.#look();
  }

  #look = () => {
    const token = this.#doing.endpoint() && takeToken('vodokanal-confirm');
    if (!token) return;
    this.#token = token;
    this.#phase = 'ask';
    this.#failure = undefined;
    this.#doing.show();
  };

  async #confirm(): Promise<void> {
    if (this.#phase === 'busy') return;
    this.#phase = 'busy';
    this.#failure = undefined;
    this.#doing.show();
    const outcome = await this.#doing.post(this.#doing.endpoint(), { token: this.#token });
    this.#failure = outcome.ok ? undefined : outcome;
    this.#phase = outcome.ok
      ? 'done'
      : outcome.status && outcome.status < 500 && outcome.status !== 429
        ? 'gone'
        : 'ask';
    this.#doing.show();
  }

  #leave = () => {
    this.#token = undefined;
    this.#doing.leave();
  };

  /** Nothing unless the page was opened by a letter's link. `register`: the way to a new link. */
  panel(words: Words, level: string, register: unknown): TemplateResult | undefined {
    if (!this.#token) return;
    const { login } = words;
    const phase = this.#phase;
    const title =
      phase === 'done' ? login.confirmedTitle() : phase === 'gone' ? login.goneTitle() : login.confirmTitle();
    const text =
      phase === 'done' ? login.confirmed() : phase === 'gone' ? reason(words, this.#failure!) : login.confirmText();
    return html`<div class="vodokanal-panel" role="group" tabindex="-1">
      ${phase === 'done' ? done : nothing}
      <div class="vodokanal-heading" role="heading" aria-level=${level} .textContent=${title}></div>
      <p .textContent=${text}></p>
      ${phase === 'ask' && this.#failure ? html`<p class="vodokanal-alert" .textContent=${reason(words, this.#failure!)}></p>` : nothing}
      ${
        phase === 'ask' || phase === 'busy'
          ? html`<button type="button" class="vodokanal-submit" aria-disabled=${phase === 'busy' ? 'true' : nothing}
              @click=${() => this.#confirm()}><span class="vodokanal-spinner" ?hidden=${phase !== 'busy'}></span
              ><span .textContent=${phase === 'busy' ? login.confirming() : login.confirm()}></span></button>`
          : html`<button type="button" class="vodokanal-submit" @click=${this.#leave} .textContent=${login.submit()}></button>`
      }
      ${phase === 'gone' ? html`<div class="vodokanal-links">${register}</div>` : nothing}
    </div>`;
  }
}
