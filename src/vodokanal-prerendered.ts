// `vodokanal.prerendered.js`: the same as `vodokanal.js`, for pages that come with the form drawn in their HTML. It takes
// over what stands there, with what somebody has typed meanwhile.
import './elements/input/prerendered.ts';

export * from './vodokanal.ts';
