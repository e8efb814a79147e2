/** The colour that the page has behind an element: a frame is not transparent, so that its texts stay readable. */
export function groundBehind(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host!) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/transparent|, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}
