import type { ElementName } from '../../element-names.ts';
import type { EventName } from '../events.ts';
import type { State } from '../form-place.ts';

/** The message of the embedding page to the form in the frame, which ignores other members. */
export interface ToFrame {
  element: ElementName;
  lang: string;
  partner: string | undefined;
  /** Prefill. */
  account?: string;
  email?: string;
  /** Computed values of `--vodokanal-…`, by token. */
  tokens: Record<string, string>;
  /** The page's `color-scheme`. */
  scheme: string;
}

/** The message of the frame to the embedding page. It has no typed text, no outcome and no address. */
export interface FromFrame {
  /** Height of the frame's page, in CSS pixels. */
  height?: number;
  state?: State;
  valid?: boolean;
  event?: [name: EventName, detail: object];
  /** The frame's page does not trust the embedding one, or has no such element. */
  refused?: boolean;
}

/** The first message: the frame's page posts it to the page that embeds it. */
export const GREETING = 'vodokanal';

/** Message of the embedding page that focuses the form in the frame. */
export const FOCUS = 'focus';
