import type { ColourName } from './token-names.ts';

/** Default colours. The page may set each as `--vodokanal-…`. */
const colours: Record<ColourName, [light: string, dark: string]> = {
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

const declarations = (colour: (light: string, dark: string) => string) =>
  `.vodokanal-own{${Object.entries(colours)
    .map(([name, pair]) => `--v-${name}:var(--vodokanal-${name},${colour(...pair)});`)
    .join('')}}`;

/**
 * Declarations of all colours, for light and dark. A string and no template of Lit, which joins its parts by `reduce`:
 * old versions of Prototype replace that.
 */
export const palette = `${declarations((light) => light)}@supports (color:light-dark(red,red)){${declarations(
  (light, dark) => `light-dark(${light},${dark})`,
)}}`;
