import { html, nothing, type TemplateResult } from 'lit';
import { textContent } from './text-content.ts';

/** A button that looks like a link. `waiting`: it takes no press now, but keeps the focus. */
export const linkButton = (label: string, press: () => void, waiting = false): TemplateResult =>
  html`<button type="button" class="vodokanal-link" aria-disabled=${waiting || nothing} @click=${press}>${textContent(label)}</button>`;

/** The main button of a panel. */
export const mainButton = (label: string, press: () => void): TemplateResult =>
  html`<button type="button" class="vodokanal-submit" @click=${press}>${textContent(label)}</button>`;

/** A link to another page. `follow` may prevent it. */
export const pageLink = (href: string, label: string, follow?: (event: Event) => void): TemplateResult =>
  html`<a class="vodokanal-link" href=${href} @click=${follow}>${textContent(label)}</a>`;

/** The row of links below a form or a panel. */
export const linksRow = (links: unknown): TemplateResult => html`<div class="vodokanal-links">${links}</div>`;

/** The heading of a form or a panel. */
export const headingTemplate = (level: number | string, title: string): TemplateResult =>
  html`<div class="vodokanal-heading" role="heading" aria-level=${level}>${textContent(title)}</div>`;
