import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type Field, loginFields, recoverFields, resetFields } from '../../fields/fields.ts';
import { defaults } from '../../rules/reading.ts';
import type { Failure, Success } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import { addressOf, cabinetAddress, takeToken } from '../address.ts';
import { fire } from '../events.ts';
import { FormElement, type Task } from '../form-element.ts';
import type { Properties } from '../reactive.ts';
import { wordsFor } from '../sending/failure-notice.ts';
import { AnotherLetter } from '../sending/second-letter.ts';
import { checkMail, panelTemplate } from '../views/check-mail.ts';
import { done } from '../views/pictures.ts';

type Asks = 'session' | 'confirmation' | 'recovery' | 'password';
type Reached = 'cabinet' | 'mail' | 'confirmed' | 'password' | 'gone';

/** Nothing is asked: pressing the button is the answer. */
const noFields: readonly Field[] = [];

/**
 * Sign-in to the customer cabinet, the confirmation that a registration's letter leads to, and a new password.
 *
 * @slot heading - Replaces the heading.
 * @slot notice - Replaces the strip about the renewed cabinet.
 * @slot alternatives - Other ways in: Diia, BankID.
 * @slot challenge - Any anti-bot element; what it contributes goes along.
 */
export class VodokanalLogin extends FormElement {
  static override readonly properties: Properties = {
    ...FormElement.properties,
    cabinetUrl: undefined,
    registerUrl: undefined,
    recoverUrl: undefined,
    confirmEndpoint: undefined,
    resendEndpoint: undefined,
    recoverEndpoint: undefined,
    resetEndpoint: undefined,
    passwordMin: defaults.passwordMin,
  };

  /** Where to go after signing in; without it only the event fires. */
  declare cabinetUrl: string | undefined;
  declare registerUrl: string | undefined;
  declare recoverUrl: string | undefined;
  /** Takes `#vodokanal-confirm=TOKEN` off the page's address and posts it when the person agrees. */
  declare confirmEndpoint: string | undefined;
  /** Sends the confirming letter again, to whoever signs in unconfirmed. */
  declare resendEndpoint: string | undefined;
  /** «Забули пароль?» becomes a form inside the element. */
  declare recoverEndpoint: string | undefined;
  /** Where the new password goes; `passwords` beside `recover-endpoint` unless named. */
  declare resetEndpoint: string | undefined;
  /** Shortest new password, in code points. */
  declare passwordMin: number;

  #confirming = new AnotherLetter(this, () => this.#mail(this.resendEndpoint));
  #recovering = new AnotherLetter(this, () => this.#mail(this.recoverEndpoint));
  #asks: Asks = 'session';
  #token = '';
  /** What was reached: drawn in place of the form. */
  #reached: Reached | undefined;
  #cabinet: string | undefined;
  #gone: Failure | undefined;

  constructor() {
    super('login');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#lookForToken);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#lookForToken);
  }

  override reset(): void {
    this.#reached = undefined;
    this.#asks = 'session';
    super.reset();
  }

  protected override willUpdate(changed: Set<string>): void {
    this.#lookForToken();
    super.willUpdate(changed);
    // The address was checked when it registered: signing in asks for its syntax only.
    this.form.settings = { ...defaults, mailServices: 'off', passwordMin: this.passwordMin };
  }

  #lookForToken = () => {
    if (this.frame) return;
    for (const [name, endpoint, asks] of [
      ['confirm', this.confirmEndpoint, 'confirmation'],
      ['reset', this.recoverEndpoint, 'password'],
    ] as const) {
      const token = endpoint && takeToken(`vodokanal-${name}`);
      if (!token) continue;
      this.#token = token;
      this.#ask(asks);
    }
  };

  #ask(what: Asks): void {
    this.#asks = what;
    this.#reached = undefined;
    // Only what is asked now has a box: the first of these, or the button.
    void this.resume(what === 'password' ? 'password' : 'email');
  }

  #reach(what: Reached): void {
    this.#reached = what;
    void this.showPanel();
  }

  #mail = (endpoint: string | undefined) => this.post(endpoint, { email: this.form.value.email, lang: this.language });

  protected task(words: Words): Task {
    const { login, confirm, recover, reset } = words;
    /** What a letter's link led to: old and spent ones have words of their own. */
    const byLink = {
      failed: (failure: Failure) => {
        if (failure.status !== 410) return false;
        this.#gone = failure;
        this.#reach('gone');
        return true;
      },
      quiet: true,
    };
    if (this.#asks === 'confirmation')
      return {
        ...byLink,
        fields: noFields,
        endpoint: this.confirmEndpoint,
        labels: { title: confirm.title(), submit: confirm.submit(), busy: confirm.busy() },
        request: () => ({ token: this.#token }),
        done: () => this.#reach('confirmed'),
      };
    if (this.#asks === 'recovery')
      return {
        fields: recoverFields,
        endpoint: this.recoverEndpoint,
        labels: { title: recover.title(), submit: recover.submit(), busy: recover.busy() },
        request: ({ email }) => ({ email, lang: this.language }),
        done: () => {
          this.#recovering.coolDown();
          this.#reach('mail');
        },
        quiet: true,
      };
    if (this.#asks === 'password')
      return {
        ...byLink,
        fields: resetFields,
        endpoint: this.resetEndpoint ?? this.#besides('passwords'),
        labels: { title: reset.title(), submit: reset.submit(), busy: reset.busy() },
        request: ({ password }) => ({ token: this.#token, password }),
        done: () => this.#reach('password'),
      };
    return {
      fields: loginFields,
      endpoint: this.endpoint,
      labels: { title: login.title(), submit: login.submit(), busy: login.busy() },
      request: ({ email, password }) => ({ email, password }),
      done: (outcome) => this.#enter(outcome),
      remedy: ({ code }) =>
        code === 'unconfirmed' && this.resendEndpoint ? this.#confirming.template(words) : undefined,
    };
  }

  /** A neighbour of the recovery endpoint, as in the contract's paths. */
  #besides(name: string): string | undefined {
    const recovery = addressOf(this.recoverEndpoint);
    return recovery && new URL(name, recovery).href;
  }

  #enter({ url }: Success): void {
    const cabinet = cabinetAddress(this.cabinetUrl, url);
    this.#cabinet = cabinet?.href;
    this.#reach('cabinet');
    if (cabinet && fire(this, 'vodokanal-navigate', { to: 'cabinet', url: cabinet.href }))
      location.assign(cabinet.href);
  }

  protected panel(words: Words): TemplateResult | undefined {
    const { login, confirm, recover, reset } = words;
    const { level } = this;
    const toSignIn = (look: 'link' | 'submit', text: string) =>
      html`<button type="button" class="vodokanal-${look}" @click=${() => this.#ask('session')} .textContent=${text}></button>`;
    switch (this.#reached) {
      case 'cabinet':
        return panelTemplate(
          done,
          level,
          login.done.title(),
          this.#cabinet
            ? html`<p .textContent=${login.done.text()}></p>
                <a class="vodokanal-link" href=${this.#cabinet} .textContent=${login.done.cabinet()}></a>`
            : nothing,
        );
      case 'mail':
        return checkMail(words, {
          level,
          email: this.form.value.email ?? '',
          sentence: recover.sent('\n'),
          ways: html`${this.#recovering.template(words)} ${toSignIn('link', recover.back())}`,
        });
      case 'confirmed':
      case 'password': {
        const reached = this.#reached === 'password' ? reset.done : confirm.done;
        return panelTemplate(
          done,
          level,
          reached.title(),
          html`<p .textContent=${reached.text()}></p>${toSignIn('submit', reached.login())}`,
        );
      }
      case 'gone': {
        const recovery = this.#asks === 'password';
        const { title, codes } = recovery ? reset.gone : confirm.gone;
        const text = (wordsFor(codes, this.#gone?.code) ?? codes.unknown)();
        return panelTemplate(
          nothing,
          level,
          title(),
          html`<p .textContent=${text}></p>${
            recovery
              ? html`<button type="button" class="vodokanal-submit" @click=${() => this.#ask('recovery')}
                    .textContent=${reset.gone.recover()}></button>
                  <div class="vodokanal-links">${toSignIn('link', reset.gone.back())}</div>`
              : html`${toSignIn('submit', confirm.gone.login())}
                  <div class="vodokanal-links">${this.link('register', this.registerUrl, confirm.gone.register())}</div>`
          }`,
        );
      }
    }
    return;
  }

  /** Above the fields: whoever registered with the old cabinet would try in vain. */
  protected override intro({ login, confirm, recover }: Words): TemplateResult {
    if (this.#asks === 'password') return html``;
    if (this.#asks !== 'session') {
      const text = this.#asks === 'recovery' ? recover.text() : confirm.text();
      return html`<p class="vodokanal-intro" .textContent=${text}></p>`;
    }
    return html`<slot name="notice"><div class="vodokanal-strip">
      <span .textContent=${login.renewed()}></span>
      ${this.link('register', this.registerUrl, login.renewedLink())}
    </div></slot>`;
  }

  protected links({ login, confirm, recover, reset }: Words): TemplateResult {
    const link = (text: string, asks: 'session' | 'recovery') =>
      html`<button type="button" class="vodokanal-link" @click=${() => this.#ask(asks)} .textContent=${text}></button>`;
    if (this.#asks !== 'session') {
      const { back } = { confirmation: confirm, recovery: recover, password: reset }[this.#asks];
      return html`<div class="vodokanal-links">${link(back(), 'session')}</div>`;
    }
    return html`<slot name="alternatives"></slot>
      <div class="vodokanal-links">
        ${
          this.recoverEndpoint
            ? link(login.recover(), 'recovery')
            : this.link('recover', this.recoverUrl, login.recover())
        }
        ${this.link('register', this.registerUrl, login.register())}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vodokanal-login': VodokanalLogin;
  }
}
