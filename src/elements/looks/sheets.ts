import { css } from './css.ts';
import { fieldStyles } from './field.ts';
import { formStyles } from './form.ts';
import { hostStyles } from './host.ts';
import { pageLayout } from './page-layout.ts';
import { shellStyles } from './shell.ts';
import { palette } from './tokens.ts';

/**
 * Adds `!important` to every declaration. In a layer this wins over all CSS of the page, `!important` or not. Of
 * several important layers the first one wins, so our styles are named before the reset.
 */
const important = (text: string) => text.replace(/([^{};\s])\s*(?=[;}])/g, '$1!important');

/** Reverts the page's CSS for our elements. `all` does not include `direction` and `unicode-bidi`. */
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

/** Styles for the shadow root and the light DOM. */
const common = palette + formStyles + fieldStyles;

const keyframes = css`
  @keyframes vodokanal-turn {
    to {
      transform: rotate(360deg);
    }
  }
`;

/** For the shadow root, which the CSS of the page does not reach, so without `!important`. */
export const shadowStyles = keyframes + common + hostStyles + shellStyles;
/** For a page that has nothing but the form, where no CSS has to be kept out. A function, so that scripts go without it. */
export const pageOnlyStyles = (): string => keyframes + common + shellStyles;
/** For the tree that the element is in: the document or a shadow root of the page. */
export const lightStyles =
  `@layer vodokanal.looks,vodokanal.reset,vodokanal.layout;${keyframes}` +
  `@layer vodokanal.looks{${important(common)}}` +
  `@layer vodokanal.reset{${important(reset)}}@layer vodokanal.layout{${pageLayout}}`;

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Adds our style sheets to the shadow root and to the tree around the element, unless they are there. They are
 * constructed sheets, which a strict content security policy allows. Lit is not used for it, because Lit writes
 * `<style>` instead where a page replaces `Document`.
 */
export function adoptStyles(shadow: ShadowRoot, around: Document | ShadowRoot): void {
  adopt(shadow, shadowStyles);
  adopt(around, lightStyles);
}

function adopt(root: Document | ShadowRoot, text: string): void {
  try {
    let sheet = sheets.get(text);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.set(text, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  } catch {
    // The browser has no constructed sheets, or the element has come from another document, whose sheets cannot be used
    // here.
    const place = 'head' in root ? root.head : root;
    if (place.querySelector('style[data-vodokanal-looks]')) return;
    const style = document.createElement('style');
    style.dataset.vodokanalLooks = '';
    style.nonce = (window as { litNonce?: string }).litNonce ?? '';
    style.textContent = text;
    place.append(style);
  }
}
