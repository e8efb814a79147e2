import type { HTMLAttributes } from 'svelte/elements';
import type { ElementAttributes, ElementListeners, ElementProperties, VodokanalElements } from '../../index.js';

type Elements = {
  [Tag in keyof VodokanalElements]: HTMLAttributes<VodokanalElements[Tag]> &
    ElementAttributes<VodokanalElements[Tag]> &
    ElementProperties<VodokanalElements[Tag]> &
    ElementListeners<VodokanalElements[Tag], 'on'>;
};

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends Elements {}
}
