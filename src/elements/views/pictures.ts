import { html } from 'lit';

export const envelope = html`<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linejoin="round" aria-hidden="true">
  <path d="M5 12h38v26H5V12l19 15 19-15" />
</svg>`;

/** A check mark in a circle. */
export const checkCircle = html`<svg viewBox="0 0 48 48" fill="none" stroke="var(--v-success)" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <circle cx="24" cy="24" r="20" />
  <path d="m15 25 6 6 12-13" />
</svg>`;

/** A payment bill with the account number circled. `label`: the text alternative. */
export const bill = (
  label: string,
) => html`<svg viewBox="0 0 240 150" fill="none" stroke="currentColor" stroke-width="2" role="img" aria-label=${label}>
  <rect x="8" y="6" width="224" height="138" rx="4" />
  <path d="M22 24h44M22 34h30M22 64h196M22 78h196M22 92h196M150 120h68" opacity=".45" />
  <text x="169" y="37" font-size="13" text-anchor="middle" fill="currentColor" stroke="none">050012345678</text>
  <rect x="112" y="18" width="114" height="28" rx="14" stroke="var(--v-accent)" stroke-width="3" />
</svg>`;
