import { type ElementName, elementNames, tagOf } from '../element-names.ts';
import { endpoint, unknownAttributes, unknownLanguage, unknownValues } from './attributes.ts';
import { children } from './children.ts';
import type { AnyElement } from './element.ts';
import type { Finding } from './finding.ts';
import { page, unknownElements } from './page.ts';
import { configuration, leftPlaceholder, placeholder } from './placeholders.ts';
import { properties } from './properties.ts';

/** Milliseconds after the last change of the page until it is looked at: frameworks set properties after the element. */
const QUIET = 500;

const said = new Set<string>();

const candidates = '[data-vodokanal]:not(form)';
/** Those that are there when this module runs: before `vodokanal.js` replaces them, if that comes later. */
const placeholders = new Set(document.querySelectorAll<HTMLElement>(candidates));

/** Says a mistake once, also where several elements have it. */
function say({ id, sentence, element }: Finding): void {
  const line = `vodokanal-check ${id}: ${sentence}`;
  if (said.has(line)) return;
  said.add(line);
  console.warn(line, ...(element ? [element] : []));
}

/** All elements of a page, also those in open shadow roots. */
function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    // The roots of our elements hold nothing of the page.
    element.shadowRoot && !element.localName.startsWith('vodokanal-')
      ? [element, ...elementsIn(element.shadowRoot)]
      : [element],
  );
}

const isOf = (name: ElementName) => (element: Element) => element.localName === tagOf(name);

function* findings(): Generator<Finding> {
  const all = elementsIn(document);
  const ours = all.filter((element) => elementNames.some((name) => isOf(name)(element))) as AnyElement[];
  yield* page(ours);
  yield* configuration();
  yield* unknownElements(all);
  for (const left of document.querySelectorAll<HTMLElement>(candidates)) {
    placeholders.add(left);
    yield* leftPlaceholder(left);
  }
  for (const found of placeholders) yield* placeholder(found);
  for (const name of elementNames)
    for (const element of ours.filter(isOf(name))) {
      if (!customElements.get(element.localName)) continue;
      yield* endpoint(element);
      yield* unknownAttributes(element, name);
      yield* unknownValues(element, name);
      yield* unknownLanguage(element);
      yield* children(element, name);
      yield* properties(element);
    }
}

function look(): void {
  const before = said.size;
  for (const finding of findings()) say(finding);
  if (said.size === before && !said.size) console.info('vodokanal-check: nothing to mend');
}

/** Looks at the page once it is complete, and again after each change. */
export function watch(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    if (document.readyState === 'complete') timer = setTimeout(look, QUIET);
  };
  window.addEventListener('load', later);
  new MutationObserver(later).observe(document, { childList: true, subtree: true, attributes: true });
  later();
}
