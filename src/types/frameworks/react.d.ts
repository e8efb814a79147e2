import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementAttributes, ElementListeners, ElementProperties, VodokanalElements } from '../../index.js';

/**
 * React 18 writes every property of a custom element as an attribute, and listens to no custom event. They are refused by
 * name: in JSX a name with a hyphen that no type knows is no error.
 */
type Since19<Type> = typeof import('react') extends { use: unknown } ? Type : { [Name in keyof Type]?: never };

type Elements = {
  [Tag in keyof VodokanalElements]: DetailedHTMLProps<HTMLAttributes<VodokanalElements[Tag]>, VodokanalElements[Tag]> &
    ElementAttributes<VodokanalElements[Tag]> &
    Since19<ElementProperties<VodokanalElements[Tag]> & ElementListeners<VodokanalElements[Tag], 'on'>> & {
      class?: string;
    };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
