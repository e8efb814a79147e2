/** The elements, listed once: definitions, placeholders, the frame, the build and the package's exports follow from it. */
export const elementNames = ['register', 'login'] as const;

export type ElementName = (typeof elementNames)[number];

/** The tag of an element. */
export const tagOf = <Name extends ElementName>(name: Name): `vodokanal-${Name}` => `vodokanal-${name}`;

/** Whether a text from outside names one of the elements. */
export const isElementName = (name: unknown): name is ElementName => elementNames.some((known) => known === name);
