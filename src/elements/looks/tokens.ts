import type { ColourName } from './token-names.ts';

/** In light and in dark; each is the page's to set as `--vodokanal-…`. */
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

/** A text, not a hole in `css`: Lit fills holes by `reduce`, which old versions of Prototype replace. */
export const palette = `${declarations((light) => light)}@supports (color:light-dark(red,red)){${declarations(
  (light, dark) => `light-dark(${light},${dark})`,
)}}`;
