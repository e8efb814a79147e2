// `vodokanal.prerendered.js`: the same as `vodokanal.js`, for pages that come with the form drawn in their HTML. It takes
// over what stands there, with what somebody has typed meanwhile. Text first, as there: 0.8 kB less.
import './words/index.ts';
import './words/host.ts';
import './rules/index.ts';
import './elements/looks/sheets.ts';
import './elements/input/prerendered.ts';
import { define } from './define/define.ts';
import { elementNames } from './element-names.ts';
import { afterFirstPaint } from './elements/input/first-paint.ts';
import { embed } from './embed/embed.ts';
import { scriptTag } from './embed/origins.ts';
import { elementClasses } from './index.ts';
import { version } from './version.ts';

const origins = scriptTag(import.meta.url)?.dataset.origins;

// A script from the cache runs before the page is drawn, and on a slow phone it would keep the person from a form that is
// there already. Pages that need the elements at once wait for `customElements.whenDefined`.
afterFirstPaint(() => {
  for (const name of elementNames) define(name, elementClasses[name]);
  embed(version, origins);
});

export * from './index.ts';
