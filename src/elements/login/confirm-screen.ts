import { html, type TemplateResult } from 'lit';
import type { ConfirmationCode } from '../../contract/codes.ts';
import type { Confirmation } from '../../contract/requests.ts';
import { confirmFields } from '../../fields/login-fields.ts';
import { defaults } from '../../rules/reading.ts';
import type { Success } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import type { Answers, Drawn, Screen, ScreenTools } from '../screen.ts';
import { linkButton, linksRow, mainButton } from '../views/controls.ts';
import { panelTemplate, paragraph } from '../views/panel.ts';
import { checkCircle } from '../views/pictures.ts';
import { deadLinkPanel, LinkScreen } from './link-screen.ts';

interface ConfirmHost {
  readonly confirmEndpoint: string | undefined;
  readonly registerUrl: string | undefined;
}

/** Shows other states of the sign-in. */
interface SignIn {
  show(): void;
  /** The person is signed in. */
  enter(success: Success): void;
}

/**
 * The screen behind the link in a registration's letter: it asks for the password chosen then, because the link proves
 * nothing but the mailbox, and signs in.
 */
export class ConfirmScreen extends LinkScreen implements Screen<'password'> {
  readonly fields = confirmFields;
  readonly wrongPassword = 'other-password';
  readonly settings = defaults;
  readonly #host: ConfirmHost;
  readonly #signIn: SignIn;

  constructor(host: ConfirmHost, tools: ScreenTools, signIn: SignIn) {
    super(tools);
    this.#host = host;
    this.#signIn = signIn;
  }

  get endpoint(): string | undefined {
    return this.#host.confirmEndpoint;
  }

  labels({ confirm }: Words) {
    return confirm;
  }

  request({ password }: Answers<'password'>): Confirmation {
    return { token: this.token, password };
  }

  /** Back ends that do not sign in here answer `login`. */
  override succeeded(success: Success): void {
    if (success.next === 'cabinet') this.#signIn.enter(success);
    else super.succeeded(success);
  }

  intro({ confirm }: Words): TemplateResult {
    return paragraph(confirm.text());
  }

  links({ confirm }: Words): Drawn {
    const { show } = this.#signIn;
    if (this.finished) return mainButton(confirm.done.login(), show);
    const register = this.tools.link('register', this.#host.registerUrl, confirm.gone.register());
    if (!this.refusal) return linksRow([linkButton(confirm.back(), show), register]);
    return html`${mainButton(confirm.gone.login(), show)} ${linksRow(register)}`;
  }

  panel({ confirm }: Words): TemplateResult | undefined {
    const { level } = this.tools;
    if (this.finished) return panelTemplate(checkCircle, level, confirm.done.title(), paragraph(confirm.done.text()));
    return this.refusal && deadLinkPanel<ConfirmationCode>(confirm.gone, level, this.refusal);
  }
}
