import { css } from './css.ts';

/**
 * Styles of one field, from the label to the offers. Written as `formStyles` are.
 *
 * In a box the button stands beside the input, or below it where there is no space: never on what is typed. In a row of
 * two fields a reading may need two lines.
 */
export const fieldStyles = css`
  .vodokanal-row {
    display: contents;
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
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-top: 0.5em;
  }
  .vodokanal-own .vodokanal-input {
    appearance: none;
    flex: 1 1 8em;
    min-width: 0;
    height: 3em;
    margin: 0;
    padding: 0 0.75em;
    border: 1px solid var(--v-border);
    border-radius: var(--v-radius);
    background: var(--v-field);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .vodokanal-own .vodokanal-middle .vodokanal-input {
    max-width: 16em;
  }
  .vodokanal-own .vodokanal-short .vodokanal-input {
    max-width: 12em;
  }
  .vodokanal-own .vodokanal-input[aria-invalid] {
    padding-left: calc(0.75em - 4px);
    border: 2px solid var(--v-error);
    border-left-width: 5px;
  }
  .vodokanal-own :focus-visible,
  .vodokanal-own .vodokanal-input:focus {
    outline: 3px solid var(--v-accent);
    outline-offset: 2px;
  }
  .vodokanal-own .vodokanal-reveal {
    min-width: min(5.25em, 100%);
    min-height: 2.75em;
    text-align: left;
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
    outline: 1px solid transparent;
    background: color-mix(in srgb, var(--v-accent) 12%, transparent);
    color: var(--v-text);
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
    min-width: 44px;
    min-height: 44px;
    max-width: 100%;
    padding: 0.25em 0.875em;
    border: 1px solid var(--v-accent);
    border-radius: 1.5em;
    background: var(--v-field);
    color: var(--v-accent);
    font-weight: 600;
  }
  @container (min-width: 22em) {
    .vodokanal-row:not(:empty) {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-rows: repeat(4, auto);
      grid-auto-flow: column;
      gap: 0 1em;
    }
    .vodokanal-row .vodokanal-field {
      display: contents;
    }
    .vodokanal-own .vodokanal-row .vodokanal-below {
      min-height: 3.25em;
    }
  }
`;
