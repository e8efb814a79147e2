import type { TemplateResult } from 'lit';
import type { ConfirmationCode } from '../../contract/codes.ts';
import type { Confirmation } from '../../contract/requests.ts';
import { confirmFields } from '../../fields/login-fields.ts';
import { defaults } from '../../rules/reading.ts';
import type { Success } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import type { Answers, Drawn, Screen, ScreenTools } from '../screen.ts';
import { paragraph } from '../views/panel.ts';
import { LinkScreen } from './link-screen.ts';

interface ConfirmHost {
  readonly confirmEndpoint: string | undefined;
  readonly registerUrl: string | undefined;
}

/** What follows: the sign-in, or what stands there after one. */
interface Next {
  signIn(): void;
  signedIn(success: Success): void;
}

/**
 * The screen behind the link in a registration's letter: it asks for the password chosen then, because the link proves
 * nothing but the mailbox, and signs in.
 */
export class ConfirmScreen extends LinkScreen<ConfirmationCode> implements Screen<'password'> {
  readonly fields = confirmFields;
  readonly wrongPassword = 'other-password';
  readonly settings = defaults;
  readonly #host: ConfirmHost;
  readonly #signedIn: Next['signedIn'];

  constructor(host: ConfirmHost, tools: ScreenTools, { signIn, signedIn }: Next) {
    super(tools, signIn);
    this.#host = host;
    this.#signedIn = signedIn;
  }

  get endpoint(): string | undefined {
    return this.#host.confirmEndpoint;
  }

  labels({ confirm }: Words) {
    return confirm;
  }

  protected texts({ confirm, register }: Words) {
    return { ...confirm, done: register.done };
  }

  request({ password }: Answers<'password'>): Confirmation {
    return { token: this.token, password };
  }

  /** Back ends that do not sign in here answer `login`. */
  override succeeded(success: Success): void {
    if (success.next === 'cabinet') this.#signedIn(success);
    else super.succeeded(success);
  }

  intro({ confirm }: Words): TemplateResult {
    return paragraph(confirm.text());
  }

  protected instead(words: Words): [TemplateResult, Drawn] {
    return [this.signInButton(words), this.aside(words)];
  }

  /** Also for people who do not know the password of that registration any more. */
  protected override aside({ confirm: { gone } }: Words): Drawn {
    return this.tools.link('register', this.#host.registerUrl, gone.register());
  }
}
