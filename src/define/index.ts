import { type ElementName, elementNames } from '../element-names.ts';
import { VodokanalLogin, VodokanalRegister } from '../index.ts';
import { define } from './define.ts';

/** The class of each element. A name of the list without a class does not compile. */
const classes: Record<ElementName, CustomElementConstructor> = { register: VodokanalRegister, login: VodokanalLogin };

for (const name of elementNames) define(name, classes[name]);

export * from '../index.ts';
