import { colours, tokenNames } from '../../../src/elements/looks/token-names.ts';

/** What a token may be set to here: sizes and fonts of a list, so that a link to this page cannot bring CSS of its own. */
export type TokenKind =
  | { is: 'colour'; light: string; dark: string }
  | { is: 'size'; initial: string; unit: 'em' | 'px'; least: number; most: number; step: number }
  | { is: 'font'; initial: string };

const em = (initial: string, least: number, most: number): TokenKind => ({
  is: 'size',
  initial,
  unit: 'em',
  least,
  most,
  step: 0.125,
});

/** Tokens that are no colour, with their defaults; a test compares these with the manifest of the elements. */
const others: Record<string, TokenKind> = {
  radius: em('0.5em', 0, 1.5),
  gap: em('1em', 0.5, 2),
  padding: em('0', 0, 2),
  header: em('6em', 0, 10),
  font: { is: 'font', initial: 'system-ui, sans-serif' },
  'font-size': { is: 'size', initial: 'medium', unit: 'px', least: 14, most: 24, step: 1 },
};

/** All tokens by their short names: `accent` for `--vodokanal-accent`. */
export const tokens: ReadonlyMap<string, TokenKind> = new Map(
  [...new Set([...tokenNames, ...Object.keys(others)])].map((name) => {
    const [light, dark] = colours[name] ?? [];
    return [name, light && dark ? { is: 'colour', light, dark } : others[name]!];
  }),
);

/** Fonts that most devices have. */
export const fonts = ['Georgia, serif', 'Verdana, sans-serif', 'ui-monospace, monospace'];

/** A colour as `input type=color` takes it: six digits. */
export const sixDigits = (colour: string) =>
  colour.length === 4 ? colour.replace(/[\da-f]/gi, (digit) => digit + digit) : colour;

export function isAllowedToken(name: string, value: string): boolean {
  const kind = tokens.get(name);
  if (!kind) return false;
  if (kind.is === 'colour') return /^#[\da-f]{6}$/.test(value);
  if (kind.is === 'font') return fonts.includes(value);
  const size = Number.parseFloat(value);
  return value === `${size}${kind.unit}` && size >= kind.least && size <= kind.most;
}
