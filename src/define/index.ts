import { type ElementName, elementNames } from '../element-names.ts';
import * as exported from '../index.ts';
import { define } from './define.ts';

/** The class of each element, as `index.ts` exports it. A name of the list without a class does not compile. */
const classes: Record<`Vodokanal${Capitalize<ElementName>}`, CustomElementConstructor> = exported;

for (const name of elementNames)
  define(name, classes[`Vodokanal${name[0]!.toUpperCase()}${name.slice(1)}` as keyof typeof classes]);

export * from '../index.ts';
