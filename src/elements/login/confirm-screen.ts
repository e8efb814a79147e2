import { html, type TemplateResult } from 'lit';
import type { Confirmation } from '../../contract/requests.ts';
import type { Field } from '../../fields/index.ts';
import { defaults } from '../../rules/reading.ts';
import type { Words } from '../../words/index.ts';
import type { Screen, ScreenTools } from '../screen.ts';
import { panelTemplate } from '../views/panel.ts';
import { checkCircle } from '../views/pictures.ts';
import { backLink, deadLinkPanel, LinkScreen, mainButton } from './link-screen.ts';

interface ConfirmHost {
  readonly confirmEndpoint: string | undefined;
  readonly registerUrl: string | undefined;
}

/** The screen behind the link in a registration's letter: the button confirms the address. */
export class ConfirmScreen extends LinkScreen implements Screen {
  // A button and no fields: programs of mail services follow links in letters, but press no button.
  readonly fields: readonly Field[] = [];
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
    return { title: confirm.title(), submit: confirm.submit(), busy: confirm.busy() };
  }

  request(): Confirmation {
    return { token: this.token };
  }

  intro({ confirm }: Words): TemplateResult {
    return html`<p class="vodokanal-intro" .textContent=${confirm.text()}></p>`;
  }

  links({ confirm }: Words): TemplateResult {
    return backLink(confirm.back(), this.#signIn);
  }

  panel({ confirm }: Words): TemplateResult | undefined {
    const { level } = this.tools;
    if (this.finished) {
      const content = html`<p .textContent=${confirm.done.text()}></p>${mainButton(confirm.done.login(), this.#signIn)}`;
      return panelTemplate(checkCircle, level, confirm.done.title(), content);
    }
    if (!this.refusal) return;
    return deadLinkPanel(confirm.gone, {
      level,
      failure: this.refusal,
      actions: html`${mainButton(confirm.gone.login(), this.#signIn)}
        <div class="vodokanal-links">${this.tools.link('register', this.#host.registerUrl, confirm.gone.register())}</div>`,
    });
  }
}
