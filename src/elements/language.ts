/** Elements that want to know when any `lang` on the page changes. */
const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back whenever a `lang` attribute changes anywhere above the element. Returns how to stop. */
export function followLang(element: HTMLElement, changed: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const follower of followers) follower();
  });
  // A component of the page may hold us in a root of its own: its attributes are ours to follow too.
  for (let root: Node = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    if (!(root instanceof ShadowRoot)) break;
  }
  followers.add(changed);
  return () => {
    followers.delete(changed);
    if (followers.size) return;
    observer?.disconnect();
    observer = undefined;
  };
}

/** The nearest `lang` of the element or its ancestors, through shadow roots. */
export function nearestLang(element: HTMLElement): string | undefined {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? undefined;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
