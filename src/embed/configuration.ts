import type { Configuration } from '../types/configuration.ts';

/** What stands in a page's configuration, not checked: values of attributes by their names. */
export type AttributeSettings = Record<string, unknown>;

/** `cabinetUrl` for the attribute `cabinet-url`. */
export const camelCase = (attribute: string) => attribute.replace(/-./g, (part) => part[1]!.toUpperCase());

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
  // Without a prototype, so that what a page adds to `Object.prototype` is no setting.
  const configured = (value: unknown) => ({ __proto__: null, ...(isPlainObject(value) ? value : {}) }) as Configuration;
  const before = Object.getOwnPropertyDescriptor(window, property);
  // A page that declares it with `var` makes a property that cannot be redefined: it can only be read.
  if (before && !before.configurable) return () => configured(window[property]);
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
