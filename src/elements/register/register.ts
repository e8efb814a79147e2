import type { PropertyDeclarations } from 'lit';
import { defaults, type Settings } from '../../rules/reading.ts';
import type { Value } from '../events.ts';
import { FormElement } from '../form-element.ts';
import { positive, text, withAttributes } from '../properties.ts';
import { RegistrationScreen } from './registration-screen.ts';
import { settingsOf } from './settings.ts';

/**
 * Registration in the customer cabinet.
 *
 * @slot heading - Replaces the heading.
 * @slot notice - The owner's notice about personal data, above the button; it replaces the sentence of `privacy-url`.
 * @slot account-help - Where the bill has the account number: a picture or a text.
 * @slot challenge - Any anti-bot element; what it gives to forms goes along as `challenge`, name by name.
 * @slot success - Replaces the text after success.
 */
export class VodokanalRegister extends FormElement {
  static override readonly properties: PropertyDeclarations = withAttributes({
    account: text(),
    loginUrl: text(),
    resendEndpoint: text(),
    privacyUrl: text(),
    accountPattern: text(),
    passwordMin: positive(defaults.passwordMin),
    privateHouse: text(defaults.privateHouse),
    mailServices: text(defaults.mailServices),
  });

  /** Prefill of the account, for pages that know it. */
  declare account: string | undefined;
  /** Page with the sign-in: «Уже зареєстровані? Увійти», above the fields and below «Перевірте пошту». */
  declare loginUrl: string | undefined;
  /** Sends the confirming letter again: «Надіслати лист ще раз» after success. */
  declare resendEndpoint: string | undefined;
  /** The owner's page about personal data: a sentence with this link; the slot `notice` replaces it. */
  declare privacyUrl: string | undefined;
  /** A regular expression for accounts, in place of the rule of 12 characters. */
  declare accountPattern: string | undefined;
  /** Shortest password, in code points. */
  declare passwordMin: number;
  /** What «Приватний будинок» puts into the box of the apartment. */
  declare privateHouse: '0' | '-' | undefined;
  /** Addresses at Russian mail services, which are blocked in Ukraine: accept, accept with a note, refuse. */
  declare mailServices: 'off' | 'warn' | 'block' | undefined;

  /** @internal */
  protected readonly screen: RegistrationScreen;

  constructor() {
    super('register');
    Object.assign(this, defaults);
    this.screen = new RegistrationScreen(this, this.tools);
  }

  /** @internal */
  get settings(): Settings {
    return settingsOf(this);
  }

  /** @internal */
  protected override get prefill(): Value {
    return { ...super.prefill, account: this.account };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vodokanal-register': VodokanalRegister;
  }
}
