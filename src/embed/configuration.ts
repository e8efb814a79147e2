import type { ElementName } from '../element-names.ts';

/** Values of attributes by their names, in camelCase or as in HTML. */
export type AttributeSettings = Record<string, unknown>;

/** What a page may set as `window.vodokanal`: links that become elements, and default attributes. */
export type Configuration = AttributeSettings & {
  /** Links that become an element, by address; the other members are the element's attributes. */
  links?: Record<string, AttributeSettings & { element: ElementName }>;
  /** Origins, besides the page's, on which a placeholder's `data-*` may name addresses; a text has spaces between. */
  origins?: readonly string[] | string;
} & {
  /** Default attributes of one element. All other members are defaults of every element. */
  [Name in ElementName]?: AttributeSettings;
};

declare global {
  interface Window {
    vodokanal?: Configuration;
  }
}

const property = 'vodokanal';

/**
 * Whether a value is an object literal. What `window.vodokanal` finds by its name is none: neither an element with the
 * id `vodokanal` nor the window of a frame with this name, which has no prototype where it is of another origin.
 */
export function isPlainObject(value: unknown): value is AttributeSettings {
  if (!value || typeof value !== 'object' || (value as Window).window === value) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/**
 * Calls `changed` whenever the page sets its configuration: a tag manager may do so before or after our script.
 * Returns a function that gives the present configuration; it is empty while there is none.
 */
export function followConfiguration(changed: () => void): () => Configuration {
  const descriptor = () => Object.getOwnPropertyDescriptor(window, property);
  // Without a prototype, so that what a page adds to `Object.prototype` is no setting.
  const configured = (value: unknown): Configuration => ({ __proto__: null, ...(isPlainObject(value) ? value : {}) });
  const before = descriptor();
  // A page that declares it with `var` makes a property that cannot be redefined: it can only be read.
  if (before && !before.configurable) return () => configured(descriptor()?.value);
  let given: unknown = before && window[property];
  Object.defineProperty(window, property, {
    configurable: true,
    enumerable: true,
    // Without a configuration it finds the element with this id, as before.
    get: () => given ?? Reflect.get(Object.getPrototypeOf(window), property, window),
    set(value) {
      given = value;
      changed();
    },
  });
  return () => configured(given);
}
