import { elementNames } from '../element-names.ts';
import { elementClasses } from '../index.ts';
import { define } from './define.ts';

for (const name of elementNames) define(name, elementClasses[name]);

export * from '../index.ts';
