import { ancestors, controls, isInside, nameOf, parts, place, root, texts } from './parts.ts';

/** Rounding, and the strokes of letters that touch the next line. */
const slack = 1;

const meet = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

/** Whether the page can be scrolled sideways. */
export function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth} px`] : [];
}

/** What is wider than the element. */
export function sticksOut(): string[] {
  const { left, right } = place();
  const isOut = (rect: DOMRect) => rect.width > 0 && (rect.left < left - slack || rect.right > right + slack);
  const out = parts().filter((part) => [...part.getClientRects()].some(isOut));
  const outTexts = texts().filter(({ rects }) => rects.some(isOut));
  return [...new Set([...out, ...outTexts.map(({ element }) => element)])].map(
    (element) => `${nameOf(element)} is wider than its place`,
  );
}

/** Texts that cannot be read to their end: they flow out of their box, or something cuts them off. */
export function cut(): string[] {
  const flowOut = parts()
    .filter((part) => !part.matches('input, svg, iframe') && part.textContent?.trim() && part.clientWidth > 0)
    .filter((part) => part.scrollWidth > part.clientWidth + slack)
    .map((part) => `${nameOf(part)} needs ${part.scrollWidth} px and has ${part.clientWidth} px`);
  const cutOff = texts().filter(({ element, rects }) =>
    [element, ...ancestors(element)].some((around) => {
      if (!isInside(around, root())) return false;
      const { overflowX, overflowY } = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return rects.some(
        (rect) =>
          (cuts(overflowX) && (rect.left < box.left - slack || rect.right > box.right + slack)) ||
          (cuts(overflowY) && (rect.top < box.top - slack || rect.bottom > box.bottom + slack)),
      );
    }),
  );
  return [...flowOut, ...cutOff.map(({ element }) => `${nameOf(element)} is cut off`)];
}

/** Texts and controls that lie on each other. */
export function overlaps(): string[] {
  const things = [
    ...texts(),
    ...controls().map((element) => ({ element, text: '', rects: [...element.getClientRects()] })),
  ];
  const found = new Set<string>();
  for (const [at, one] of things.entries())
    for (const other of things.slice(at + 1)) {
      // A text lies on its own button.
      if (!(one.text && other.text) && (isInside(one.element, other.element) || isInside(other.element, one.element)))
        continue;
      if (one.rects.some((rect) => other.rects.some((another) => meet(rect, another))))
        found.add(`${nameOf(one.element)} lies on ${nameOf(other.element)}`);
    }
  return [...found];
}

/** What is typed into a box of an answer that has a usual length is seen as a whole. */
export function typedIsCut(): string[] {
  return parts()
    .filter((part) => part instanceof HTMLInputElement && /^(account|house|apartment)$/.test(part.name))
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + slack)
    .map(
      (box) =>
        `«${(box as HTMLInputElement).value}» is cut in ${nameOf(box)}: ${box.scrollWidth} px in ${box.clientWidth} px`,
    );
}
