import type { PropertyDeclarations, PropertyValues } from 'lit';
import { defaults } from '../../rules/reading.ts';
import type { Success } from '../../transport/outcome.ts';
import { FormElement } from '../form-element.ts';
import { positive, text, withAttributes } from '../properties.ts';
import type { AnyScreen } from '../screen.ts';
import { ConfirmScreen } from './confirm-screen.ts';
import { type LetterKind, LetterTokens, letterKinds } from './letter-tokens.ts';
import type { LinkScreen } from './link-screen.ts';
import { RecoverScreen } from './recover-screen.ts';
import { ResetScreen } from './reset-screen.ts';
import { SignInScreen } from './sign-in-screen.ts';

/**
 * Sign-in to the customer cabinet. Also handles the links of letters: confirming a registration, and a new password.
 *
 * @slot heading - Replaces the heading.
 * @slot notice - Replaces the strip about the renewed cabinet.
 * @slot alternatives - Other ways in, such as Diia or BankID, between the button and the links.
 * @slot challenge - Any anti-bot element; what it gives to forms goes along as `challenge`, name by name.
 */
export class VodokanalLogin extends FormElement {
  static override readonly properties: PropertyDeclarations = {
    ...withAttributes({
      cabinetUrl: text(),
      registerUrl: text(),
      recoverUrl: text(),
      confirmEndpoint: text(),
      resendEndpoint: text(),
      recoverEndpoint: text(),
      resetEndpoint: text(),
      passwordMin: positive(defaults.passwordMin),
    }),
    token: { attribute: false },
  };

  /** Where to go after signing in, on the same origin; without it only the event fires. */
  declare cabinetUrl: string | undefined;
  /** Page with the registration: the link «Реєстрація». */
  declare registerUrl: string | undefined;
  /** Page for a new password: the link «Забули пароль?», where `recover-endpoint` is not set. */
  declare recoverUrl: string | undefined;
  /**
   * Takes `vodokanal-confirm=TOKEN` out of the fragment of the page's address, also behind a route, asks for the password
   * chosen at registration, and posts both when «Підтвердити та увійти» is pressed: the link proves the mailbox, and not
   * who chose the password. After `{"next": "cabinet"}` the person is signed in, `vodokanal-success` is fired and the
   * cabinet opens; after a 401 the link still works. Of several copies the visible one does.
   */
  declare confirmEndpoint: string | undefined;
  /** Sends another confirming letter to whoever signs in unconfirmed. */
  declare resendEndpoint: string | undefined;
  /** «Забули пароль?» becomes a form inside the element; `#vodokanal-reset=TOKEN` asks for the new password. */
  declare recoverEndpoint: string | undefined;
  /** Where the new password goes; without it `passwords` beside `recover-endpoint`. */
  declare resetEndpoint: string | undefined;
  /** Shortest new password, in code points. */
  declare passwordMin: number;
  /**
   * The token of a letter's link, `{confirm: '…'}` or `{reset: '…'}`, from a page whose router has taken it out of the
   * address. `false`: this page has no such letters, and none is read from the address.
   */
  declare token: Partial<Record<LetterKind, string>> | false | undefined;

  readonly #signIn: SignInScreen;
  readonly #recover: RecoverScreen;
  /** The screens behind letters' links. */
  readonly #letters: Record<LetterKind, LinkScreen & AnyScreen>;
  /** The tokens that the page has given as a property. */
  readonly #given: Partial<Record<LetterKind, string>> = {};
  #screen: AnyScreen;

  constructor() {
    super('login');
    this.passwordMin = defaults.passwordMin;
    const signIn = () => this.#show(this.#signIn);
    const recover = () => this.#show(this.#recover);
    // A letter's link has signed in: shows what the sign-in shows then.
    const signedIn = (success: Success) => {
      this.#screen = this.#signIn;
      this.#signIn.succeeded(success);
    };
    this.#signIn = new SignInScreen(this, this.tools, recover);
    this.#recover = new RecoverScreen(this, this.tools, signIn);
    this.#letters = {
      confirm: new ConfirmScreen(this, this.tools, { signIn, signedIn }),
      reset: new ResetScreen(this, this.tools, { signIn, recover }),
    };
    this.#screen = this.#signIn;
    new LetterTokens(this, { handles: this.#handles, open: this.#open });
  }

  /** @internal */
  protected get screen(): AnyScreen {
    return this.#screen;
  }

  /** Shows another screen, from its beginning. */
  #show(screen: AnyScreen): void {
    this.#screen = screen;
    screen.reset();
    void this.tools.resume(screen.fields[0]!.name);
  }

  override reset(): void {
    this.#screen = this.#signIn;
    super.reset();
  }

  protected override willUpdate(changed: PropertyValues): void {
    for (const kind of letterKinds) {
      const token: unknown = this.token ? this.token[kind] : undefined;
      // A framework may set an equal object at each drawing.
      if (typeof token !== 'string' || token === this.#given[kind] || !this.#handles(kind)) continue;
      this.#given[kind] = token;
      this.#open(kind, token);
    }
    super.willUpdate(changed);
  }

  /** With `frame` the form is in another page, which has another address. */
  #handles = (kind: LetterKind) =>
    Boolean(!this.frame && this.token !== false && (kind === 'confirm' ? this.confirmEndpoint : this.recoverEndpoint));

  #open = (kind: LetterKind, token: string) => {
    const screen = this.#letters[kind];
    screen.open(token);
    this.#show(screen);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vodokanal-login': VodokanalLogin;
  }
}
