import type { ElementName } from '../../element-names.ts';
import type { EventName } from '../events.ts';
import type { State } from '../form-place.ts';

/** All that an embedding page may say to the form in the frame. Whatever else it sends is not read. */
export interface ToFrame {
  element: ElementName;
  lang: string;
  partner: string | undefined;
  /** What the page supposes of the answers. */
  account?: string;
  email?: string;
  /** `--vodokanal-…` as they hold for the element, by name. */
  tokens: Record<string, string>;
  /** The page's `color-scheme`. */
  scheme: string;
}

/** All that comes out of the frame: nothing that was typed, no outcome, no address. */
export interface FromFrame {
  /** Pixels that the form takes. */
  height?: number;
  state?: State;
  valid?: boolean;
  event?: [name: EventName, detail: object];
  /** The frame's page does not know the embedding one, or not the element that it asks for. */
  refused?: boolean;
}

/** What the frame's page says to whoever embeds it: that it is here. */
export const GREETING = 'vodokanal';

/** Moves the focus into the frame's form. */
export const FOCUS = 'focus';
