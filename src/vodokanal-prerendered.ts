// `vodokanal.prerendered.js`: the same as `vodokanal.js`, for pages that come with the form drawn in their HTML. It takes
// over what stands there, with what somebody has typed meanwhile. Text first, as there: 0.8 kB less.
import './words/index.ts';
import './words/host.ts';
import './rules/index.ts';
import './elements/looks/sheets.ts';
import './elements/input/prerendered.ts';

export * from './vodokanal.ts';
