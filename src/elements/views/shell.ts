import { html, nothing, type TemplateResult } from 'lit';
import type { Lang } from '../../lang.ts';
import type { Drawn } from '../screen.ts';
import { headingTemplate } from './controls.ts';

/**
 * The state that the template of the shadow root draws. The form, its button, and what takes focus above and below them
 * are in slots: focus traps and testing tools of the page do not see what is in a shadow root.
 */
export interface ShellView {
  lang: Lang;
  /** With our styles; without them the styles of the page apply. */
  styled: boolean;
  /** `aria-level` of the heading; undefined: no heading. */
  level: number | string | undefined;
  title: string;
  /** Replaces the form. */
  panel: TemplateResult | undefined;
  notice: Drawn;
  /** Children of the page in this slot replace what is above the fields. */
  introSlot: string | undefined;
  /** A slot for children of the page, between the button and the links. */
  slotBelow: string | undefined;
}

export function shellTemplate(view: ShellView): TemplateResult {
  const { lang, styled, level, title, panel, notice, introSlot, slotBelow } = view;
  const heading = level ? headingTemplate(level, title) : nothing;
  const before = html`<slot name="before"></slot>`;
  // No white space after the last tag: with `white-space: pre-wrap` of the page it would be an empty line.
  return html`<div class="vodokanal-frame${styled ? ' vodokanal-own' : ''}" lang=${lang}>
      ${panel ?? nothing}
      <div ?hidden=${panel !== undefined}>
        <slot name="heading">${heading}</slot>
        ${introSlot ? html`<slot name=${introSlot}>${before}</slot>` : before}
        <slot name="form"></slot>
        <slot name="challenge"></slot>
        ${notice}
        <slot name="submit"></slot>
        ${slotBelow ? html`<slot name=${slotBelow}></slot>` : nothing}
      </div>
      <slot name="after"></slot>
    </div><slot></slot>`;
}
