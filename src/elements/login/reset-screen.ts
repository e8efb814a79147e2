import { html, type TemplateResult } from 'lit';
import type { PasswordReset } from '../../contract/requests.ts';
import { resetFields } from '../../fields/index.ts';
import { defaults, type Settings } from '../../rules/reading.ts';
import type { Words } from '../../words/index.ts';
import { addressOf } from '../address.ts';
import type { Answers, Screen, ScreenTools } from '../screen.ts';
import { backButton, backLink, deadLinkPanel, LinkScreen, signInPanel } from './link-screen.ts';

interface Host {
  readonly recoverEndpoint: string | undefined;
  readonly resetEndpoint: string | undefined;
  readonly passwordMin: number;
}

interface Ways {
  signIn(): void;
  recover(): void;
}

/** The link in a recovery's letter: a new password. */
export class ResetScreen extends LinkScreen implements Screen {
  readonly fields = resetFields;
  readonly #host: Host;
  readonly #ways: Ways;

  constructor(host: Host, tools: ScreenTools, ways: Ways) {
    super(tools);
    this.#host = host;
    this.#ways = ways;
  }

  get settings(): Settings {
    return { ...defaults, passwordMin: this.#host.passwordMin || defaults.passwordMin };
  }

  /** Named by the page, or the neighbour of the recovery endpoint, as in the contract's paths. */
  get endpoint(): string | undefined {
    const recovery = addressOf(this.#host.recoverEndpoint);
    return this.#host.resetEndpoint ?? (recovery && new URL('passwords', recovery).href);
  }

  labels({ login }: Words) {
    return { title: login.resetTitle(), submit: login.resetSubmit(), busy: login.resetBusy() };
  }

  request({ password }: Answers<'password'>): PasswordReset {
    return { token: this.token, password };
  }

  links(words: Words): TemplateResult {
    return backLink(words, this.#ways.signIn);
  }

  panel(words: Words): TemplateResult | undefined {
    const { login } = words;
    const { level } = this.tools;
    const { signIn, recover } = this.#ways;
    if (this.finished)
      return signInPanel(words, { level, title: login.resetDone(), sentence: login.resetDoneText(), signIn });
    if (!this.dead) return;
    return deadLinkPanel(words, {
      level,
      sentences: login.resetGone,
      failure: this.dead,
      actions: html`<button type="button" class="vodokanal-submit" @click=${recover} .textContent=${login.recoverAgain()}></button>
        <div class="vodokanal-links">${backButton(login.back(), signIn)}</div>`,
    });
  }
}
