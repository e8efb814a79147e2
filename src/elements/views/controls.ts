import { html, type TemplateResult } from 'lit';

/** A button that looks like a link. */
export const linkButton = (label: string, press: () => void): TemplateResult =>
  html`<button type="button" class="vodokanal-link" @click=${press} .textContent=${label}></button>`;

/** The main button of a panel. */
export const mainButton = (label: string, press: () => void): TemplateResult =>
  html`<button type="button" class="vodokanal-submit" @click=${press} .textContent=${label}></button>`;

/** The row of links below a form or a panel. */
export const linksRow = (links: unknown): TemplateResult => html`<div class="vodokanal-links">${links}</div>`;

/** The heading of a form or a panel. */
export const headingTemplate = (level: string, title: string): TemplateResult =>
  html`<div class="vodokanal-heading" role="heading" aria-level=${level} .textContent=${title}></div>`;
