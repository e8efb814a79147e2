import { html, type TemplateResult } from 'lit';
import type { PasswordReset } from '../../contract/requests.ts';
import { resetFields } from '../../fields/index.ts';
import { defaults, type Settings } from '../../rules/reading.ts';
import type { Words } from '../../words/index.ts';
import { addressOf } from '../address.ts';
import type { Answers, Screen, ScreenTools } from '../screen.ts';
import { panelTemplate } from '../views/panel.ts';
import { done } from '../views/pictures.ts';
import { backButton, backLink, deadLinkPanel, LinkScreen, mainButton } from './link-screen.ts';

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

  labels({ reset }: Words) {
    return { title: reset.title(), submit: reset.submit(), busy: reset.busy() };
  }

  request({ password }: Answers<'password'>): PasswordReset {
    return { token: this.token, password };
  }

  links({ reset }: Words): TemplateResult {
    return backLink(reset.back(), this.#ways.signIn);
  }

  panel({ reset }: Words): TemplateResult | undefined {
    const { level } = this.tools;
    const { signIn, recover } = this.#ways;
    if (this.finished) {
      const content = html`<p .textContent=${reset.done.text()}></p>${mainButton(reset.done.login(), signIn)}`;
      return panelTemplate(done, level, reset.done.title(), content);
    }
    if (!this.dead) return;
    return deadLinkPanel(reset.gone, {
      level,
      failure: this.dead,
      actions: html`${mainButton(reset.gone.recover(), recover)}
        <div class="vodokanal-links">${backButton(reset.gone.back(), signIn)}</div>`,
    });
  }
}
