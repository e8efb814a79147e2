import { css } from '../elements/looks/css.ts';
import { lightStyles, pageOnlyStyles, shadowStyles } from '../elements/looks/sheets.ts';

/** The style sheet of the page around a form: `dist/prerendered.css`. */
export const pageStyles: string = lightStyles;
/** The style sheet of the element's shadow root: `dist/prerendered-shadow.css`. */
export { shadowStyles };

/** The style sheet of a page of `FormPage`, which has nothing but the form. */
export const formPageStyles: string =
  pageOnlyStyles() +
  css`
    :root {
      color-scheme: light dark;
    }
    * {
      box-sizing: border-box;
    }
    body {
      margin: 0;
      background: light-dark(#fff, #111a22);
      font:
        1rem/1.5 system-ui,
        sans-serif;
      overflow-wrap: anywhere;
    }
    .vodokanal-frame {
      max-width: 34rem;
      margin: 0 auto;
      padding: 1.5rem 1rem 3rem;
    }
    .vodokanal-languages {
      display: flex;
      justify-content: flex-end;
      margin-bottom: 1rem;
    }
    .vodokanal-own .vodokanal-summary h2 {
      margin: 0;
      font-size: inherit;
    }
    /* Nothing is typed into a page that stands still, so no room is kept for answers. */
    .vodokanal-own .vodokanal-below,
    .vodokanal-own .vodokanal-row .vodokanal-below {
      min-height: 0;
    }
    .vodokanal-own .vodokanal-help summary {
      padding: 0.5em 0;
      color: var(--v-accent);
      cursor: pointer;
    }
    .vodokanal-own .vodokanal-help svg {
      max-width: 20em;
    }
    .vodokanal-own .vodokanal-help p {
      margin-top: 0.5em;
    }
  `;
