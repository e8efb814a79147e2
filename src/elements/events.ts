import type { FailureKind, Outcome } from '../transport/outcome.ts';

/** Canonical values by field, and ticks by name; never the password. */
export type Value = Record<string, string | boolean | undefined>;

/** `detail` of each event. No detail ever holds a password. */
export interface EventDetails {
  'vodokanal-input': { field: string; value: string | boolean | undefined; valid: boolean };
  'vodokanal-submit': { value: Value; idempotencyKey: string };
  'vodokanal-success': { value: Value; outcome: Outcome };
  'vodokanal-failure': { kind: FailureKind; status?: number; fields?: string[]; retryAfter?: number };
  'vodokanal-navigate': { to: 'login' | 'register' | 'recover' | 'cabinet'; url: string };
}

export type EventName = keyof EventDetails;

declare global {
  interface HTMLElementEventMap extends VodokanalEvents {}
}
type VodokanalEvents = { [Name in EventName]: CustomEvent<EventDetails[Name]> };

const cancelable: EventName[] = ['vodokanal-submit', 'vodokanal-success', 'vodokanal-navigate'];

/** Fires an event at the element; it bubbles. Returns false where a listener has cancelled it. */
export function fire<Name extends EventName>(target: EventTarget, name: Name, detail: EventDetails[Name]): boolean {
  return target.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: cancelable.includes(name) }),
  );
}
