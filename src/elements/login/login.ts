import type { PropertyDeclarations, PropertyValues } from 'lit';
import { defaults } from '../../rules/reading.ts';
import { takeToken } from '../address.ts';
import { FormElement } from '../form-element.ts';
import { positive, text } from '../properties.ts';
import type { Screen } from '../screen.ts';
import { ConfirmScreen } from './confirm-screen.ts';
import { RecoverScreen } from './recover-screen.ts';
import { ResetScreen } from './reset-screen.ts';
import { SignInScreen } from './sign-in-screen.ts';

/**
 * Sign-in to the customer cabinet. Also handles the links of letters: confirming a registration, and a new password.
 *
 * @slot heading - Replaces the heading.
 * @slot notice - Replaces the strip about the renewed cabinet.
 * @slot alternatives - Other ways in: Diia, BankID.
 * @slot challenge - Any anti-bot element; its values are sent with the form.
 */
export class VodokanalLogin extends FormElement {
  static override readonly properties: PropertyDeclarations = {
    cabinetUrl: text('cabinet-url'),
    registerUrl: text('register-url'),
    recoverUrl: text('recover-url'),
    confirmEndpoint: text('confirm-endpoint'),
    resendEndpoint: text('resend-endpoint'),
    recoverEndpoint: text('recover-endpoint'),
    resetEndpoint: text('reset-endpoint'),
    passwordMin: positive('password-min', defaults.passwordMin),
  };

  /** The page to open after signing in; without it only the event is fired. */
  declare cabinetUrl: string | undefined;
  declare registerUrl: string | undefined;
  declare recoverUrl: string | undefined;
  /**
   * Removes `#vodokanal-confirm=TOKEN` from the page's address, and posts the token when the person presses the button.
   */
  declare confirmEndpoint: string | undefined;
  /** Sends the confirming letter again, to people who sign in before they have confirmed. */
  declare resendEndpoint: string | undefined;
  /** «Забули пароль?» becomes a form inside the element. */
  declare recoverEndpoint: string | undefined;
  /** Where the new password is posted to; by default `passwords` beside `recover-endpoint`. */
  declare resetEndpoint: string | undefined;
  /** Shortest new password, in code points. */
  declare passwordMin: number;

  readonly #signIn: SignInScreen;
  readonly #confirm: ConfirmScreen;
  readonly #recover: RecoverScreen;
  readonly #reset: ResetScreen;
  #screen: Screen;

  constructor() {
    super('login');
    this.passwordMin = defaults.passwordMin;
    const signIn = () => this.#show(this.#signIn);
    const recover = () => this.#show(this.#recover);
    this.#signIn = new SignInScreen(this, this.tools, recover);
    this.#confirm = new ConfirmScreen(this, this.tools, signIn);
    this.#recover = new RecoverScreen(this, this.tools, signIn);
    this.#reset = new ResetScreen(this, this.tools, { signIn, recover });
    this.#screen = this.#signIn;
  }

  protected get screen(): Screen {
    return this.#screen;
  }

  /** Shows another screen, from its beginning. */
  #show(screen: Screen): void {
    this.#screen = screen;
    screen.reset();
    // Focuses its first box, or its button where it has no fields.
    void this.tools.resume(screen.fields[0]?.name ?? '');
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
    this.#screen = this.#signIn;
    super.reset();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#lookForToken();
    super.willUpdate(changed);
  }

  /** Shows the screen of a letter's link, if the page's address has a token. */
  #lookForToken = () => {
    // With `frame` the form is in another page, which has another address. An element may be drawn once more after it
    // was removed: the link is for one that stands on the page.
    if (this.frame || !this.isConnected) return;
    const confirm = this.confirmEndpoint && takeToken('vodokanal-confirm');
    if (confirm) this.#open(this.#confirm, confirm);
    const reset = this.recoverEndpoint && takeToken('vodokanal-reset');
    if (reset) this.#open(this.#reset, reset);
  };

  #open(screen: ConfirmScreen | ResetScreen, token: string): void {
    screen.open(token);
    this.#show(screen);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vodokanal-login': VodokanalLogin;
  }
}
