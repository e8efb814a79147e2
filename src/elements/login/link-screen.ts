import { html, nothing, type TemplateResult } from 'lit';
import type { LinkCode } from '../../contract/codes.ts';
import type { Failure, Outcome, Success } from '../../transport/outcome.ts';
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
  /** What stands in place of the form: the success, or the refusal of a link that does not work any more. */
  #end: Outcome | undefined;

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

  #show(end: Outcome): void {
    this.#end = end;
    void this.tools.showPanel();
  }

  succeeded(success: Success): void {
    this.#show(success);
  }

  /** 410: the link was used or is too old. */
  failed(failure: Failure): boolean {
    const isGone = failure.status === 410;
    if (isGone) this.#show(failure);
    return isGone;
  }

  links(words: Words): TemplateResult {
    if (!this.#end) return linksRow([this.backButton(words), this.aside(words)]);
    if (this.#end.ok) return this.signInButton(words);
    const [button, link] = this.instead(words);
    return html`${button} ${linksRow(link)}`;
  }

  panel(words: Words): TemplateResult | undefined {
    if (!this.#end) return;
    const { done, gone } = this.texts(words);
    const { level } = this.tools;
    if (this.#end.ok) return panelTemplate(checkMark, level, done.title(), paragraph(done.text()));
    const reason = wordsFor(gone.codes, this.#end.code) ?? gone.codes.unknown;
    return panelTemplate(nothing, level, gone.title(), paragraph(reason()));
  }

  reset(): void {
    this.#end = undefined;
  }
}
