import { type ElementName, elementNames, slotsOf, tagOf } from '../element-names.ts';
import { nameOf } from './element.ts';
import type { Finding } from './finding.ts';
import { question } from './spelling.ts';

/** What stands in no element that was closed. */
const outside = [...elementNames.map(tagOf), 'script', 'main', 'footer'].join();

/** The nodes of the form itself. */
const own = ['before', 'form', 'submit', 'after'];

/** What a page has put into an element: slots that it does not have, and the rest of a page where it was not closed. */
export function* children(element: Element, name: ElementName): Generator<Finding> {
  const known = slotsOf[name];
  for (const { slot } of element.children)
    if (slot && !known.includes(slot) && !own.includes(slot))
      yield {
        id: 'unknown-slot',
        element,
        sentence: `${nameOf(element)} has no slot "${slot}", so this child is not shown${question(slot, known)}`,
      };
  const swallowed = [...element.querySelectorAll(outside)].find(
    (inner) => !inner.closest('[slot]') || !element.contains(inner.closest('[slot]')),
  );
  if (swallowed)
    yield {
      id: 'not-closed',
      element,
      sentence: `${nameOf(element)} holds ${nameOf(swallowed)}: close it with </${element.localName}>, because HTML knows no <… />`,
    };
}
