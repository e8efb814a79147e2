import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Session } from '../../contract/requests.ts';
import { loginFields } from '../../fields/login-fields.ts';
import { defaults, type Settings } from '../../rules/reading.ts';
import type { Failure, Success } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import { cabinetAddress } from '../address.ts';
import { fire } from '../events.ts';
import type { Answers, Drawn, Screen, ScreenTools } from '../screen.ts';
import { SecondLetter } from '../sending/second-letter.ts';
import { linkButton, linksRow } from '../views/controls.ts';
import { panelTemplate, paragraph } from '../views/panel.ts';
import { checkMark } from '../views/pictures.ts';
import { textContent } from '../views/text-content.ts';

interface SignInHost extends ReactiveControllerHost, HTMLElement {
  readonly endpoint: string | undefined;
  readonly cabinetUrl: string | undefined;
  readonly registerUrl: string | undefined;
  readonly recoverUrl: string | undefined;
  readonly recoverEndpoint: string | undefined;
  readonly resendEndpoint: string | undefined;
}

/** The screen for signing in, after which it opens the cabinet. */
export class SignInScreen implements Screen<'email' | 'password'> {
  readonly fields = loginFields;
  // Only the syntax of the address is checked: a changed setting must not lock out old addresses.
  readonly settings: Settings = { ...defaults, mailServices: 'off' };
  readonly wrongPassword = 'credentials';
  readonly introSlot = 'notice';
  readonly slotBelow = 'alternatives';
  readonly #host: SignInHost;
  readonly #tools: ScreenTools;
  readonly #recover: () => void;
  /** For people who sign in before they have confirmed the address. */
  readonly #letter: SecondLetter;
  #signedIn = false;
  #cabinet: URL | undefined;

  /** @param recover shows the screen behind «Забули пароль?». */
  constructor(host: SignInHost, tools: ScreenTools, recover: () => void) {
    this.#host = host;
    this.#tools = tools;
    this.#recover = recover;
    this.#letter = new SecondLetter(host, tools, () => host.resendEndpoint);
  }

  get endpoint(): string | undefined {
    return this.#host.endpoint;
  }

  labels({ login }: Words) {
    return login;
  }

  request({ email, password }: Answers<'email' | 'password'>): Session {
    this.#letter.addressTo(email);
    return { email, password };
  }

  succeeded({ url }: Success): void {
    const cabinet = cabinetAddress(this.#host.cabinetUrl, url);
    this.#cabinet = cabinet;
    this.#signedIn = true;
    void this.#tools.showPanel();
    if (cabinet && fire(this.#host, 'vodokanal-navigate', { to: 'cabinet', url: cabinet.href }))
      location.assign(cabinet.href);
  }

  remedy({ code }: Failure, words: Words): TemplateResult | undefined {
    return code === 'unconfirmed' && this.#host.resendEndpoint ? this.#letter.template(words) : undefined;
  }

  reset(): void {
    this.#signedIn = false;
  }

  panel({ login }: Words): TemplateResult | undefined {
    if (!this.#signedIn) return;
    const content = this.#cabinet ? paragraph(login.done.text()) : nothing;
    return panelTemplate(checkMark, this.#tools.level, login.done.title(), content);
  }

  /** Tells people who registered with the old cabinet that they have to register again. */
  intro({ login }: Words): TemplateResult {
    return html`<div class="vodokanal-strip">
      <span>${textContent(login.renewed())}</span>
      ${this.#tools.link('register', this.#host.registerUrl, login.renewedLink())}
    </div>`;
  }

  links({ login }: Words): Drawn {
    const { recoverEndpoint, recoverUrl, registerUrl } = this.#host;
    if (this.#signedIn) {
      // For browsers that did not go to the cabinet by themselves.
      const cabinet = this.#cabinet;
      return cabinet
        ? linksRow(html`<a class="vodokanal-link" href=${cabinet.href}>${textContent(login.done.cabinet())}</a>`)
        : nothing;
    }
    const recover = recoverEndpoint
      ? linkButton(login.recover(), this.#recover)
      : this.#tools.link('recover', recoverUrl, login.recover());
    return linksRow([recover, this.#tools.link('register', registerUrl, login.register())]);
  }
}
