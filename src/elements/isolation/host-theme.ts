import { tokenNames } from '../looks/token-names.ts';
import type { ToFrame } from './messages.ts';

/**
 * How the page looks around an element: its tokens, and the scheme that it is really drawn in, which `color-scheme` does
 * not tell where a `<meta>` has chosen it.
 *
 * @param iframe has the colour `CanvasText`.
 */
export function themeOf(element: HTMLElement, iframe: HTMLElement): Pick<ToFrame, 'tokens' | 'scheme'> {
  const style = getComputedStyle(element);
  const tokens = Object.fromEntries(
    tokenNames.map((name) => [name, style.getPropertyValue(`--vodokanal-${name}`).trim()]),
  );
  tokens.surface ||= behind(element);
  const [red] = /\d+/.exec(getComputedStyle(iframe).color) ?? [];
  return { tokens, scheme: Number(red) > 127 ? 'dark' : 'light' };
}

/** The colour that the page has behind an element: a frame is not transparent, so that its texts stay readable. */
function behind(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host!) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/transparent|, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return '';
}
