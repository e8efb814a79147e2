import { html, nothing, type TemplateResult } from 'lit';
import type { Lang } from '../../lang.ts';
import type { Words } from '../../words/index.ts';
import type { AnyScreen } from '../screen.ts';
import { headingTemplate } from './controls.ts';

/** How the shadow root is drawn, whatever the screen. */
export interface ShellView {
  lang: Lang;
  /** With our styles; without them the styles of the page apply. */
  styled: boolean;
  /** `aria-level` of the heading; undefined: no heading. */
  level: number | string | undefined;
}

/**
 * The content of the shadow root. The form, its button, and what takes focus above and below them are in slots: focus
 * traps and testing tools of the page do not see what is in a shadow root.
 */
export function shellTemplate(screen: AnyScreen, words: Words, { lang, styled, level }: ShellView): TemplateResult {
  const { introSlot, slotBelow } = screen;
  const panel = screen.panel(words);
  const heading = level ? headingTemplate(level, screen.labels(words).title()) : nothing;
  const before = html`<slot name="before"></slot>`;
  // No white space after the last tag: with `white-space: pre-wrap` of the page it would be an empty line.
  return html`<div class="vodokanal-frame${styled ? ' vodokanal-own' : ''}" lang=${lang}>
      ${panel}
      <div ?hidden=${panel !== undefined}>
        <slot name="heading">${heading}</slot>
        ${introSlot ? html`<slot name=${introSlot}>${before}</slot>` : before}
        <slot name="form"></slot>
        <slot name="challenge"></slot>
        ${screen.notice?.(words)}
        <slot name="submit"></slot>
        ${slotBelow ? html`<slot name=${slotBelow}></slot>` : nothing}
      </div>
      <slot name="after"></slot>
    </div><slot></slot>`;
}
