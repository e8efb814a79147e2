import { css } from 'lit';
import { looks as ours } from './looks.ts';

/**
 * Every declaration becomes `!important`: inside a layer that beats whatever the page declares, `!important` or not.
 * Among important layers the first named wins, so our looks stand before the reset.
 */
const important = (text: string) => text.replace(/([^{};\s])\s*(?=[;}])/g, '$1!important');

/** Takes back everything that the page's CSS says about our parts; `all` leaves out direction and variables. */
const reset = css`
  .vodokanal-own,
  .vodokanal-own *,
  .vodokanal-own *::before,
  .vodokanal-own *::after {
    all: revert;
    direction: ltr;
    unicode-bidi: normal;
    box-sizing: border-box;
    float: none;
  }
`;

const motion = css`
  @keyframes vodokanal-turn {
    to {
      transform: rotate(360deg);
    }
  }
`;

/** For the shadow root, where no page CSS reaches: without the armour. */
export const looks = [motion, ours];

const adopted = new WeakSet<Document | ShadowRoot>();
let sheet: CSSStyleSheet | undefined;

/** Puts the looks of our light parts into the tree where they stand; once a tree, without a `<style>` for CSP's sake. */
export function adoptLooks(root: Document | ShadowRoot): void {
  if (adopted.has(root) || !('adoptedStyleSheets' in root)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@layer vodokanal.looks,vodokanal.reset;${motion.cssText}` +
        `@layer vodokanal.looks{${important(ours.cssText)}}@layer vodokanal.reset{${important(reset.cssText)}}`,
    );
  }
  root.adoptedStyleSheets.push(sheet);
  adopted.add(root);
}
