import { nothing, type TemplateResult } from 'lit';
import type { LinkCode } from '../../contract/codes.ts';
import type { Failure, Success } from '../../transport/outcome.ts';
import type { ScreenTools } from '../screen.ts';
import { wordsFor } from '../views/codes.ts';
import { panelTemplate, paragraph } from '../views/panel.ts';

/** A reason of the contract without a sentence does not compile. */
interface Sentences<Code extends string> {
  title(): string;
  codes: Record<Code, () => string>;
}

/** The panel for a letter's link that does not work any more: the reason, by the code of the refusal. */
export const deadLinkPanel = <Code extends string = LinkCode>(
  { title, codes }: Sentences<Code | LinkCode>,
  level: string,
  failure: Failure,
): TemplateResult =>
  panelTemplate(nothing, level, title(), paragraph((wordsFor(codes, failure.code) ?? codes.unknown)()));

/** Base of the screens behind a letter's link: the token, and success or refusal of the link. */
export abstract class LinkScreen {
  /** No event is fired, because the page need not handle letters. */
  readonly quiet = true;
  protected readonly tools: ScreenTools;
  protected token = '';
  protected finished = false;
  /** The refusal of a link that does not work any more. */
  protected refusal: Failure | undefined;

  constructor(tools: ScreenTools) {
    this.tools = tools;
  }

  /** The person has followed a link with this token. */
  open(token: string): void {
    this.token = token;
    this.reset();
  }

  succeeded(_success: Success): void {
    this.finished = true;
    void this.tools.showPanel();
  }

  /** 410: the link was used or is too old. */
  failed(failure: Failure): boolean {
    if (failure.status !== 410) return false;
    this.refusal = failure;
    void this.tools.showPanel();
    return true;
  }

  reset(): void {
    this.finished = false;
    this.refusal = undefined;
  }
}
