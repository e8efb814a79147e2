// Gzip finds again what it has seen within 32 kB, and the words alone are 30 kB: what is text comes first, and the code
// stands together behind it. In the order that follows from the imports it would be 1.2 kB more.
import './words/index.ts';
import './words/host.ts';
import './rules/index.ts';
import './elements/looks/sheets.ts';
import { embed } from './embed/embed.ts';
import { scriptTag } from './embed/origins.ts';
import './define/index.ts';
import { version } from './version.ts';

// `vodokanal.js` and `vodokanal.iife.js` define the elements, and turn placeholders into them.
embed(version, scriptTag(import.meta.url)?.dataset.origins);

export * from './define/index.ts';
