import { html } from 'lit';

/** A picture for the heading of a panel, drawn by one line. */
const icon = (
  colour: string,
  line: string,
) => html`<svg viewBox="0 0 20 20" fill="none" stroke=${colour} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <path d=${line} />
</svg>`;

export const envelope = icon('currentColor', 'M2 5h16v11H2V5l8 6 8-6');

export const checkMark = icon('var(--v-success)', 'm3 11 5 5 9-12');

/** A payment bill with the account number circled. A sentence beside it says the same. */
export const bill = html`<svg viewBox="0 0 120 75" fill="none" stroke="currentColor" aria-hidden="true">
  <path d="M4 3h112v69H4zM11 12h22M11 17h15M11 32h98M11 42h98M75 60h34" opacity=".5" />
  <text x="84.5" y="18.5" font-size="6.5" text-anchor="middle" fill="currentColor" stroke="none">050012345678</text>
  <rect x="57" y="9" width="55" height="14" rx="7" stroke="var(--v-accent)" stroke-width="1.5" />
</svg>`;
