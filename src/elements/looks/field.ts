import { css } from './css.ts';

/**
 * Styles of one field. Written as `formStyles` are.
 *
 * The box holds the input and at most one button, each in a cell of its own: a button goes below the input where there is
 * no space for both, and never covers what is typed. What the form answers stands in one strip that is joined to the
 * box: a reading, a note, offers, or an error. The room of a line of it is kept free, so that typing moves nothing. In a
 * row of two fields an answer may need two lines.
 */
export const fieldStyles = css`
  .vodokanal-own .vodokanal-label {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .vodokanal-own .vodokanal-group .vodokanal-field .vodokanal-label {
    font-weight: 400;
  }
  .vodokanal-own .vodokanal-hint {
    color: var(--v-muted);
    font-size: 0.875em;
  }
  .vodokanal-own .vodokanal-box {
    display: flex;
    flex-wrap: wrap;
    margin-top: 0.375em;
    border: 1px solid var(--v-border);
    border-radius: var(--v-radius);
    background: var(--v-field);
  }
  .vodokanal-own .vodokanal-input {
    appearance: none;
    position: relative;
    flex: 999 1 10em;
    min-width: 0;
    height: 2.875em;
    margin: 0;
    padding: 0 0.875em;
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .vodokanal-own :focus-visible {
    outline: 3px solid var(--v-accent);
    outline-offset: 2px;
  }
  .vodokanal-own .vodokanal-cell {
    flex: 1 0 auto;
    max-width: 100%;
    min-height: 2.75em;
    padding: 0 0.875em;
    box-shadow: -1px -1px color-mix(in srgb, var(--v-border) 35%, transparent);
    color: var(--v-accent);
    font-weight: 600;
    text-align: left;
  }
  .vodokanal-own [aria-pressed]::before {
    content: '\\a0';
    display: inline-block;
    width: 1.125em;
    margin-right: 0.5em;
    border: 1px solid var(--v-accent);
    border-radius: 0.25em;
    line-height: 1.125;
    text-align: center;
  }
  .vodokanal-own [aria-pressed='true']::before {
    content: '\\2713';
  }
  .vodokanal-own .vodokanal-below {
    min-height: calc(1.75em + 1px);
  }
  .vodokanal-own .vodokanal-answer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em 0.5em;
    padding: 0.25em 0.875em;
    border: 1px solid var(--v-border);
    border-top: 0;
    border-radius: 0 0 var(--v-radius) var(--v-radius);
    background: var(--v-tint);
    font-size: 0.875em;
  }
  .vodokanal-own .vodokanal-answered .vodokanal-box {
    border-bottom-color: color-mix(in srgb, var(--v-border) 35%, transparent);
    border-radius: var(--v-radius) var(--v-radius) 0 0;
  }
  .vodokanal-own .vodokanal-wrong .vodokanal-box,
  .vodokanal-own .vodokanal-wrong .vodokanal-answer {
    border-color: var(--v-error);
    border-left-width: 4px;
  }
  .vodokanal-own .vodokanal-wrong .vodokanal-answer {
    background: var(--v-error-tint);
  }
  .vodokanal-own .vodokanal-wrong .vodokanal-input {
    padding-left: calc(0.875em - 3px);
  }
  .vodokanal-own .vodokanal-error {
    color: var(--v-error);
  }
  .vodokanal-own .vodokanal-offers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em;
  }
  .vodokanal-own .vodokanal-offer {
    min-width: 44px;
    min-height: 2.25em;
    max-width: 100%;
    padding: 0.125em 0.875em;
    border: 1px solid var(--v-accent);
    border-radius: 2em;
    background: var(--v-field);
    color: var(--v-accent);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .vodokanal-own .vodokanal-offer,
    .vodokanal-own .vodokanal-link {
      min-height: 44px;
    }
  }
  .vodokanal-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--v-gap, 1em) 0.75em;
  }
  @container (min-width: 22em) {
    .vodokanal-row {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-rows: repeat(4, auto);
      grid-auto-flow: column;
      row-gap: 0;
    }
    .vodokanal-row .vodokanal-field {
      display: contents;
    }
    .vodokanal-own .vodokanal-row .vodokanal-below {
      min-height: 3.125em;
    }
  }
  .vodokanal-own [hidden],
  .vodokanal-page [hidden] {
    display: none;
  }
`;
