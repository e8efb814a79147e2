import { html, type TemplateResult } from 'lit';
import type { Confirmation } from '../../contract/requests.ts';
import type { Field } from '../../fields/index.ts';
import { defaults } from '../../rules/reading.ts';
import type { Words } from '../../words/index.ts';
import type { Screen, ScreenTools } from '../screen.ts';
import { backLink, deadLinkPanel, LinkScreen, signInPanel } from './link-screen.ts';

interface Host {
  readonly confirmEndpoint: string | undefined;
  readonly registerUrl: string | undefined;
}

/** The link in a registration's letter: pressing the button confirms the address. */
export class ConfirmScreen extends LinkScreen implements Screen {
  // Nothing is asked. A program that follows links in letters presses no button.
  readonly fields: readonly Field[] = [];
  readonly settings = defaults;
  readonly #host: Host;
  readonly #signIn: () => void;

  constructor(host: Host, tools: ScreenTools, signIn: () => void) {
    super(tools);
    this.#host = host;
    this.#signIn = signIn;
  }

  get endpoint(): string | undefined {
    return this.#host.confirmEndpoint;
  }

  labels({ login }: Words) {
    return { title: login.confirmTitle(), submit: login.confirm(), busy: login.confirming() };
  }

  request(): Confirmation {
    return { token: this.token };
  }

  intro({ login }: Words): TemplateResult {
    return html`<p class="vodokanal-intro" .textContent=${login.confirmText()}></p>`;
  }

  links(words: Words): TemplateResult {
    return backLink(words, this.#signIn);
  }

  panel(words: Words): TemplateResult | undefined {
    const { login } = words;
    const { level } = this.tools;
    if (this.finished)
      return signInPanel(words, {
        level,
        title: login.confirmedTitle(),
        sentence: login.confirmed(),
        signIn: this.#signIn,
      });
    if (!this.dead) return;
    return deadLinkPanel(words, {
      level,
      sentences: login.confirmGone,
      failure: this.dead,
      actions: html`<button type="button" class="vodokanal-submit" @click=${this.#signIn} .textContent=${login.submit()}></button>
        <div class="vodokanal-links">${this.tools.link('register', this.#host.registerUrl, login.again())}</div>`,
    });
  }
}
