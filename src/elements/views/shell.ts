import { html, nothing, type TemplateResult } from 'lit';
import type { Lang } from '../../lang.ts';

type Drawn = TemplateResult | typeof nothing;

/** What stands around the form, in the shadow root. The form itself and its button come through the slots. */
export interface ShellView {
  lang: Lang;
  /** With our looks; without them the page's own form styles apply. */
  styled: boolean;
  /** `aria-level` of the heading; none: no heading. */
  level: string | undefined;
  title: string;
  /** In place of the form. */
  panel: TemplateResult | undefined;
  intro: Drawn;
  notice: Drawn;
  links: Drawn;
}

export function shellTemplate({ lang, styled, level, title, panel, intro, notice, links }: ShellView): TemplateResult {
  const heading = level
    ? html`<div class="vodokanal-heading" role="heading" aria-level=${level} .textContent=${title}></div>`
    : nothing;
  // No white space after the frame: where the page keeps white space (`pre-wrap`), it would be a line.
  return html`<div class="vodokanal-frame${styled ? ' vodokanal-own' : ''}" lang=${lang}>
      ${panel ?? nothing}
      <div ?hidden=${panel !== undefined}>
        <slot name="heading">${heading}</slot>
        ${intro}
        <slot name="form"></slot>
        <slot name="challenge"></slot>
        ${notice}
        <slot name="submit"></slot>
        ${links}
      </div>
    </div><slot></slot>`;
}
