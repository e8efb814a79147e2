import { css } from './css.ts';

/**
 * Styles of the form. The same text is used in the shadow root and, with `!important`, in the light DOM. Therefore
 * selectors are classes inside `.vodokanal-own`, there is no nesting, and no `rem`, because pages change the root font
 * size. Pages may set the tokens `--vodokanal-*`.
 *
 * What depends on the space asks for the width of the fragment that it is in, never for the window's. A container gives
 * no width to what is as wide as its content, such as a dialog: the grid around the fragments does (`shell.ts`). In
 * browsers without containers the form is one column.
 */
export const formStyles = css`
  .vodokanal-own {
    --v-radius: var(--vodokanal-radius, 0.5em);
    --v-gap: var(--vodokanal-gap, 1em);
    --v-tint: color-mix(in srgb, var(--v-accent) 9%, var(--v-field));
    --v-error-tint: color-mix(in srgb, var(--v-error) 9%, var(--v-field));
    color: var(--v-text);
    -webkit-text-fill-color: currentcolor;
  }
  .vodokanal-own p {
    margin: 0;
  }
  .vodokanal-own dialog p {
    margin: 0.75em 0;
  }
  .vodokanal-own * {
    scroll-margin-top: var(--vodokanal-header, 6em);
  }
  .vodokanal-form,
  .vodokanal-actions {
    container-type: inline-size;
  }
  .vodokanal-own .vodokanal-heading {
    margin: 0 0 0.75em;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.25;
  }
  .vodokanal-form.vodokanal-own {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--v-gap);
    margin: 0;
  }
  .vodokanal-own .vodokanal-strip,
  .vodokanal-own .vodokanal-summary,
  .vodokanal-own .vodokanal-alert {
    padding: 0.75em 1em;
    border-left: 4px solid var(--v-accent);
    border-radius: var(--v-radius);
    background: var(--v-tint);
  }
  .vodokanal-own .vodokanal-summary,
  .vodokanal-own .vodokanal-alert {
    border-color: var(--v-error);
    background: var(--v-error-tint);
  }
  .vodokanal-own.vodokanal-before p,
  .vodokanal-own .vodokanal-strip {
    margin: 0 0 var(--v-gap);
  }
  .vodokanal-own .vodokanal-strip a {
    display: flex;
  }
  .vodokanal-own .vodokanal-links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
    margin: var(--v-gap) 0 0;
    color: var(--v-muted);
  }
  .vodokanal-own .vodokanal-link[aria-disabled] {
    color: inherit;
    text-decoration: none;
  }
  .vodokanal-own p .vodokanal-link {
    display: inline;
  }
  .vodokanal-own button {
    appearance: none;
    margin: 0;
    border: 0;
    background: none;
    font: inherit;
    cursor: pointer;
  }
  .vodokanal-own .vodokanal-link {
    display: inline-flex;
    align-items: center;
    padding: 0.125em 0;
    color: var(--v-accent);
    text-decoration: underline;
  }
  .vodokanal-own .vodokanal-summary ul {
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--v-error);
  }
  .vodokanal-own .vodokanal-summary a {
    color: inherit;
  }
  .vodokanal-own .vodokanal-group {
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
    font: inherit;
    accent-color: var(--v-accent);
  }
  .vodokanal-own.vodokanal-actions,
  .vodokanal-own.vodokanal-after > .vodokanal-submit {
    margin-top: var(--v-gap);
  }
  .vodokanal-own .vodokanal-alert {
    margin: 0 0 1em;
    color: var(--v-error);
  }
  .vodokanal-own .vodokanal-submit {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    width: 100%;
    min-height: 3.125em;
    padding: 0.5em 1.5em;
    border: 1px solid transparent;
    border-radius: var(--v-radius);
    background: var(--v-accent);
    color: var(--v-on-accent);
    font-weight: 600;
    text-decoration: none;
  }
  .vodokanal-own .vodokanal-submit:hover {
    text-decoration: underline;
  }
  .vodokanal-own .vodokanal-submit[aria-disabled] {
    background: var(--v-muted);
  }
  .vodokanal-own .vodokanal-spinner {
    width: 1em;
    height: 1em;
    border: 2px solid currentcolor;
    border-right: 0;
    border-radius: 50%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .vodokanal-own .vodokanal-spinner {
      animation: vodokanal-turn 1s linear infinite;
    }
  }
  .vodokanal-status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (min-width: 26em) {
    .vodokanal-own .vodokanal-submit {
      width: auto;
      min-width: 12em;
    }
  }
`;
