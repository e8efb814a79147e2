import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ticks } from '../../contract/ticks.ts';
import { registerFields } from '../../fields/fields.ts';
import { defaults } from '../../rules/reading.ts';
import type { Success } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import { FormElement, type Task } from '../form-element.ts';
import type { Properties } from '../reactive.ts';
import { AnotherLetter } from '../sending/second-letter.ts';
import { checkMail, panelTemplate } from '../views/check-mail.ts';
import { bill, done } from '../views/pictures.ts';

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
  static override readonly properties: Properties = {
    ...FormElement.properties,
    account: undefined,
    email: undefined,
    loginUrl: undefined,
    resendEndpoint: undefined,
    privacyUrl: undefined,
    accountPattern: undefined,
    passwordMin: defaults.passwordMin,
    privateHouse: defaults.privateHouse,
    mailServices: defaults.mailServices,
  };

  /** Prefill, for partners who know them. */
  declare account: string | undefined;
  declare email: string | undefined;
  declare loginUrl: string | undefined;
  declare resendEndpoint: string | undefined;
  declare privacyUrl: string | undefined;
  declare accountPattern: string | undefined;
  declare passwordMin: number;
  declare privateHouse: '0' | '-' | undefined;
  declare mailServices: 'off' | 'warn' | 'block' | undefined;

  /** Registered: drawn in place of the form. */
  #success: { email: string; next: Success['next'] } | undefined;
  #letter = new AnotherLetter(this, () =>
    this.post(this.resendEndpoint, { email: this.#success?.email, lang: this.language }),
  );

  constructor() {
    super('register');
  }

  override reset(): void {
    this.#success = undefined;
    super.reset();
  }

  protected task({ register }: Words): Task {
    return {
      fields: registerFields,
      ticks,
      endpoint: this.endpoint,
      labels: { title: register.title(), submit: register.submit(), busy: register.busy() },
      request: (answers) => ({ ...answers, lang: this.language }),
      done: ({ next }) => {
        this.#success = { email: this.form.value.email ?? '', next };
        this.#letter.coolDown();
        void this.showPanel();
      },
    };
  }

  protected override willUpdate(changed: Set<string>): void {
    super.willUpdate(changed);
    const { account, email } = this;
    if (changed.has('account') || changed.has('email')) this.prefill({ account, email });
    const { accountPattern, passwordMin, privateHouse, mailServices } = this;
    this.form.settings = {
      accountPattern,
      passwordMin,
      privateHouse: privateHouse === '-' ? '-' : defaults.privateHouse,
      mailServices: mailServices === 'off' || mailServices === 'block' ? mailServices : defaults.mailServices,
    };
  }

  protected panel(words: Words): TemplateResult | undefined {
    if (!this.#success) return;
    const { email, next } = this.#success;
    const { register } = words;
    const { level } = this;
    if (next === 'login')
      return panelTemplate(
        done,
        level,
        register.done.title(),
        html`<slot name="success"><p .textContent=${register.done.text()}></p></slot>
          <div class="vodokanal-links">${this.link('login', this.loginUrl, register.done.login())}</div>`,
      );
    return checkMail(words, {
      level,
      email,
      sentence: register.sent('\n'),
      ways: html`${this.resendEndpoint ? this.#letter.template(words) : nothing}
        <button type="button" class="vodokanal-link" @click=${() => this.#change()} .textContent=${register.change()}></button>`,
    });
  }

  /** Back to the form as it was filled in; only the password is asked for again. */
  #change(): void {
    this.#success = undefined;
    this.resume('email');
  }

  protected override notice(words: Words): TemplateResult {
    const { account, register } = words;
    const link = this.privacyUrl
      ? html`<p class="vodokanal-notice"><span .textContent=${register.privacy()}></span>
          <a class="vodokanal-link" href=${this.privacyUrl} target="_blank" rel="noopener" .textContent=${register.privacyLink()}></a></p>`
      : nothing;
    return html`<slot name="notice">${link}</slot>
      <dialog aria-labelledby="help-title">
        <div id="help-title" class="vodokanal-heading" .textContent=${account.help.title()}></div>
        <slot name="account-help">
          ${bill(account.help.text())}
          <p .textContent=${account.help.text()}></p>
          <p .textContent=${account.help.who()}></p>
        </slot>
        <form method="dialog"><button class="vodokanal-submit" .textContent=${account.help.close()}></button></form>
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
