import type { PropertyDeclarations } from 'lit';
import { defaults, type Settings } from '../../rules/reading.ts';
import type { Value } from '../events.ts';
import { FormElement } from '../form-element.ts';
import { positive, text, withAttributes } from '../properties.ts';
import { RegistrationScreen } from './registration-screen.ts';

/**
 * Registration in the customer cabinet.
 *
 * @slot heading - Replaces the heading.
 * @slot notice - The owner's notice about personal data, above the button.
 * @slot account-help - Where the bill has the account number.
 * @slot challenge - Any anti-bot element; its values are sent with the form.
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

  /** Prefill, for pages that know it. */
  declare account: string | undefined;
  /** Page with the sign-in: shows «Уже зареєстровані? Увійти». */
  declare loginUrl: string | undefined;
  /** Shows «Надіслати лист ще раз» after success. */
  declare resendEndpoint: string | undefined;
  /** The owner's page about personal data. */
  declare privacyUrl: string | undefined;
  /** A regular expression for accounts, in place of the rule of 12 characters. */
  declare accountPattern: string | undefined;
  /** Shortest password, in code points. */
  declare passwordMin: number;
  /** The value that the offer «Приватний будинок» gives. */
  declare privateHouse: '0' | '-' | undefined;
  /** Addresses at mail services that are blocked in Ukraine: accept, accept with a note, refuse. */
  declare mailServices: 'off' | 'warn' | 'block' | undefined;

  /** @internal */
  protected readonly screen: RegistrationScreen;

  constructor() {
    super('register');
    this.passwordMin = defaults.passwordMin;
    this.privateHouse = defaults.privateHouse;
    this.mailServices = defaults.mailServices;
    this.screen = new RegistrationScreen(this, this.tools);
  }

  /** @internal Settings of the rules, from the attributes. An attribute with an unknown value counts as missing. */
  get settings(): Settings {
    const { accountPattern, passwordMin, privateHouse, mailServices } = this;
    return {
      accountPattern,
      passwordMin: passwordMin || defaults.passwordMin,
      privateHouse: privateHouse === '-' ? '-' : defaults.privateHouse,
      mailServices: mailServices === 'off' || mailServices === 'block' ? mailServices : defaults.mailServices,
    };
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
