import { colours } from './token-names.ts';

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
