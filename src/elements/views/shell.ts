import { html, nothing, type TemplateResult } from 'lit';
import type { Lang } from '../../lang.ts';
import type { Drawn } from '../screen.ts';

/** The state that the template of the shadow root draws. The form and its button are in slots. */
export interface ShellView {
  lang: Lang;
  /** With our styles; without them the styles of the page apply. */
  styled: boolean;
  /** `aria-level` of the heading; undefined: no heading. */
  level: string | undefined;
  title: string;
  /** Replaces the form. */
  panel: TemplateResult | undefined;
  intro: Drawn;
  notice: Drawn;
  links: Drawn;
}

export function shellTemplate({ lang, styled, level, title, panel, intro, notice, links }: ShellView): TemplateResult {
  const heading = level
    ? html`<div class="vodokanal-heading" role="heading" aria-level=${level} .textContent=${title}></div>`
    : nothing;
  // No white space after the last tag: with `white-space: pre-wrap` of the page it would be an empty line.
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
