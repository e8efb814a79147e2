/** Default colours, for light and dark. The page may set each as `--vodokanal-…`. */
export const colours: Record<string, [light: string, dark: string]> = {
  accent: ['#0b63b0', '#7db8f0'],
  'on-accent': ['#fff', '#06233d'],
  text: ['#16212b', '#e8edf2'],
  muted: ['#52606d', '#a9b4bf'],
  surface: ['#fff', '#111a22'],
  field: ['#fff', '#17222c'],
  border: ['#73808c', '#7d8a96'],
  error: ['#b3261e', '#ff8a80'],
  success: ['#146c43', '#7ddba3'],
};

/**
 * All tokens that a page may set as `--vodokanal-…`, but for two that are not passed into a frame. Defaults stand in
 * `colours` and where the looks read a token.
 *
 * @cssproperty --vodokanal-accent - Buttons, links, the focused box.
 * @cssproperty --vodokanal-on-accent - Text on the accent.
 * @cssproperty --vodokanal-text - Text.
 * @cssproperty --vodokanal-muted - Hints.
 * @cssproperty --vodokanal-surface - The ground of the form; with `--vodokanal-padding` a card.
 * @cssproperty --vodokanal-field - The ground of boxes.
 * @cssproperty --vodokanal-border - The border of boxes.
 * @cssproperty --vodokanal-error - Complaints.
 * @cssproperty --vodokanal-success - The sign of success.
 * @cssproperty --vodokanal-radius - Corners.
 * @cssproperty --vodokanal-gap - The room between the fields.
 * @cssproperty --vodokanal-padding - The room around the form. Not passed into a frame.
 * @cssproperty --vodokanal-header - The room that stays free above a place where the form leads a person. Not passed into a frame.
 * @cssproperty --vodokanal-font - The font.
 * @cssproperty --vodokanal-font-size - The size of letters, on which all others depend.
 */
export const tokenNames = [...Object.keys(colours), 'radius', 'gap', 'font', 'font-size'];
