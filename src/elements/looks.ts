import { css } from './css.ts';

/** In light and in dark; each is the page's to set as `--vodokanal-…`. */
const colours: Record<string, [light: string, dark: string]> = {
  accent: ['#0b63b0', '#7db8f0'],
  'on-accent': ['#fff', '#06233d'],
  text: ['#16212b', '#e8edf2'],
  muted: ['#52606d', '#a9b4bf'],
  surface: ['#fff', '#111a22'],
  field: ['#fff', '#17222c'],
  border: ['#73808c', '#7d8a96'],
  error: ['#b3261e', '#ff8a80'],
  success: ['#146c43', '#7ddba3'],
};
const tokens = (colour: (light: string, dark: string) => string) =>
  `.vodokanal-own{${Object.entries(colours)
    .map(([name, pair]) => `--v-${name}:var(--vodokanal-${name},${colour(...pair)});`)
    .join('')}}`;

/** Text, not a hole in `css`: Lit fills holes by `reduce`, of which old Prototype has another one. */
export const palette = `${tokens((light) => light)}@supports (color:light-dark(red,red)){${tokens(
  (light, dark) => `light-dark(${light},${dark})`,
)}}`;

/**
 * How both elements look. One sheet for the shadow root and, armoured, for the form in the page's own tree: hence
 * classes below `.vodokanal-own` only, no `rem` (pages set odd root sizes), no nesting. Tokens `--vodokanal-*` are the
 * page's to set.
 */
export const looks = css`
  .vodokanal-own {
    --v-radius: var(--vodokanal-radius, 0.5em);
    --v-gap: var(--vodokanal-gap, 1em);
    color: var(--v-text);
    -webkit-text-fill-color: currentcolor;
  }
  .vodokanal-own [hidden],
  .vodokanal-page [hidden] {
    display: none;
  }
  .vodokanal-own .vodokanal-heading {
    margin: 0 0 0.75em;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
  }
  .vodokanal-form.vodokanal-own {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--v-gap);
    margin: 0;
  }
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

  .vodokanal-own .vodokanal-link {
    appearance: none;
    margin: 0;
    padding: 0.125em 0;
    border: 0;
    background: none;
    color: var(--v-accent);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }

  .vodokanal-own .vodokanal-summary {
    padding: 1em;
    border: 2px solid var(--v-error);
    border-radius: var(--v-radius);
  }
  .vodokanal-own .vodokanal-summary-title {
    margin: 0 0 0.5em;
    font-size: 1.125em;
    font-weight: 700;
  }
  .vodokanal-own .vodokanal-summary ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .vodokanal-own .vodokanal-summary li {
    margin: 0 0 0.375em;
    color: var(--v-error);
    font-weight: 600;
  }
  .vodokanal-own .vodokanal-summary a {
    color: inherit;
  }

  .vodokanal-own .vodokanal-ticks {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .vodokanal-own .vodokanal-tick {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-height: 2.75em;
    padding: 0.25em 0;
    cursor: pointer;
  }
  .vodokanal-own .vodokanal-check {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    margin: 0;
    accent-color: var(--v-accent);
    cursor: pointer;
  }

  .vodokanal-own.vodokanal-actions {
    display: block;
    margin-top: var(--v-gap);
  }
  .vodokanal-own .vodokanal-alert {
    margin: 0 0 1em;
    padding: 0.75em 1em;
    border: 1px solid var(--v-error);
    border-radius: var(--v-radius);
  }
  .vodokanal-own .vodokanal-submit {
    appearance: none;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    width: 100%;
    min-height: 3em;
    margin: 0;
    padding: 0.5em 1.5em;
    border: 1px solid transparent;
    border-radius: var(--v-radius);
    background: var(--v-accent);
    color: var(--v-on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .vodokanal-own .vodokanal-submit:hover {
    background: color-mix(in srgb, var(--v-accent) 85%, #000);
  }
  .vodokanal-own .vodokanal-submit[aria-disabled] {
    cursor: progress;
    opacity: 0.75;
  }
  .vodokanal-own .vodokanal-spinner {
    width: 1em;
    height: 1em;
    border: 2px solid currentcolor;
    border-right-color: transparent;
    border-radius: 50%;
    animation: vodokanal-turn 1s linear infinite;
  }
  @media (prefers-reduced-motion: reduce) {
    .vodokanal-own .vodokanal-spinner {
      animation: none;
    }
  }
  /* Not for the eye, whosever looks the form wears. */
  .vodokanal-status {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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
  /* In half a phone's width a reading takes two lines: both are reserved. */
  @media (min-width: 23em) and (max-width: 30em) {
    .vodokanal-own .vodokanal-row .vodokanal-below {
      min-height: 3.25em;
    }
  }
  @media (min-width: 40em) {
    .vodokanal-own .vodokanal-submit {
      width: auto;
      min-width: 12em;
    }
  }
`;
