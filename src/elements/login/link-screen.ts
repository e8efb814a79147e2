import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../transport/outcome.ts';
import type { ScreenTools } from '../screen.ts';
import { wordsFor } from '../views/codes.ts';
import { panelTemplate } from '../views/panel.ts';

/** «Повернутися до входу» below a form. */
export const backLink = (label: string, back: () => void): TemplateResult =>
  html`<div class="vodokanal-links">${backButton(label, back)}</div>`;

export const backButton = (label: string, back: () => void): TemplateResult =>
  html`<button type="button" class="vodokanal-link" @click=${back} .textContent=${label}></button>`;

/** The one thing to do next. */
export const mainButton = (label: string, press: () => void): TemplateResult =>
  html`<button type="button" class="vodokanal-submit" @click=${press} .textContent=${label}></button>`;

interface Sentences {
  title(): string;
  codes: Record<'unknown', () => string> & Record<string, () => string>;
}

/** A letter's link that works no more: what happened to it, by the code of the refusal, and what one can do. */
export const deadLinkPanel = (
  { title, codes }: Sentences,
  { level, failure, actions }: { level: string; failure: Failure; actions: unknown },
): TemplateResult => {
  const sentence = (wordsFor(codes, failure.code) ?? codes.unknown)();
  return panelTemplate(nothing, level, title(), html`<p .textContent=${sentence}></p>${actions}`);
};

/** What is common to the screens that a letter's link leads to: its token, and how it can end. */
export abstract class LinkScreen {
  /** No event is fired: the page need not know of letters. */
  readonly quiet = true;
  protected readonly tools: ScreenTools;
  protected token = '';
  protected finished = false;
  /** The link works no more. */
  protected dead: Failure | undefined;

  constructor(tools: ScreenTools) {
    this.tools = tools;
  }

  /** The person has come by a link with this token. */
  open(token: string): void {
    this.token = token;
    this.reset();
  }

  succeeded(): void {
    this.finished = true;
    void this.tools.showPanel();
  }

  /** 410: the link was used or is too old. */
  failed(failure: Failure): boolean {
    if (failure.status !== 410) return false;
    this.dead = failure;
    void this.tools.showPanel();
    return true;
  }

  reset(): void {
    this.finished = false;
    this.dead = undefined;
  }
}
