import type { PropertyDeclaration, PropertyDeclarations } from 'lit';

/** A property with an attribute of text. Where the attribute is removed, it is `fallback` and not null. */
export function text(fallback?: string): PropertyDeclaration<string | undefined> {
  return { converter: { fromAttribute: (value) => value ?? fallback } };
}

/** A property with an attribute that holds a positive number. Any other value gives `fallback`. */
export function positive(fallback: number): PropertyDeclaration<number> {
  return { converter: { fromAttribute: (value) => (Number(value) > 0 ? Number(value) : fallback) } };
}

/** The attribute of a property: `cabinet-url` for `cabinetUrl`. */
export const attributeNameOf = (property: string): string =>
  property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** Properties with attributes of the same names. */
export function withAttributes(declarations: PropertyDeclarations): PropertyDeclarations {
  const entries = Object.entries(declarations).map(([name, declaration]) => [
    name,
    { ...declaration, attribute: attributeNameOf(name) },
  ]);
  return Object.fromEntries(entries);
}

/** The level of headings that `heading-level` asks for; 2 where it is none of the six. */
export const levelOf = (headingLevel: number | string): number | string =>
  // `test` makes a text of a number.
  /^[1-6]$/.test(headingLevel as string) ? headingLevel : '2';
