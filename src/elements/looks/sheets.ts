import { css } from './css.ts';
import { fieldLooks } from './field.ts';
import { looks } from './form.ts';
import { pageLayout } from './page-layout.ts';
import { frameLooks } from './shell.ts';
import { palette } from './tokens.ts';

/**
 * Every declaration becomes `!important`: inside a layer that beats whatever the page declares, `!important` or not.
 * Among important layers the first named wins, so our looks stand before the reset.
 */
const important = (text: string) => text.replace(/([^{};\s])\s*(?=[;}])/g, '$1!important');

/** Takes back everything that the page's CSS says about our parts; `all` leaves out direction and variables. */
const reset = css`
  .vodokanal-own,
  .vodokanal-own::before,
  .vodokanal-own::after,
  .vodokanal-own *,
  .vodokanal-own *::before,
  .vodokanal-own *::after,
  .vodokanal-own *::first-letter,
  .vodokanal-own *::first-line {
    all: revert;
    direction: ltr;
    unicode-bidi: normal;
    box-sizing: border-box;
    float: none;
  }
`;

/** What stands in both trees. */
const common = palette + looks + fieldLooks;

const motion = css`
  @keyframes vodokanal-turn {
    to {
      transform: rotate(360deg);
    }
  }
`;

/** For the shadow root, where no page CSS reaches: without the armour. */
const inside = motion + common + frameLooks;
/** For the tree around the element. */
const outside =
  `@layer vodokanal.looks,vodokanal.reset,vodokanal.layout;${motion}` +
  `@layer vodokanal.looks{${important(common)}}` +
  `@layer vodokanal.reset{${important(reset)}}@layer vodokanal.layout{${pageLayout}}`;

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Puts our looks into the shadow root and into the tree where our light parts stand; what is there already stays. By
 * constructed sheets, which a strict policy allows: not left to Lit, which gives up on them where a page replaces
 * `Document`.
 */
export function adoptLooks(shadow: ShadowRoot, around: Document | ShadowRoot): void {
  wear(shadow, inside);
  wear(around, outside);
}

function wear(root: Document | ShadowRoot, text: string): void {
  try {
    let sheet = sheets.get(text);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.set(text, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  } catch {
    // There are none, or the page holds those of another document.
    const place = 'head' in root ? root.head : root;
    if (place.querySelector('style[data-vodokanal-looks]')) return;
    const style = document.createElement('style');
    style.dataset.vodokanalLooks = '';
    style.nonce = (window as { litNonce?: string }).litNonce ?? '';
    style.textContent = text;
    place.append(style);
  }
}
