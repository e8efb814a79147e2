import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Registration } from '../../contract/requests.ts';
import { type Tick, ticks } from '../../contract/ticks.ts';
import { registerFields } from '../../fields/register-fields.ts';
import type { RegistrationRuleName } from '../../rules/index.ts';
import type { Settings } from '../../rules/reading.ts';
import type { Success } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import { addressOf } from '../address.ts';
import type { Answers, Drawn, Screen, ScreenTools } from '../screen.ts';
import { SecondLetter } from '../sending/second-letter.ts';
import { checkMail, checkMailLinks } from '../views/check-mail.ts';
import { linkButton, linksRow } from '../views/controls.ts';
import { helpTemplate } from '../views/help.ts';
import { panelTemplate, paragraph } from '../views/panel.ts';
import { checkMark } from '../views/pictures.ts';
import { textContent } from '../views/text-content.ts';

interface RegistrationHost extends ReactiveControllerHost {
  readonly endpoint: string | undefined;
  readonly resendEndpoint: string | undefined;
  readonly loginUrl: string | undefined;
  readonly privacyUrl: string | undefined;
  readonly settings: Settings;
}

/** The screen for registering, with the panel «Перевірте пошту» after it. */
export class RegistrationScreen implements Screen<RegistrationRuleName | Tick> {
  readonly fields = registerFields;
  readonly ticks = ticks;
  readonly #host: RegistrationHost;
  readonly #tools: ScreenTools;
  readonly #letter: SecondLetter;
  /** The outcome, once the registration is accepted. */
  #accepted: Success | undefined;

  constructor(host: RegistrationHost, tools: ScreenTools) {
    this.#host = host;
    this.#tools = tools;
    this.#letter = new SecondLetter(host, tools, () => host.resendEndpoint);
  }

  get endpoint(): string | undefined {
    return this.#host.endpoint;
  }

  get settings(): Settings {
    return this.#host.settings;
  }

  labels({ register }: Words) {
    return register;
  }

  request(answers: Answers<RegistrationRuleName | Tick>): Registration {
    this.#letter.addressTo(answers.email);
    return { ...answers, lang: this.#tools.language };
  }

  succeeded(outcome: Success): void {
    this.#accepted = outcome;
    this.#letter.coolDown();
    void this.#tools.showPanel();
  }

  reset(): void {
    this.#accepted = undefined;
  }

  panel(words: Words): TemplateResult | undefined {
    if (!this.#accepted) return;
    const { register } = words;
    const { level } = this.#tools;
    if (this.#accepted.next === 'login')
      return panelTemplate(
        checkMark,
        level,
        register.done.title(),
        html`<slot name="success">${paragraph(register.done.text())}</slot>`,
      );
    return checkMail(words, { level, email: this.#letter.email, sentence: register.sent('\n') });
  }

  /** Shows the form again with its texts; only the password has to be typed again. */
  #change(): void {
    this.reset();
    void this.#tools.resume('email', true);
  }

  notice(words: Words): TemplateResult {
    const { register } = words;
    const privacy = addressOf(this.#host.privacyUrl);
    const sentence =
      privacy &&
      html`<p class="vodokanal-notice"><span>${textContent(register.privacy())}</span>
          <a class="vodokanal-link" href=${privacy.href} target="_blank" rel="noopener">${textContent(register.privacyLink())}</a></p>`;
    return html`<slot name="notice">${sentence}</slot>
      ${helpTemplate(words)}`;
  }

  /** Above the fields: whoever is registered learns it before typing, and whoever has confirmed elsewhere goes on here. */
  intro({ register }: Words): Drawn {
    const { loginUrl } = this.#host;
    return loginUrl
      ? html`<p><span>${textContent(register.haveAccount())}</span>
          ${this.#tools.link('login', loginUrl, register.haveAccountLink())}</p>`
      : nothing;
  }

  links(words: Words): Drawn {
    const { register } = words;
    const { loginUrl, resendEndpoint } = this.#host;
    if (!this.#accepted) return nothing;
    if (this.#accepted.next === 'login') return linksRow(this.#tools.link('login', loginUrl, register.done.login()));
    const actions = html`${resendEndpoint && this.#letter.template(words)}
      ${linkButton(register.change(), () => this.#change())}
      ${this.intro(words)}`;
    return checkMailLinks(words, this.#letter.email, actions);
  }
}
