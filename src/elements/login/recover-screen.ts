import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Mailing } from '../../contract/requests.ts';
import { recoverFields } from '../../fields/login-fields.ts';
import { defaults, type Settings } from '../../rules/reading.ts';
import type { Words } from '../../words/index.ts';
import type { Answers, Screen, ScreenTools } from '../screen.ts';
import { SecondLetter } from '../sending/second-letter.ts';
import { checkMail, checkMailLinks } from '../views/check-mail.ts';
import { linkButton, linksRow } from '../views/controls.ts';
import { paragraph } from '../views/panel.ts';

interface RecoverHost extends ReactiveControllerHost {
  readonly recoverEndpoint: string | undefined;
}

/** The screen behind «Забули пароль?», which asks for the address that gets the link. */
export class RecoverScreen implements Screen<'email'> {
  readonly fields = recoverFields;
  // As at sign-in, only the syntax is checked.
  readonly settings: Settings = { ...defaults, mailServices: 'off' };
  /** No event is fired, because signing in is the element's main task. */
  readonly quiet = true;
  readonly #host: RecoverHost;
  readonly #tools: ScreenTools;
  readonly #signIn: () => void;
  readonly #letter: SecondLetter;
  #sent = false;

  constructor(host: RecoverHost, tools: ScreenTools, signIn: () => void) {
    this.#host = host;
    this.#tools = tools;
    this.#signIn = signIn;
    this.#letter = new SecondLetter(host, tools, () => host.recoverEndpoint);
  }

  get endpoint(): string | undefined {
    return this.#host.recoverEndpoint;
  }

  labels({ recover }: Words) {
    return recover;
  }

  request({ email }: Answers<'email'>): Mailing {
    this.#letter.addressTo(email);
    return { email, lang: this.#tools.language };
  }

  succeeded(): void {
    this.#letter.coolDown();
    this.#sent = true;
    void this.#tools.showPanel();
  }

  reset(): void {
    this.#sent = false;
  }

  intro({ recover }: Words): TemplateResult {
    return paragraph(recover.text());
  }

  links(words: Words): TemplateResult {
    const back = linkButton(words.recover.back(), this.#signIn);
    if (!this.#sent) return linksRow(back);
    return checkMailLinks(words, this.#letter.email, html`${this.#letter.template(words)} ${back}`);
  }

  panel(words: Words): TemplateResult | undefined {
    if (!this.#sent) return;
    return checkMail(words, {
      level: this.#tools.level,
      email: this.#letter.email,
      sentence: words.recover.sent('\n'),
    });
  }
}
