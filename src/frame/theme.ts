import { colours } from '../elements/looks/token-names.ts';

/**
 * Tokens of the embedding page. Its author may neither hide the form nor make it load something: a value is not filtered
 * but read by the browser, and what is written into the page is what the browser understood. Colours are opaque and have
 * contrast, sizes are readable.
 */

/** [text, what is behind it, contrast that WCAG 2.2 asks for]. */
const pairs: readonly [string, string, number][] = [
  ['text', 'surface', 4.5],
  ['muted', 'surface', 4.5],
  ['error', 'surface', 4.5],
  ['accent', 'surface', 4.5],
  ['success', 'surface', 3],
  ['text', 'field', 4.5],
  ['accent', 'field', 4.5],
  ['text', 'tint', 4.5],
  ['error', 'error-tint', 4.5],
  ['on-accent', 'accent', 4.5],
  ['border', 'field', 3],
];

type Sized = 'font-size' | 'gap' | 'radius';
/** Least and most, in CSS pixels. The font first: `em` of the others counts from it. */
const sizes: Record<Sized, [least: number, most: number]> = {
  'font-size': [14, 28],
  gap: [4, 40],
  radius: [0, 24],
};

type Colour = [red: number, green: number, blue: number];

/**
 * Sets the tokens on the page, and returns the names of those that were given and refused; undefined where nothing is
 * rendered, as in a frame that the page around it does not display in Firefox: nothing has a colour then.
 */
export function applyTheme(tokens: Record<string, string>): string[] | undefined {
  const { style } = document.documentElement;
  const probe = document.createElement('span');
  // The class has the palette, from which the colours come that the page has not given.
  probe.className = 'vodokanal-own';
  probe.style.cssText = 'position: absolute !important; visibility: hidden !important';
  document.body.append(probe);
  const set = (name: string, value: string | undefined) =>
    value ? style.setProperty(`--vodokanal-${name}`, value) : style.removeProperty(`--vodokanal-${name}`);
  try {
    const surface = read(probe, 'var(--v-surface)');
    if (!surface) return;
    for (const name of Object.keys(colours)) set(name, colourOf(probe, tokens[name]!));
    for (const name of Object.keys(sizes) as Sized[]) set(name, sizeOf(probe, name, tokens[name]!));
    set('font', understood(probe, 'font-family', tokens.font!));
    // Taking a colour back changes what another one stands on, so until nothing changes.
    while (takeBack(probe, set));
    style.background = asText(read(probe, 'var(--v-surface)')!);
  } finally {
    probe.remove();
  }
  return Object.keys(tokens).filter((name) => tokens[name] && !style.getPropertyValue(`--vodokanal-${name}`));
}

/** Takes back the colours of the first pair without contrast; false where all pairs have it. */
function takeBack(probe: HTMLElement, set: (name: string, value: undefined) => void): boolean {
  const { style } = document.documentElement;
  for (const [front, behind, least] of pairs) {
    const given = [front, behind].filter((name) => style.getPropertyValue(`--vodokanal-${name}`));
    if (!given.length || contrast(palette(probe, front), palette(probe, behind)) >= least) continue;
    for (const name of given) set(name, undefined);
    return true;
  }
  return false;
}

const palette = (probe: HTMLElement, name: string): Colour => read(probe, `var(--v-${name})`) ?? [0, 0, 0];

/** A colour as the browser understands it, without transparency; undefined for anything else. */
function colourOf(probe: HTMLElement, value: string): string | undefined {
  const colour = value && read(probe, value);
  return colour ? asText(colour) : undefined;
}

function read(probe: HTMLElement, value: string): Colour | undefined {
  let color = understood(probe, 'color', value);
  if (!color) return;
  // Colours of newer kinds, as `oklch()`, in red, green and blue.
  if (!color.startsWith('rgb')) color = understood(probe, 'color', `color-mix(in srgb, ${color} 100%, #000 0%)`) ?? '';
  const numbers = color.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (numbers.length < 3 || alpha < 1) return;
  const scale = color.startsWith('rgb') ? 1 : 255;
  return [red, green, blue].map((part) => Math.min(255, Math.max(0, Math.round(part * scale)))) as Colour;
}

/** What the browser makes of a value of this property; undefined where it is none. */
function understood(probe: HTMLElement, property: string, value: string): string | undefined {
  const { style } = probe;
  style.removeProperty(property);
  // Important, as the declarations of the form are.
  style.setProperty(property, value, 'important');
  const computed = style.getPropertyValue(property) && getComputedStyle(probe).getPropertyValue(property);
  style.removeProperty(property);
  return computed || undefined;
}

const asText = ([red, green, blue]: Colour) => `rgb(${red}, ${green}, ${blue})`;

/** A size in pixels, within its range; undefined for what is no size. */
function sizeOf(probe: HTMLElement, name: Sized, value: string): string | undefined {
  const [least, most] = sizes[name];
  const size = Number.parseFloat(understood(probe, name === 'font-size' ? name : 'width', value) ?? '');
  return Number.isFinite(size) ? `${Math.min(most, Math.max(least, size))}px` : undefined;
}

/** The contrast of two colours as WCAG defines it, 1–21. */
function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
