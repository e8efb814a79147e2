/** How a request ended. Each request has exactly one outcome; nothing is thrown. */
export type Outcome = Success | Failure;

export interface Success {
  ok: true;
  status?: number;
  next?: 'confirm-email' | 'login' | 'cabinet';
  /** The next page, as the back end says. The element checks its origin before it goes there. */
  url?: string;
}

export type FailureKind =
  | 'refused'
  /** The password is wrong: 401 where one was asked for. */
  | 'unauthorized'
  | 'limited'
  | 'offline'
  | 'timeout'
  | 'network'
  | 'server'
  | 'unreadable'
  /** The page or the person cancelled it: nothing is shown. */
  | 'aborted';

/** Of a request that the page or the person has cancelled. */
export const aborted: Failure = { ok: false, kind: 'aborted' };

export interface Failure {
  ok: false;
  kind: FailureKind;
  status?: number;
  /**
   * What the person cannot mend by changing an answer. `endpoint`: its address is none that may be posted to, or
   * redirects. `foreign`: a refusal that is no problem document, so it was written by a firewall or a framework.
   */
  cause?: 'endpoint' | 'foreign';
  /** Code for the request as a whole, looked up in our words. */
  code?: string;
  /** The back end's sentence, shown as text where we have none for the code. */
  detail?: string;
  /** Refusals of single fields. */
  errors?: { field: string; code?: string; detail?: string }[];
  /** Seconds until the endpoint takes another request. */
  retryAfter?: number;
}
