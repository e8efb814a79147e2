import { css } from './css.ts';

/**
 * Styles of the shadow root: the host, what surrounds the form, panels, the dialog, the iframe. The page may style the
 * host, and hides closed dialogs and menus by `visibility` and `pointer-events`.
 *
 * Until the page in the frame has sent its height, a frame has about that of the form that is to come, with the room of
 * `src/frame/height.ts`: one column of text, or house and apartment side by side.
 *
 * The grid is up to 32 em wide where something is as wide as its content, and no wider than its place elsewhere.
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
  .vodokanal-own {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    direction: ltr;
    -webkit-user-select: text;
    user-select: text;
    color: var(--v-text);
    -webkit-text-fill-color: currentcolor;
    font-family: var(--vodokanal-font, system-ui, sans-serif);
    font-size: var(--vodokanal-font-size, medium);
    line-height: 1.5;
  }
  .vodokanal-frame {
    display: grid;
    grid-template-columns: minmax(0, 32em);
    overflow-wrap: anywhere;
  }
  .vodokanal-register,
  .vodokanal-login {
    container-type: inline-size;
    grid-area: 1 / 1;
  }
  .vodokanal-waiting {
    grid-area: 1 / 1;
  }
  iframe {
    display: block;
    color: CanvasText;
    width: 100%;
    height: max(62em, 100em - 120cqi);
    border: 0;
  }
  [inert] iframe {
    opacity: 0;
  }
  .vodokanal-login iframe {
    height: max(37em, 53em - 80cqi);
  }

  .vodokanal-notice {
    margin: var(--v-gap) 0 0;
    font-size: 0.875em;
    color: var(--v-muted);
  }

  .vodokanal-panel {
    padding: 0.5em 0;
  }
  .vodokanal-own .vodokanal-heading,
  .vodokanal-panel:focus {
    outline: none;
  }
  .vodokanal-panel p {
    margin: 0;
  }
  svg {
    display: block;
  }
  .vodokanal-panel svg {
    width: 3.5em;
    height: 3.5em;
    margin-bottom: 0.5em;
    color: var(--v-accent);
  }
  .vodokanal-own dialog {
    box-sizing: border-box;
    width: min(26em, 92vw);
    padding: min(1.5em, 6vw);
    border: 1px solid transparent;
    border-radius: var(--v-radius);
    background: var(--v-surface);
    color: var(--v-text);
  }
  .vodokanal-own dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  @media (forced-colors: active) {
    svg :not(text) {
      stroke: currentcolor;
    }
  }
`;
