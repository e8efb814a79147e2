import { css } from './css.ts';

/** Styles of one field, from the label to the offers. Written as `formStyles` are. */
export const fieldStyles = css`
  .vodokanal-own .vodokanal-field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .vodokanal-row {
    display: grid;
    gap: var(--v-gap);
    grid-template-columns: minmax(0, 1fr);
  }
  .vodokanal-own .vodokanal-label {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .vodokanal-own .vodokanal-hint {
    color: var(--v-muted);
    font-size: 0.875em;
  }
  .vodokanal-own .vodokanal-box {
    position: relative;
    margin-top: 0.5em;
  }
  .vodokanal-own .vodokanal-input {
    appearance: none;
    display: block;
    width: 100%;
    height: 3em;
    margin: 0;
    padding: 0 0.75em;
    border: 1px solid var(--v-border);
    border-radius: var(--v-radius);
    background: var(--v-field);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    caret-color: var(--v-accent);
  }
  .vodokanal-own .vodokanal-middle .vodokanal-box {
    max-width: 16em;
  }
  .vodokanal-own .vodokanal-short .vodokanal-box {
    max-width: 9em;
  }
  .vodokanal-own .vodokanal-input[aria-invalid] {
    border-color: var(--v-error);
    box-shadow: 0 0 0 1px var(--v-error);
  }
  .vodokanal-own :focus-visible,
  .vodokanal-own .vodokanal-input:focus {
    outline: 3px solid var(--v-accent);
    outline-offset: 2px;
  }
  .vodokanal-own .vodokanal-reveal {
    appearance: none;
    position: absolute;
    top: 0.25em;
    right: 0.25em;
    height: 2.5em;
    min-width: 5.5em;
    margin: 0;
    padding: 0 0.5em;
    border: 0;
    border-radius: calc(var(--v-radius) - 0.25em);
    background: var(--v-field);
    color: var(--v-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .vodokanal-own .vodokanal-input:not(:only-child) {
    padding-right: 6.25em;
  }
  .vodokanal-own .vodokanal-below {
    min-height: 1.75em;
    padding-top: 0.25em;
    font-size: 0.875em;
  }
  .vodokanal-own .vodokanal-below p {
    margin: 0;
  }
  .vodokanal-own .vodokanal-reading {
    color: var(--v-muted);
  }
  .vodokanal-own .vodokanal-reading b {
    padding: 0.125em 0.375em;
    border-radius: 0.25em;
    background: color-mix(in srgb, var(--v-accent) 12%, transparent);
    color: var(--v-text);
    font-weight: 700;
  }
  .vodokanal-own .vodokanal-error,
  .vodokanal-own .vodokanal-alert {
    color: var(--v-error);
    font-weight: 600;
  }
  .vodokanal-own .vodokanal-error::before {
    content: '!';
    display: inline-block;
    width: 1.25em;
    margin-right: 0.5em;
    border-radius: 1em;
    background: var(--v-error);
    color: var(--v-field);
    -webkit-text-fill-color: currentcolor;
    line-height: 1.25;
    text-align: center;
  }
  .vodokanal-own .vodokanal-offers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-top: 0.375em;
  }
  .vodokanal-own .vodokanal-short .vodokanal-offers span {
    flex-basis: 100%;
  }
  .vodokanal-own .vodokanal-offer {
    appearance: none;
    min-width: 2.5em;
    min-height: 2.25em;
    max-width: 100%;
    margin: 0;
    padding: 0.25em 0.875em;
    border: 1px solid var(--v-accent);
    border-radius: 1.5em;
    background: var(--v-field);
    color: var(--v-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .vodokanal-own .vodokanal-offer {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @media (min-width: 23em) {
    :is(.vodokanal-own, .vodokanal-page) .vodokanal-row {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-rows: repeat(4, auto);
      grid-auto-flow: column;
      gap: 0 1em;
    }
    :is(.vodokanal-own, .vodokanal-page) .vodokanal-row .vodokanal-field {
      display: contents;
    }
  }
  /* Two fields share the width of a phone here, so a reading may need two lines. */
  @media (min-width: 23em) and (max-width: 30em) {
    .vodokanal-own .vodokanal-row .vodokanal-below {
      min-height: 3.25em;
    }
  }
`;
