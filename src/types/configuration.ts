import type { ElementName } from '../element-names.ts';
import type { ElementAttributes, ElementAttributesInCamelCase, VodokanalElements } from './attributes.ts';

/** Values of an element's attributes by their names, in camelCase or as in HTML. */
type SettingsOf<Element> = ElementAttributes<Element> & ElementAttributesInCamelCase<Element> & { lang?: string };
/** What may stand in `window.vodokanal` for one of the elements. */
export type ElementSettings<Name extends ElementName> = SettingsOf<VodokanalElements[`vodokanal-${Name}`]>;

/** A link that becomes an element, with attributes of the element. */
export type LinkSettings = { [Name in ElementName]: ElementSettings<Name> & { element: Name } }[ElementName];

/** What has all members of each type of a union. */
type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (member: infer All) => void
  ? All
  : never;

/** What a page may set as `window.vodokanal`: links that become elements, and default attributes. */
export type Configuration = {
  /** Links that become an element, by address. */
  links?: Record<string, LinkSettings>;
  /** Origins, besides the page's, on which a placeholder's `data-*` may name addresses; a text has spaces between. */
  origins?: readonly string[] | string;
} & {
  /** Default attributes of one element. */
  [Name in ElementName]?: ElementSettings<Name>;
} & Partial<Intersection<{ [Name in ElementName]: ElementSettings<Name> }[ElementName]>>;

declare global {
  interface Window {
    vodokanal?: Configuration;
  }
}
