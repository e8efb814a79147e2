/** Colours that a page may set as `--vodokanal-…`. */
export const colourNames = [
  'accent',
  'on-accent',
  'text',
  'muted',
  'surface',
  'field',
  'border',
  'error',
  'success',
] as const;

export type ColourName = (typeof colourNames)[number];

/** All tokens that a page may set as `--vodokanal-…`. */
export const tokenNames = [...colourNames, 'radius', 'gap', 'font', 'font-size'] as const;
