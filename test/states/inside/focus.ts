import { ringContrast } from './contrast.ts';
import { ancestors, isInside, nameOf, parentOf, root } from './parts.ts';

/** What has focus, inside shadow roots, too. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}

const properties = [
  'outlineStyle',
  'outlineWidth',
  'outlineColor',
  'boxShadow',
  'borderTopColor',
  'borderBottomColor',
  'borderTopWidth',
  'borderBottomWidth',
  'backgroundColor',
  'color',
  'textDecorationLine',
  'textDecorationThickness',
] as const;

/** How an element and what holds it look: the ring may be drawn around the holder. */
function lookOf(element: Element): string[] {
  return [element, ...ancestors(element).slice(0, 3)].flatMap((one) =>
    [null, '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(one, pseudo);
      // A ring without a line is none, whatever its colour.
      const { outlineStyle } = style;
      return properties
        .map((name) => (outlineStyle === 'none' && name.startsWith('outline') ? '' : style[name]))
        .join(' ');
    }),
  );
}

/** What somebody meets who goes on by Tab. */
export interface Stop {
  /** The same number for the same element. */
  id: number;
  name: string;
  ours: boolean;
  /** Inside the form itself, and whether it is a box or tick there. */
  inForm: boolean;
  isBox: boolean;
  isFrame: boolean;
  top: number;
  bottom: number;
  /** Contrast of the ring, where there is one of a colour of ours. */
  ring: number | undefined;
  /** What had focus before and looked the same with it as without. */
  unseen: string | undefined;
}

const ids = new Map<Element, number>();
let last: { element: Element; look: string[] } | undefined;

const idOf = (element: Element) => {
  if (!ids.has(element)) ids.set(element, ids.size);
  return ids.get(element)!;
};

/** What somebody comes to by Tab; the page in a frame shows its focus itself. */
const isControl = (element: Element) =>
  element instanceof HTMLElement &&
  element.isConnected &&
  element.tabIndex >= 0 &&
  !element.matches('iframe') &&
  isInside(element, root());

/** What has focus now; null where nothing has. */
export function stop(): Stop | null {
  const before = last;
  const element = focused();
  const isUnseen = before && before.element !== element && String(before.look) === String(lookOf(before.element));
  last = element ? { element, look: lookOf(element) } : undefined;
  if (!element) return null;
  const { top, bottom } = element.getBoundingClientRect();
  const { outlineStyle } = getComputedStyle(element);
  return {
    id: idOf(element),
    name: nameOf(element),
    ours: isInside(element, root()),
    inForm: element.closest('form') !== null && !element.closest('dialog, .vodokanal-summary'),
    isBox: element.matches('input'),
    isFrame: element.matches('iframe'),
    top,
    bottom,
    ring: outlineStyle === 'none' || outlineStyle === 'auto' ? undefined : ringContrast(element),
    unseen: isUnseen && isControl(before.element) ? nameOf(before.element) : undefined,
  };
}

/** Puts focus on the page's own link before or after everything else, and begins a new walk from there. */
export function stand(where: 'header' | 'footer'): void {
  last = undefined;
  scrollTo(0, where === 'header' ? 0 : document.documentElement.scrollHeight);
  // A frame remembers what had focus there.
  if (focused() instanceof HTMLElement) (focused() as HTMLElement).blur();
  document.querySelector<HTMLElement>(`${where} a`)?.focus();
}

/** The links of the summary. */
export const jumps = () => [...root().querySelectorAll<HTMLElement>('.vodokanal-summary a[href^="#"]')];

/** Where the top of the box that has focus is, or that of its label. */
export function landing(): { name: string; top: number; bottom: number } | undefined {
  const box = focused();
  if (!(box instanceof HTMLInputElement)) return undefined;
  const label = box.labels?.[0] ?? parentOf(box)!;
  const { top } = label.getBoundingClientRect();
  return { name: nameOf(box), top, bottom: box.getBoundingClientRect().bottom };
}
