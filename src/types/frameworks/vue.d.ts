import type { HTMLAttributes, PublicProps } from 'vue';
import type {
  ElementAttributesInCamelCase,
  ElementEvent,
  ElementProperties,
  EventName,
  VodokanalElements,
} from '../../index.js';

/** `vodokanal-success` → `VodokanalSuccess`: Vue listens by `onVodokanalSuccess`. */
type Pascal<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Pascal<Rest>}`
  : Capitalize<Name>;

type Listeners<Element> = {
  [Name in EventName as `on${Pascal<Name>}`]?: (event: ElementEvent<Name, Element>) => void;
};

type Components = {
  [Tag in keyof VodokanalElements]: new () => VodokanalElements[Tag] & {
    $props: HTMLAttributes &
      PublicProps &
      ElementAttributesInCamelCase<VodokanalElements[Tag]> &
      ElementProperties<VodokanalElements[Tag]> &
      Listeners<VodokanalElements[Tag]>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
  // Of children, which Vue does not list.
  interface HTMLAttributes {
    slot?: string;
  }
}
