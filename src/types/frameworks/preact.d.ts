import type { HTMLAttributes } from 'preact';
import type { ElementAttributes, ElementListeners, ElementProperties, VodokanalElements } from '../../index.js';

type Elements = {
  [Tag in keyof VodokanalElements]: HTMLAttributes<VodokanalElements[Tag]> &
    ElementAttributes<VodokanalElements[Tag]> &
    ElementProperties<VodokanalElements[Tag]> &
    ElementListeners<VodokanalElements[Tag], 'on'>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
