import type { PropertyDeclaration } from 'lit';

/** A property with an attribute of text. Without the attribute it is `fallback`, never null, as it was before. */
export function text(attribute: string, fallback?: string): PropertyDeclaration<string | undefined> {
  return { attribute, converter: { fromAttribute: (value) => value ?? fallback } };
}

/** A property with an attribute that holds a positive number. Anything else counts as no attribute. */
export function positive(attribute: string, fallback: number): PropertyDeclaration<number> {
  return { attribute, converter: { fromAttribute: (value) => (Number(value) > 0 ? Number(value) : fallback) } };
}
