import type { JSX } from 'solid-js';
import type { ElementAttributes, ElementListeners, ElementProperties, VodokanalElements } from '../../index.js';

/** Solid sets what it calculates as a property, but `after` is a method of every element: `attr:after`. */
type Attributes<Element> = Omit<ElementAttributes<Element>, 'after'> & {
  [Name in keyof ElementAttributes<Element> as `attr:${Name}`]?: ElementAttributes<Element>[Name];
};
type Properties<Element> = {
  [Name in keyof ElementProperties<Element> & string as Name | `prop:${Name}`]?: ElementProperties<Element>[Name];
};

type Elements = {
  [Tag in keyof VodokanalElements]: JSX.HTMLAttributes<VodokanalElements[Tag]> &
    Attributes<VodokanalElements[Tag]> &
    Properties<VodokanalElements[Tag]> &
    ElementListeners<VodokanalElements[Tag], 'on:'>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
