import { css } from './css.ts';

/**
 * Styles of the shadow root: the host, what surrounds the form, panels, the dialog, the iframe. The page may style the
 * host.
 */
export const shellStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host::before,
  :host::after {
    content: none !important;
  }
  .vodokanal-frame {
    display: block;
    max-width: 32em;
  }
  .vodokanal-frame.vodokanal-own {
    all: initial;
    /* Pages hide closed dialogs and menus by these two properties. */
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    display: block;
    direction: ltr;
    -webkit-user-select: text;
    user-select: text;
    max-width: 32em;
    margin: 0 auto 0 0;
    color: var(--v-text);
    -webkit-text-fill-color: currentcolor;
    font-family: var(--vodokanal-font, system-ui, sans-serif);
    font-size: var(--vodokanal-font-size, medium);
    line-height: 1.5;
    overflow-wrap: break-word;
  }
  [hidden] {
    display: none;
  }
  /* Until the page in the frame sends its height. */
  iframe {
    display: block;
    width: 100%;
    height: 40em;
    border: 0;
  }

  .vodokanal-notice {
    margin: var(--v-gap) 0 0;
    font-size: 0.875em;
    color: var(--v-muted);
  }

  .vodokanal-panel {
    padding: 0.5em 0;
  }
  .vodokanal-panel:focus {
    outline: none;
  }
  .vodokanal-panel p {
    margin: 0;
  }
  .vodokanal-panel svg {
    display: block;
    width: 3.5em;
    height: 3.5em;
    margin-bottom: 0.5em;
    color: var(--v-accent);
  }
  .vodokanal-own dialog {
    box-sizing: border-box;
    width: min(26em, calc(100vw - 2em));
    padding: 1.5em;
    border: 0;
    border-radius: var(--v-radius);
    background: var(--v-surface);
    color: var(--v-text);
  }
  .vodokanal-own dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  .vodokanal-own dialog svg {
    display: block;
    width: 100%;
    height: auto;
  }
`;
