import type { Tick } from '../contract/ticks.ts';
import type { RegistrationRuleName } from '../rules/index.ts';
import type { FailureKind, Outcome } from '../transport/outcome.ts';

/** The three kinds of failures that a page of another origin learns: to be mended by the person, passing, ours. */
export type CoarseFailure = 'input' | 'later' | 'technical';
/** Why there is no form in the frame. */
export type Unavailable = 'blocked' | 'refused' | 'version' | 'timeout';

/** Canonical values by field, and ticks by name; never the password. */
export type Value = Partial<Record<Exclude<RegistrationRuleName, 'password'>, string> & Record<Tick, boolean>>;
/** The same where names are known at run time only. */
export type AnyValue = Record<string, string | boolean | undefined>;

/**
 * `detail` of each event. No detail ever holds a password. With `frame` it has the members of `FramedEvents` only, and
 * `vodokanal-input` is not fired.
 */
export interface EventDetails {
  /** A box or a tick has changed. `value` is canonical; there is none of a password, nor of a text that cannot be sent. */
  'vodokanal-input': { field: string; value: string | boolean | undefined; valid: boolean };
  /**
   * The button was pressed, and all can be sent. Cancelled: nothing is sent.
   * @example if (!event.detail.value.house) event.preventDefault();
   */
  'vodokanal-submit': { value: Value; idempotencyKey: string };
  /**
   * The endpoint has accepted the request. Cancelled: no built-in next step.
   * @example event.preventDefault(); location.assign('/welcome');
   */
  'vodokanal-success': { value: Value; outcome: Outcome };
  /** Nothing was accepted: why, and what the endpoint said of it. */
  'vodokanal-failure': { kind: FailureKind | CoarseFailure; status?: number; fields?: string[]; retryAfter?: number };
  /**
   * The button was pressed, and something is to be mended. Codes only: nothing that was typed.
   * @example for (const { field, code } of event.detail.fields) console.info(field, code);
   */
  'vodokanal-invalid': { fields: { field: string; code: string | undefined }[] };
  /**
   * A link or the next step leads to another page. Cancelled: the page stays.
   * @example event.preventDefault(); history.pushState(null, '', event.detail.url);
   */
  'vodokanal-navigate': { to: 'login' | 'register' | 'recover' | 'cabinet'; url: string };
  /** With `frame`: the form is drawn. */
  'vodokanal-ready': object;
  /** With `frame`: there is no form, but a link to it. */
  'vodokanal-unavailable': { reason: Unavailable };
  /** With `frame`: Escape was pressed in it, and nothing there took it. */
  'vodokanal-escape': object;
}

export type EventName = keyof EventDetails;

declare global {
  interface HTMLElementEventMap extends VodokanalEvents {}
  // The events bubble out of shadow roots, up to the window.
  interface ShadowRootEventMap extends VodokanalEvents {}
  interface DocumentEventMap extends VodokanalEvents {}
  interface WindowEventMap extends VodokanalEvents {}
}
type VodokanalEvents = { [Name in EventName]: CustomEvent<EventDetails[Name]> };

const cancelable: EventName[] = ['vodokanal-submit', 'vodokanal-success', 'vodokanal-navigate'];

/** Fires an event at the element; it bubbles. Returns false where a listener has cancelled it. */
export const fire = <Name extends EventName>(target: EventTarget, name: Name, detail: EventDetails[Name]): boolean =>
  dispatch(target, name, detail, cancelable.includes(name));

/** Dispatches an event that bubbles out of shadow roots. */
export const dispatch = (target: EventTarget, name: EventName, detail: object, cancelable?: boolean): boolean =>
  target.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
