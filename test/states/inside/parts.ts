/** Runs in the page: what is drawn of ours there, in the page and in shadow roots. */

const tags = 'vodokanal-register, vodokanal-login';

/** Our element; in the page of the frame everything is ours. */
export const root = (): HTMLElement =>
  location.pathname === '/frame.html' ? document.body : document.querySelector<HTMLElement>(tags)!;

/** The parent as it is drawn: through slots and out of shadow roots. */
export function parentOf(element: Element): Element | null {
  const around = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (around instanceof ShadowRoot ? around.host : null);
}

export function ancestors(element: Element): Element[] {
  const list: Element[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) list.push(at);
  return list;
}

export const isInside = (element: Element, outer: Element) => element === outer || ancestors(element).includes(outer);

const below = (element: Element): Element[] =>
  [...element.children, ...(element.shadowRoot?.children ?? [])].flatMap((child) => [child, ...below(child)]);

/** For screen readers only. */
function isForEars(element: Element): boolean {
  const { clipPath, position } = getComputedStyle(element);
  return clipPath.startsWith('inset(50%') || (position === 'absolute' && element.clientWidth <= 1);
}

/** The dialog that covers everything else. */
export const modal = () => below(root()).find((element) => element.matches('dialog:modal'));

/** Where the parts have to keep within. */
export function place(): DOMRect {
  return modal() ? new DOMRect(0, 0, innerWidth, innerHeight) : root().getBoundingClientRect();
}

/** Every element of ours that somebody sees, without the insides of drawings. */
export function parts(): Element[] {
  const hidden = new Set<Element>();
  const outer = modal() ?? root();
  return below(outer).filter((element) => {
    const parent = parentOf(element)!;
    if (
      hidden.has(parent) ||
      parent.localName === 'svg' ||
      element.matches('style, script, template') ||
      isForEars(element)
    )
      hidden.add(element);
    return (
      !hidden.has(element) &&
      element.getClientRects().length > 0 &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  });
}

/** A text of ours, with a rectangle for each of its lines. */
export interface Seen {
  element: Element;
  text: string;
  rects: DOMRect[];
}

export function texts(): Seen[] {
  const range = document.createRange();
  return parts().flatMap((element) =>
    [...element.childNodes].flatMap((node) => {
      const text = node instanceof Text ? node.data.trim() : '';
      if (!text) return [];
      range.selectNode(node);
      return [{ element, text, rects: [...range.getClientRects()] }];
    }),
  );
}

const controlTags = 'a[href], button, input:not([type=hidden]), select, textarea, summary';

export const controls = () => parts().filter((element) => element.matches(controlTags));

/** What a finding calls an element: its class, name and words, not where it stands. */
export function nameOf(element: Element): string {
  const classes = [...element.classList].filter((name) => name.startsWith('vodokanal-')).map((name) => `.${name}`);
  const name = element.getAttribute('name');
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const short = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return `${element.localName}${classes.join('')}${name ? `[${name}]` : ''}${short ? ` «${short}»` : ''}`;
}
