import type { PropertyDeclaration } from 'lit';

/** A property with an attribute of text. Where the attribute is removed, it is `fallback` and not null. */
export function text(attribute: string, fallback?: string): PropertyDeclaration<string | undefined> {
  return { attribute, converter: { fromAttribute: (value) => value ?? fallback } };
}

/** A property with an attribute that holds a positive number. Any other value gives `fallback`. */
export function positive(attribute: string, fallback: number): PropertyDeclaration<number> {
  return { attribute, converter: { fromAttribute: (value) => (Number(value) > 0 ? Number(value) : fallback) } };
}
