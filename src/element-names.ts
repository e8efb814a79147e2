/** The elements. Definitions, placeholders, the frame, the build and the package's exports follow from this list. */
export const elementNames = ['register', 'login'] as const;

export type ElementName = (typeof elementNames)[number];

/** The tag of an element. */
export const tagOf = <Name extends ElementName>(name: Name): `vodokanal-${Name}` => `vodokanal-${name}`;

/** Whether a value, which may come from another page, is the name of an element. */
export const isElementName = (name: unknown): name is ElementName => elementNames.some((known) => known === name);

/** The slots for children of a page; a test compares them with what the elements describe. */
export const slotsOf: Record<ElementName, readonly string[]> = {
  register: ['heading', 'notice', 'account-help', 'challenge', 'success', 'fallback'],
  login: ['heading', 'notice', 'alternatives', 'challenge', 'fallback'],
};
