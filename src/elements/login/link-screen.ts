import { html, nothing, type TemplateResult } from 'lit';
import type { LinkCode } from '../../contract/codes.ts';
import type { Failure, Success } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import type { Drawn, ScreenTools } from '../screen.ts';
import { wordsFor } from '../views/codes.ts';
import { linkButton, linksRow, mainButton } from '../views/controls.ts';
import { panelTemplate, paragraph } from '../views/panel.ts';
import { checkMark } from '../views/pictures.ts';

/** The texts of a screen behind a link. A reason of the contract without a sentence does not compile. */
interface LinkWords<Code extends string> {
  done: { title(): string; text(): string };
  gone: { title(): string; codes: Record<Code | LinkCode, () => string> };
}

/**
 * Base of the screens behind a letter's link: the token, a panel after success, and a panel where the link does not work
 * any more.
 */
export abstract class LinkScreen<Code extends string = LinkCode> {
  /** No event is fired, because the page need not handle letters. */
  readonly quiet = true;
  protected readonly tools: ScreenTools;
  /** Shows the sign-in. */
  protected readonly signIn: () => void;
  protected token = '';
  #finished = false;
  /** The refusal of a link that does not work any more. */
  #refusal: Failure | undefined;

  constructor(tools: ScreenTools, signIn: () => void) {
    this.tools = tools;
    this.signIn = signIn;
  }

  protected abstract texts(words: Words): LinkWords<Code>;
  /** What the person can do instead of following a dead link: the main button, and a link. */
  protected abstract instead(words: Words): [button: TemplateResult, link: Drawn];
  /** Beside the way back to the sign-in. */
  protected aside(_words: Words): Drawn {
    return nothing;
  }

  protected signInButton({ register }: Words): TemplateResult {
    return mainButton(register.done.login(), this.signIn);
  }

  protected backButton({ recover }: Words): TemplateResult {
    return linkButton(recover.back(), this.signIn);
  }

  /** The person has followed a link with this token. */
  open(token: string): void {
    this.token = token;
    this.reset();
  }

  succeeded(_success: Success): void {
    this.#finished = true;
    void this.tools.showPanel();
  }

  /** 410: the link was used or is too old. */
  failed(failure: Failure): boolean {
    if (failure.status !== 410) return false;
    this.#refusal = failure;
    void this.tools.showPanel();
    return true;
  }

  links(words: Words): TemplateResult {
    if (this.#finished) return this.signInButton(words);
    if (!this.#refusal) return linksRow([this.backButton(words), this.aside(words)]);
    const [button, link] = this.instead(words);
    return html`${button} ${linksRow(link)}`;
  }

  panel(words: Words): TemplateResult | undefined {
    const { done, gone } = this.texts(words);
    const { level } = this.tools;
    if (this.#finished) return panelTemplate(checkMark, level, done.title(), paragraph(done.text()));
    if (!this.#refusal) return;
    const reason = wordsFor(gone.codes, this.#refusal.code) ?? gone.codes.unknown;
    return panelTemplate(nothing, level, gone.title(), paragraph(reason()));
  }

  reset(): void {
    this.#finished = false;
    this.#refusal = undefined;
  }
}
