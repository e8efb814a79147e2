import { html, type TemplateResult } from 'lit';
import type { ConfirmationCode } from '../../contract/codes.ts';
import type { Confirmation } from '../../contract/requests.ts';
import type { Field } from '../../fields/field.ts';
import { defaults } from '../../rules/reading.ts';
import type { Words } from '../../words/index.ts';
import type { Drawn, Screen, ScreenTools } from '../screen.ts';
import { linkButton, linksRow, mainButton } from '../views/controls.ts';
import { panelTemplate, paragraph } from '../views/panel.ts';
import { checkCircle } from '../views/pictures.ts';
import { deadLinkPanel, LinkScreen } from './link-screen.ts';

interface ConfirmHost {
  readonly confirmEndpoint: string | undefined;
  readonly registerUrl: string | undefined;
}

/** The screen behind the link in a registration's letter: the button confirms the address. */
export class ConfirmScreen extends LinkScreen implements Screen<never> {
  // A button and no fields: programs of mail services follow links in letters, but press no button.
  readonly fields: readonly Field<never>[] = [];
  readonly settings = defaults;
  readonly #host: ConfirmHost;
  readonly #signIn: () => void;

  constructor(host: ConfirmHost, tools: ScreenTools, signIn: () => void) {
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

  request(): Confirmation {
    return { token: this.token };
  }

  intro({ confirm }: Words): TemplateResult {
    return paragraph(confirm.text());
  }

  links({ confirm }: Words): Drawn {
    if (this.finished) return mainButton(confirm.done.login(), this.#signIn);
    if (!this.refusal) return linksRow(linkButton(confirm.back(), this.#signIn));
    const { registerUrl } = this.#host;
    return html`${mainButton(confirm.gone.login(), this.#signIn)}
      ${linksRow(this.tools.link('register', registerUrl, confirm.gone.register()))}`;
  }

  panel({ confirm }: Words): TemplateResult | undefined {
    const { level } = this.tools;
    if (this.finished) return panelTemplate(checkCircle, level, confirm.done.title(), paragraph(confirm.done.text()));
    return this.refusal && deadLinkPanel<ConfirmationCode>(confirm.gone, level, this.refusal);
  }
}
