import './define/index.ts';
import { embed } from './embed/embed.ts';
import { scriptTag } from './embed/origins.ts';

/** The build replaces it by the version in package.json. */
declare const VERSION: string;

// `vodokanal.js` and `vodokanal.iife.js` define the elements, and turn placeholders into them.
embed(VERSION, scriptTag(import.meta.url)?.dataset.origins);

export * from './define/index.ts';
