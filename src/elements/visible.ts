/**
 * Leads the person to a field, a summary or a panel. It comes into the middle of the window, because what is at an edge
 * may lie behind a header of the page, which browsers take for seen. Then its beginning, such as the label, comes into
 * what the page calls visible by `scroll-padding`. Where the page scrolls by itself, it stays where it is.
 */
export function jumpTo(target: HTMLElement | null | undefined, { preventScroll }: FocusOptions = {}): void {
  if (!target) return;
  target.focus({ preventScroll: true });
  if (preventScroll) return;
  const behavior = 'instant';
  target.scrollIntoView({ block: 'center', behavior });
  const start = (target as HTMLInputElement).labels?.[0] ?? target.firstElementChild;
  start?.scrollIntoView({ block: 'nearest', behavior });
}

/** The element around a node as it is drawn: through slots and out of shadow roots. */
function parentOf(element: Element): Element | undefined {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
}

/**
 * Whether a person can see the element, at once or by scrolling down. Pages hide things in many ways: not drawn,
 * transparent, of no height, moved out of the page.
 */
export function isVisible(element: Element): boolean {
  const { width, height, left, right, bottom } = element.getBoundingClientRect();
  if (!width || !height || right <= 0 || left >= innerWidth || bottom + scrollY <= 0) return false;
  // For `content-visibility`, as in a closed `<details>`. Safari has it from 17.4 on.
  if (element.checkVisibility?.() === false) return false;
  if (getComputedStyle(element).visibility !== 'visible') return false;
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const { opacity, overflowX, overflowY } = getComputedStyle(at);
    if (opacity === '0') return false;
    if (at === element) continue;
    if ((overflowX !== 'visible' && !at.clientWidth) || (overflowY !== 'visible' && !at.clientHeight)) return false;
  }
  return true;
}
