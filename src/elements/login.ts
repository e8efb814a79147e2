import { html, nothing, type TemplateResult } from 'lit';
import { loginFields } from '../fields.ts';
import { defaults } from '../rules/reading.ts';
import type { Success } from '../transport/outcome.ts';
import type { Words } from '../words/index.ts';
import { cabinetAddress } from './address.ts';
import { Confirmation } from './confirmation.ts';
import { fire, type Value } from './events.ts';
import { FormElement } from './form-element.ts';
import { done } from './pictures.ts';

/**
 * Sign-in to the customer cabinet, and the confirmation that a registration's letter leads to.
 *
 * @slot heading - Replaces the heading.
 * @slot notice - Replaces the strip about the renewed cabinet.
 * @slot alternatives - Other ways in: Diia, BankID.
 * @slot challenge - Any anti-bot element; what it contributes goes along.
 */
export class VodokanalLogin extends FormElement {
  static override properties = {
    ...FormElement.properties,
    cabinetUrl: { attribute: 'cabinet-url' },
    registerUrl: { attribute: 'register-url' },
    recoverUrl: { attribute: 'recover-url' },
    confirmEndpoint: { attribute: 'confirm-endpoint' },
  };

  /** Where to go after signing in; without it only the event fires. */
  declare cabinetUrl: string | undefined;
  declare registerUrl: string | undefined;
  declare recoverUrl: string | undefined;
  /** Takes `#vodokanal-confirm=TOKEN` off the page's address and posts it when the person agrees. */
  declare confirmEndpoint: string | undefined;

  #confirmation = new Confirmation(this, {
    endpoint: () => this.confirmEndpoint,
    post: (endpoint, body) => this.post(endpoint, body),
    show: () => this.showPanel(),
    leave: () => this.resume('email'),
  });
  #entered: { url: string | undefined } | undefined;

  constructor() {
    super('login', loginFields, []);
    // The address was checked when it registered: signing in asks for its syntax only.
    this.form.settings = { ...defaults, mailServices: 'off' };
  }

  override reset(): void {
    this.#entered = undefined;
    super.reset();
  }

  protected labels(words: Words) {
    return { title: words.login.title(), submit: words.login.submit(), busy: words.login.busy() };
  }

  protected request(answers: Value): object {
    return answers;
  }

  protected succeeded({ url }: Success): void {
    const cabinet = cabinetAddress(this.cabinetUrl, url);
    this.#entered = { url: cabinet?.href };
    this.showPanel();
    if (cabinet && fire(this, 'vodokanal-navigate', { to: 'cabinet', url: cabinet.href }))
      location.assign(cabinet.href);
  }

  protected panel(words: Words): TemplateResult | undefined {
    if (this.#entered) {
      const { url } = this.#entered;
      return html`<div class="vodokanal-panel" role="group" tabindex="-1">
        ${done}
        <div class="vodokanal-heading" role="heading" aria-level=${this.level} .textContent=${words.login.doneTitle()}></div>
        ${
          url
            ? html`<p .textContent=${words.login.done()}></p>
              <a class="vodokanal-link" href=${url} .textContent=${words.login.cabinet()}></a>`
            : nothing
        }
      </div>`;
    }
    return this.#confirmation.panel(words, this.level, this.link('register', this.registerUrl, words.login.again()));
  }

  /** Above the fields: whoever registered with the old cabinet would try in vain. */
  protected override intro(words: Words): TemplateResult {
    return html`<slot name="notice"><div class="vodokanal-strip">
      <span .textContent=${words.login.renewed()}></span>
      ${this.link('register', this.registerUrl, words.login.register())}
    </div></slot>`;
  }

  protected links(words: Words): TemplateResult {
    const { login } = words;
    return html`<slot name="alternatives"></slot>
      <div class="vodokanal-links">
        ${this.link('recover', this.recoverUrl, login.recover())}
        ${this.link('register', this.registerUrl, login.register())}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vodokanal-login': VodokanalLogin;
  }
}
