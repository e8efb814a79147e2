import { controls, nameOf, parentOf } from './parts.ts';

/** The size of a target for fingers, and the room that a link in a sentence has around its middle. */
const least = 44;
const room = 24;

interface Target {
  element: Element;
  rect: DOMRect;
  /** A link in a sentence: its height is the line's. */
  inSentence: boolean;
}

/** A link or button that is a part of a sentence. */
function isInSentence(element: Element): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  const words = (node: Element) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
  for (let around = parentOf(element); around; around = parentOf(around))
    if (getComputedStyle(around).display !== 'inline') return words(around).length > words(element).length + 1;
  return false;
}

/** What can be pressed: of a tick the whole row. */
function targets(): Target[] {
  return controls().map((control) => {
    const row = control.matches('[type=checkbox]') ? control.closest('label') : null;
    const rect = (row ?? control).getBoundingClientRect();
    return { element: control, rect, inSentence: isInSentence(control) };
  });
}

const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 });

/** How far a point is from a rectangle. */
const distance = ({ x, y }: { x: number; y: number }, { left, right, top, bottom }: DOMRect) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** Targets that a finger misses. */
export function smallTargets(): string[] {
  const all = targets();
  return all.flatMap(({ element, rect, inSentence }) => {
    const name = nameOf(element);
    if (!inSentence) {
      const size = Math.min(rect.width, rect.height);
      return size + 0.5 < least ? [`${name} is a target of ${Math.round(size)} px, not ${least}`] : [];
    }
    const near = all.find((other) => other.element !== element && distance(middle(rect), other.rect) < room / 2);
    return near ? [`${name} is too near to ${nameOf(near.element)} for a finger`] : [];
  });
}
