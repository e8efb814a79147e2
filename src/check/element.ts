import { type ElementName, elementNames, tagOf } from '../element-names.ts';
import type { VodokanalLogin } from '../elements/login/login.ts';
import type { VodokanalRegister } from '../elements/register/register.ts';
import { camelCase } from '../embed/configuration.ts';

/** The properties of both elements; those of the other one are undefined. */
export type AnyElement = HTMLElement &
  Partial<Omit<VodokanalRegister, keyof HTMLElement>> &
  Partial<Omit<VodokanalLogin, keyof HTMLElement>>;

/** How the console names an element. */
export const nameOf = (element: Element) => `<${element.localName}>`;

/** The attributes of an element, from its class: none before the script has come. */
export function attributesOf(name: ElementName): string[] {
  const defined = customElements.get(tagOf(name)) as { observedAttributes?: string[] } | undefined;
  return [...(defined?.observedAttributes ?? [])];
}

/** The attributes of all elements. */
export const allAttributes = () => [...new Set(elementNames.flatMap(attributesOf))];

/** `after` is a method of every element, so its property has another name. */
const propertyOf = (attribute: string) => (attribute === 'after' ? 'afterSignIn' : camelCase(attribute));

/** What an attribute says, or the property that a framework has set in its place. */
export function settingOf(element: Element, attribute: string): string | undefined {
  const written = element.getAttribute(attribute);
  if (written !== null) return written;
  const value = (element as unknown as Record<string, unknown>)[propertyOf(attribute)];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
