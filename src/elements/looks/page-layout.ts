import { css } from './css.ts';

/** Layout for `look="page"`, without colours and fonts. CSS of the page wins over it. */
export const pageLayout = css`
  .vodokanal-page .vodokanal-field {
    margin-bottom: 1em;
  }
  .vodokanal-page .vodokanal-label {
    display: block;
  }
  .vodokanal-page .vodokanal-input {
    flex: 1 1 8em;
    min-width: 0;
    max-width: 100%;
    box-sizing: border-box;
  }
  .vodokanal-page .vodokanal-below {
    min-height: 1.5em;
  }
  .vodokanal-page .vodokanal-below p {
    margin: 0;
  }
  .vodokanal-page .vodokanal-box,
  .vodokanal-page .vodokanal-links,
  .vodokanal-page .vodokanal-offers,
  .vodokanal-page .vodokanal-tick {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
`;
