/**
 * Faults that the demo's endpoint can be asked for, by the header `X-Fault` (demo/server/http/faults.ts): a test compares
 * the two. None: it works.
 */
export const faults = [
  'latency-3000',
  'hang',
  'drop',
  'lost',
  'cut',
  'status-403',
  'status-429',
  'status-500',
  'status-503',
  'html',
  'html-403',
  'message-419',
  'redirect-302',
  'empty',
  'flap-playground',
] as const;

export type FaultName = (typeof faults)[number];

/** A fault as the header of a request. */
export const faultHeaders = (fault: FaultName | '' | undefined): Record<string, string> =>
  fault ? { 'X-Fault': fault } : {};
