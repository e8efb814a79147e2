/**
 * Styles of this page beside those of the form. They stand in a layer before the form's own, whose declarations are all
 * important: of such layers the first wins. Adopted, because the policy of the page allows no style in it.
 *
 * A `fieldset` in normal flow keeps a wrong height in WebKit (2.50), once what stands above it was measured: the page around
 * would learn that a box has an answer, and the person see a gap.
 *
 * `data-measured`: see height.ts. `data-stayed`: the browser has not gone to the cabinet, so the link to it is a button.
 */
const styles = `@layer frame {
  body { margin: 6px !important }
  .frame-note { display: block !important; max-width: 32em !important; margin: 0 0 1em !important;
    font: var(--vodokanal-font-size, medium) / 1.5 var(--vodokanal-font, system-ui, sans-serif) !important;
    color: var(--v-text) !important }
  .frame-note p { margin: 0 !important }
  .frame-above { padding: 0.75em 1em !important; border-left: 4px solid var(--v-accent) !important;
    background: color-mix(in srgb, var(--v-accent) 8%, var(--v-surface)) !important }
  .frame-below { margin: 1em 0 0 !important }
  /* Without its scroll bar, which takes from the width. */
  [data-measured] { overflow: hidden !important }
  [data-measured] .vodokanal-below { height: 0 !important; overflow: clip !important }
  .vodokanal-group { display: flex !important; flex-direction: column !important }
  [data-measured] :is(.vodokanal-summary, .vodokanal-alert) { position: absolute !important }
  [data-stayed] .vodokanal-links a {
    display: flex !important; align-items: center !important; justify-content: center !important;
    min-height: 3em !important; padding: 0.5em 1em !important; border-radius: var(--v-radius) !important;
    background: var(--v-accent) !important; color: var(--v-on-accent) !important;
    font-weight: 600 !important; text-decoration: none !important;
  }
}`;

/** Call it before any form is drawn. */
export function adoptFrameStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}
