import type { ElementName } from '../../element-names.ts';
import type { CoarseFailure } from '../events.ts';
import type { State } from '../form-place.ts';

/**
 * The messages between a page and the form in its frame. A new major stands for a change that the other side would
 * misread; the frame goes on speaking all older ones, because pages of partners are not updated. Major 0 is what both
 * sides said before there were versions: see `src/frame/older.ts`.
 */
export const MAJOR = 1;

/** The first message: the page in the frame posts it to the page that embeds it. Its text is that of major 0. */
export const GREETING = 'vodokanal';
/** The first message since there are versions, posted before `GREETING`. */
export interface Greeting {
  /** The majors that the frame speaks. */
  vodokanal: number[];
  version: string;
}

/**
 * What the embedding page says, as JSON: at the handshake, with one end of a channel, and again whenever something of it
 * has changed. After the handshake the frame reads `lang`, `tokens` and `scheme` only.
 */
export interface ToFrame {
  major: number;
  /** Of the script on the page, for the console. */
  version: string;
  element: ElementName;
  lang: string;
  /** What the page calls itself; the frame believes it on the utility's own pages only. */
  partner?: string | undefined;
  /** Prefill. */
  account?: string | undefined;
  email?: string | undefined;
  /** Where a link leads back to, if the utility's file of partners has it. */
  returnUrl?: string | undefined;
  /** `stay`: the window stays on the page after the sign-in. */
  after?: string | undefined;
  /** Computed values of `--vodokanal-…`, by token. */
  tokens: Record<string, string>;
  /** The scheme that the page is drawn in. */
  scheme: 'light' | 'dark';
}

/** Message of the embedding page that focuses the form in the frame. */
export const FOCUS = 'focus';

/** The events of the form that the embedding page hears of. */
export interface FramedEvents {
  'vodokanal-submit': object;
  'vodokanal-success': object;
  'vodokanal-failure': { kind: CoarseFailure };
  /** Escape was pressed, and nothing in the frame took it. */
  'vodokanal-escape': object;
  /** The window leaves for the cabinet. */
  'vodokanal-navigate': { to: 'cabinet' };
}

/** What the frame says, one member a message. Nothing that was typed, no field, no address, nothing per key. */
export interface FromFrame {
  /** The form is drawn. */
  ready?: true;
  /** There will be no form: this page may not embed it, or the frame does not know what it says. */
  refused?: 'refused' | 'version';
  /** Height for the frame, in CSS pixels. */
  height?: number;
  state?: State;
  /** What is wrong stands at the top of the form, which the person does not see. */
  top?: true;
  event?: [name: keyof FramedEvents, detail: object];
}
