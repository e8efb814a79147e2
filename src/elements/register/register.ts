import type { PropertyDeclarations } from 'lit';
import { defaults, type Settings } from '../../rules/reading.ts';
import type { Value } from '../events.ts';
import { FormElement } from '../form-element.ts';
import { positive, text } from '../properties.ts';
import { RegistrationScreen } from './registration-screen.ts';

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
  static override readonly properties: PropertyDeclarations = {
    account: text('account'),
    email: text('email'),
    loginUrl: text('login-url'),
    resendEndpoint: text('resend-endpoint'),
    privacyUrl: text('privacy-url'),
    accountPattern: text('account-pattern'),
    passwordMin: positive('password-min', defaults.passwordMin),
    privateHouse: text('private-house', defaults.privateHouse),
    mailServices: text('mail-services', defaults.mailServices),
  };

  /** Prefill, for partners who know them. */
  declare account: string | undefined;
  declare email: string | undefined;
  /** Where the sign-in stands: shows «Уже зареєстровані? Увійти». */
  declare loginUrl: string | undefined;
  /** Shows «Надіслати лист ще раз» after success. */
  declare resendEndpoint: string | undefined;
  /** The owner's page about personal data. */
  declare privacyUrl: string | undefined;
  /** A regular expression in place of the 12-character rule. */
  declare accountPattern: string | undefined;
  /** Shortest password, in code points. */
  declare passwordMin: number;
  /** What the «Приватний будинок» offer puts. */
  declare privateHouse: '0' | '-' | undefined;
  /** What to do with mail services blocked in Ukraine. */
  declare mailServices: 'off' | 'warn' | 'block' | undefined;

  protected readonly screen: RegistrationScreen;

  constructor() {
    super('register');
    this.passwordMin = defaults.passwordMin;
    this.privateHouse = defaults.privateHouse;
    this.mailServices = defaults.mailServices;
    this.screen = new RegistrationScreen(this, this.tools);
  }

  /** What the attributes say about the rules; nonsense counts as nothing. */
  get settings(): Settings {
    const { accountPattern, passwordMin, privateHouse, mailServices } = this;
    return {
      accountPattern,
      passwordMin: passwordMin || defaults.passwordMin,
      privateHouse: privateHouse === '-' ? '-' : defaults.privateHouse,
      mailServices: mailServices === 'off' || mailServices === 'block' ? mailServices : defaults.mailServices,
    };
  }

  protected override get supposed(): Value {
    const { account, email } = this;
    return { account, email };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vodokanal-register': VodokanalRegister;
  }
}
