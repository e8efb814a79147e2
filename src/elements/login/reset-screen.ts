import { html, type TemplateResult } from 'lit';
import type { PasswordReset } from '../../contract/requests.ts';
import { resetFields } from '../../fields/login-fields.ts';
import { defaults, type Settings } from '../../rules/reading.ts';
import type { Words } from '../../words/index.ts';
import { addressOf } from '../address.ts';
import type { Answers, Screen, ScreenTools } from '../screen.ts';
import { linkButton, linksRow, mainButton } from '../views/controls.ts';
import { panelTemplate, paragraph } from '../views/panel.ts';
import { checkCircle } from '../views/pictures.ts';
import { deadLinkPanel, LinkScreen } from './link-screen.ts';

interface ResetHost {
  readonly recoverEndpoint: string | undefined;
  readonly resetEndpoint: string | undefined;
  readonly passwordMin: number;
}

/** Shows another screen. */
interface OtherScreens {
  signIn(): void;
  recover(): void;
}

/** The screen behind the link of a recovery's letter: it asks for a new password. */
export class ResetScreen extends LinkScreen implements Screen<'password'> {
  readonly fields = resetFields;
  readonly #host: ResetHost;
  readonly #show: OtherScreens;

  constructor(host: ResetHost, tools: ScreenTools, show: OtherScreens) {
    super(tools);
    this.#host = host;
    this.#show = show;
  }

  get settings(): Settings {
    return { ...defaults, passwordMin: this.#host.passwordMin || defaults.passwordMin };
  }

  /** The attribute, or `passwords` beside the recovery endpoint, as in the contract's paths. */
  get endpoint(): string | undefined {
    const recovery = addressOf(this.#host.recoverEndpoint);
    return this.#host.resetEndpoint ?? (recovery && new URL('passwords', recovery).href);
  }

  labels({ reset }: Words) {
    return reset;
  }

  request({ password }: Answers<'password'>): PasswordReset {
    return { token: this.token, password };
  }

  links({ reset }: Words): TemplateResult {
    const { signIn, recover } = this.#show;
    if (this.finished) return mainButton(reset.done.login(), signIn);
    const back = linksRow(linkButton(this.refusal ? reset.gone.back() : reset.back(), signIn));
    return this.refusal ? html`${mainButton(reset.gone.recover(), recover)} ${back}` : back;
  }

  panel({ reset }: Words): TemplateResult | undefined {
    const { level } = this.tools;
    if (this.finished) return panelTemplate(checkCircle, level, reset.done.title(), paragraph(reset.done.text()));
    return this.refusal && deadLinkPanel(reset.gone, level, this.refusal);
  }
}
