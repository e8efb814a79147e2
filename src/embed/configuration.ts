import type { ElementName } from '../element-names.ts';

/** Values of attributes by name, in camelCase or as the attribute is written. */
export type Settings = Record<string, unknown>;

/** What the page may put into `window.vodokanal`: where links lead to which element, and defaults. */
export type Configuration = Settings & {
  /** By absolute address: links that are to become an element, and its attributes. */
  links?: Record<string, Settings & { element: ElementName }>;
} & {
  /** Defaults for one element; the others hold for all. */
  [Name in ElementName]?: Settings;
};

declare global {
  interface Window {
    vodokanal?: Configuration;
  }
}

const name = 'vodokanal';

/** Only an object that a script wrote: an element of the page with this id is not one. */
export function isPlain(value: unknown): value is Settings {
  const prototype = value && typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  return prototype === null || prototype === Object.prototype;
}

/**
 * Reads the configuration, and calls back when it is set later: tag managers keep no order.
 * Returns how to read it; empty while there is none.
 */
export function followConfiguration(changed: () => void): () => Configuration {
  const descriptor = () => Object.getOwnPropertyDescriptor(window, name);
  const configured = (value: unknown): Configuration => (isPlain(value) ? value : {});
  const before = descriptor();
  // Made by `var`: it cannot be watched, only read.
  if (before && !before.configurable) return () => configured(descriptor()?.value);
  let given: unknown = before && window[name];
  Object.defineProperty(window, name, {
    configurable: true,
    enumerable: true,
    // Pages that call an element by this name still find it.
    get: () => given ?? Reflect.get(Object.getPrototypeOf(window), name, window),
    set(value) {
      given = value;
      changed();
    },
  });
  return () => configured(given);
}
