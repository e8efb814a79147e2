import { css } from '@lit/reactive-element';

/** With `look="page"`: where things stand, and nothing else. Whatever the page's own CSS says wins. */
export const pageLayout = css`
  .vodokanal-page .vodokanal-field {
    margin-bottom: 1em;
  }
  .vodokanal-page .vodokanal-label {
    display: block;
  }
  .vodokanal-page .vodokanal-box {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .vodokanal-page .vodokanal-input {
    flex: 1;
    min-width: 0;
    box-sizing: border-box;
  }
  .vodokanal-page .vodokanal-below {
    min-height: 1.5em;
  }
  .vodokanal-page .vodokanal-below p {
    margin: 0;
  }
  .vodokanal-page .vodokanal-offers,
  .vodokanal-page .vodokanal-tick {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  @media (min-width: 23em) {
    .vodokanal-page .vodokanal-row {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-rows: repeat(4, auto);
      grid-auto-flow: column;
      gap: 0 1em;
    }
    .vodokanal-page .vodokanal-row .vodokanal-field {
      display: contents;
    }
  }
`;

/** Not for the eye, whatever the page's CSS says. */
export const unseen = css`
  .vodokanal-page [hidden] {
    display: none;
  }
  .vodokanal-page .vodokanal-status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
