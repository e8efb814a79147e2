/**
 * Calls `changed` when any `lang` attribute of the page, or of a shadow root around the element, changes. Returns how
 * to stop.
 */
export function followLang(element: HTMLElement, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  // The element may be in the shadow root of a component of the page, which the observer of the document does not see.
  for (let root: Node = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => observer.disconnect();
}

/** The nearest `lang` of the element or its ancestors, through shadow roots. */
export function nearestLang(element: Element): string | null {
  const found = element.closest('[lang]');
  if (found) return found.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : null;
}
