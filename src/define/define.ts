import { type ElementName, tagOf } from '../element-names.ts';

/** Defines an element under its tag, unless another copy of the script has done so. */
export function define(name: ElementName, element: CustomElementConstructor): void {
  if (!customElements.get(tagOf(name))) customElements.define(tagOf(name), element);
}
