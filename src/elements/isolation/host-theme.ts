import { tokenNames } from '../looks/token-names.ts';
import type { ToFrame } from './messages.ts';

/** An element that knows the colour of the page behind it, where the page gives none as a token. */
export interface Grounded {
  ground?(): string;
}

/**
 * How the page looks around an element: its tokens, and the scheme that it is really drawn in, which `color-scheme` does
 * not tell where a `<meta>` has chosen it.
 *
 * @param iframe has the colour `CanvasText`.
 */
export function themeOf(element: HTMLElement & Grounded, iframe: HTMLElement): Pick<ToFrame, 'tokens' | 'scheme'> {
  const style = getComputedStyle(element);
  const tokens = Object.fromEntries(
    tokenNames.map((name) => [name, style.getPropertyValue(`--vodokanal-${name}`).trim()]),
  );
  tokens.surface ||= element.ground?.() ?? '';
  // `rgb(…)`: light text is on dark ground.
  const red = Number.parseInt(getComputedStyle(iframe).color.slice(4), 10);
  return { tokens, scheme: red > 127 ? 'dark' : 'light' };
}
