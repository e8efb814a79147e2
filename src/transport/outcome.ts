/** How sending ended. There is always exactly one outcome; nothing is thrown. */
export type Outcome = Success | Failure;

export interface Success {
  ok: true;
  status?: number;
  next?: 'confirm-email' | 'login' | 'cabinet';
  /** Where to go, as the back end says; the element judges whether it goes there. */
  url?: string;
}

export type FailureKind =
  | 'refused'
  | 'unauthorized'
  | 'limited'
  | 'offline'
  | 'timeout'
  | 'network'
  | 'server'
  | 'unreadable'
  /** The page or the person called it off: nothing is shown. */
  | 'aborted';

export interface Failure {
  ok: false;
  kind: FailureKind;
  status?: number;
  /** Code of the whole answer, looked up in our words. */
  code?: string;
  /** The back end's own sentence: shown as text where we have none for the code. */
  detail?: string;
  errors?: { field: string; code: string; detail?: string }[];
  /** Seconds to wait. */
  retryAfter?: number;
}
