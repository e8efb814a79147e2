import { css } from './css.ts';

/**
 * Styles of the shadow root that an element has with and without a frame: the host, which the page may style, what
 * surrounds the form, and the iframe. The page hides closed dialogs and menus by `visibility` and `pointer-events`.
 *
 * Until the page in the frame has sent its height, a frame has about that of the form that is to come, with the room of
 * `src/frame/height.ts`: one column of text, or house and apartment side by side.
 *
 * The grid is up to 32 em wide where something is as wide as its content, and no wider than its place elsewhere.
 */
export const hostStyles = css`
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
    box-sizing: border-box;
    width: fit-content;
    max-width: 100%;
    margin-right: auto;
    padding: var(--vodokanal-padding, 0);
    border-radius: var(--vodokanal-radius, 0.5em);
    background: var(--vodokanal-surface, none);
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
  .vodokanal-waiting a {
    display: inline-block;
    padding: 0.625em 0;
  }
  iframe {
    display: block;
    color: CanvasText;
    width: 100%;
    height: max(62em, 112em - 185cqi);
    border: 0;
  }
  [aria-busy='true'] iframe {
    opacity: 0;
  }
  .vodokanal-login iframe {
    height: max(37em, 53em - 80cqi);
  }
`;
