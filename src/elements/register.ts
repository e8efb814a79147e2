import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { registerFields, ticks } from '../fields.ts';
import { defaults } from '../rules/reading.ts';
import type { Success } from '../transport/outcome.ts';
import type { Words } from '../words/index.ts';
import type { Value } from './events.ts';
import { FormElement } from './form-element.ts';
import { bill, done, envelope } from './pictures.ts';

/** Seconds between two letters to one address. */
const COOL_DOWN = 60;

/**
 * Registration in the customer cabinet.
 *
 * @slot heading - Replaces the heading.
 * @slot notice - The owner's notice about personal data, above the button.
 * @slot account-help - Where the number stands on the bill.
 * @slot challenge - Any anti-bot element; what it contributes goes along.
 * @slot success - Replaces the text after success.
 */
export class VodokanalRegister extends FormElement {
  static override properties = {
    ...FormElement.properties,
    account: {},
    email: {},
    loginUrl: { attribute: 'login-url' },
    resendEndpoint: { attribute: 'resend-endpoint' },
    privacyUrl: { attribute: 'privacy-url' },
    accountPattern: { attribute: 'account-pattern' },
    passwordMin: { attribute: 'password-min', type: Number },
    privateHouse: { attribute: 'private-house' },
    mailServices: { attribute: 'mail-services' },
  };

  /** Prefill, for partners who know them. */
  declare account: string | undefined;
  declare email: string | undefined;
  declare loginUrl: string | undefined;
  declare resendEndpoint: string | undefined;
  declare privacyUrl: string | undefined;
  declare accountPattern: string | undefined;
  declare passwordMin: number | undefined;
  declare privateHouse: '0' | '-' | undefined;
  declare mailServices: 'off' | 'warn' | 'block' | undefined;

  #success: { email: string; next: Success['next'] } | undefined;
  #resent: 'sending' | 'sent' | undefined;
  #resendAt = 0;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super('register', registerFields, ticks);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  override reset(): void {
    this.#success = undefined;
    super.reset();
  }

  protected labels(words: Words) {
    return { title: words.register.title(), submit: words.register.submit(), busy: words.register.busy() };
  }

  protected request(answers: Value): object {
    return { ...answers, lang: this.language };
  }

  protected succeeded({ next }: Success): void {
    this.#success = { email: this.form.value.email ?? '', next };
    this.#coolDown();
    this.showPanel();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('account')) this.prefill('account', this.account);
    if (changed.has('email')) this.prefill('email', this.email);
    const { accountPattern, passwordMin, privateHouse, mailServices } = this;
    this.form.settings = {
      accountPattern,
      passwordMin: passwordMin && passwordMin > 0 ? passwordMin : defaults.passwordMin,
      privateHouse: privateHouse === '-' ? '-' : defaults.privateHouse,
      mailServices: mailServices === 'off' || mailServices === 'block' ? mailServices : defaults.mailServices,
    };
  }

  #coolDown(): void {
    this.#resendAt = Date.now() + COOL_DOWN * 1000;
    clearInterval(this.#clock);
    this.#clock = setInterval(() => {
      if (Date.now() >= this.#resendAt) clearInterval(this.#clock);
      this.requestUpdate();
    }, 1000);
  }

  async #resend(): Promise<void> {
    this.#resent = 'sending';
    this.requestUpdate();
    const outcome = await this.post(this.resendEndpoint, { email: this.#success?.email, lang: this.language });
    this.#resent = outcome.ok ? 'sent' : undefined;
    this.#coolDown();
    this.requestUpdate();
  }

  protected panel(words: Words): TemplateResult | undefined {
    if (!this.#success) return;
    const { email, next } = this.#success;
    const { register } = words;
    const wait = Math.ceil((this.#resendAt - Date.now()) / 1000);
    const confirm = next !== 'login';
    const [before, after] = register.sent('\n').split('\n');
    return html`<div class="vodokanal-panel" role="group" tabindex="-1">
      ${confirm ? envelope : done}
      <div class="vodokanal-heading" role="heading" aria-level=${this.level}
        .textContent=${confirm ? register.sentTitle() : register.readyTitle()}></div>
      <slot name="success">
        ${
          confirm
            ? html`<p><span .textContent=${before}></span><b translate="no" .textContent=${email}></b><span .textContent=${after}></span></p>`
            : html`<p .textContent=${register.ready()}></p>`
        }
      </slot>
      ${
        confirm
          ? html`<div class="vodokanal-links">
              ${
                this.resendEndpoint
                  ? wait > 0
                    ? html`<span .textContent=${register.resendWait(wait)}></span>`
                    : html`<button type="button" class="vodokanal-link" @click=${() => this.#resend()}
                        .textContent=${register.resend()}></button>`
                  : nothing
              }
              <button type="button" class="vodokanal-link" @click=${() => this.#change()} .textContent=${register.change()}></button>
            </div>
            <p role="status" .textContent=${this.#resent === 'sent' ? register.resent() : ''}></p>`
          : html`<div class="vodokanal-links">${this.link('login', this.loginUrl, register.haveAccountLink())}</div>`
      }
    </div>`;
  }

  /** Back to the form as it was filled in; only the password is asked for again. */
  #change(): void {
    this.#success = undefined;
    this.resume('email');
  }

  protected override notice(words: Words): TemplateResult {
    const { register } = words;
    const link = this.privacyUrl
      ? html`<p class="vodokanal-notice"><span .textContent=${register.privacy()}></span>
          <a class="vodokanal-link" href=${this.privacyUrl} target="_blank" rel="noopener" .textContent=${register.privacyLink()}></a></p>`
      : nothing;
    return html`<slot name="notice">${link}</slot>
      <dialog aria-labelledby="help-title">
        <div id="help-title" class="vodokanal-heading" .textContent=${register.helpTitle()}></div>
        <slot name="account-help">
          ${bill(register.helpText())}
          <p .textContent=${register.helpText()}></p>
          <p .textContent=${register.helpWho()}></p>
        </slot>
        <form method="dialog"><button class="vodokanal-submit" .textContent=${register.close()}></button></form>
      </dialog>`;
  }

  protected links(words: Words): TemplateResult {
    const { register } = words;
    return this.loginUrl
      ? html`<p class="vodokanal-links"><span><span .textContent=${register.haveAccount()}></span>
          ${this.link('login', this.loginUrl, register.haveAccountLink())}</span></p>`
      : html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vodokanal-register': VodokanalRegister;
  }
}
