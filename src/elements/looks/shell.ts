import { css } from './css.ts';

/** Styles of the shadow root around a form in the page: notice, panels, the dialog. */
export const shellStyles = css`
  .vodokanal-own .vodokanal-notice {
    margin: var(--v-gap) 0 0;
    font-size: 0.875em;
    color: var(--v-muted);
  }

  .vodokanal-panel:focus {
    outline: none;
  }
  svg {
    display: block;
  }
  .vodokanal-panel svg {
    box-sizing: border-box;
    width: 4em;
    margin-bottom: 1em;
    padding: 1em;
    border-radius: 50%;
    background: var(--v-tint);
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
