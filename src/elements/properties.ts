import type { PropertyDeclaration, PropertyDeclarations } from 'lit';

/** A property with an attribute of text. Where the attribute is removed, it is `fallback` and not null. */
export function text(fallback?: string): PropertyDeclaration<string | undefined> {
  return { converter: { fromAttribute: (value) => value ?? fallback } };
}

/** A property with an attribute that holds a positive number. Any other value gives `fallback`. */
export function positive(fallback: number): PropertyDeclaration<number> {
  return { converter: { fromAttribute: (value) => (Number(value) > 0 ? Number(value) : fallback) } };
}

/** Properties with attributes of the same names, which have hyphens in place of capitals: `cabinet-url`. */
export function withAttributes(declarations: PropertyDeclarations): PropertyDeclarations {
  const entries = Object.entries(declarations).map(([name, declaration]) => {
    const attribute = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
    return [name, { ...declaration, attribute }];
  });
  return Object.fromEntries(entries);
}
