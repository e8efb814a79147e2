import { html, type TemplateResult } from 'lit';
import { headingTemplate } from './controls.ts';
import { textContent } from './text-content.ts';

/** A sentence as a paragraph. */
export const paragraph = (sentence: string): TemplateResult => html`<p>${textContent(sentence)}</p>`;

/** A panel in place of the form: a picture, a heading, the content. It can be focused by a script. */
export const panelTemplate = (
  picture: unknown,
  level: number | string,
  title: string,
  content: unknown,
): TemplateResult =>
  html`<div class="vodokanal-panel" role="group" tabindex="-1" aria-label=${title} aria-describedby="text">
    ${picture}
    ${headingTemplate(level, title)}
    <div id="text">${content}</div>
  </div>`;
