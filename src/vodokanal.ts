import './define/index.ts';
import { embed } from './embed/embed.ts';

/** Put in by the build, from package.json. */
declare const VERSION: string;

/** What `vodokanal.js` and `vodokanal.iife.js` do on a page. */
embed(VERSION);

export * from './define/index.ts';
