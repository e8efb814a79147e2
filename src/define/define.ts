import { type ElementName, tagOf } from '../element-names.ts';

/** Registers an element. The first definition wins: a second copy of the script does no harm. */
export function define(name: ElementName, element: CustomElementConstructor): void {
  if (!customElements.get(tagOf(name))) customElements.define(tagOf(name), element);
}
