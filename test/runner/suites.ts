/**
 * The long suites. Those that take longest come first: two run at a time, and none shall be left to run alone at the end.
 */
export const heavySuites = [
  'states',
  'apps',
  'frameworks',
  'operate',
  'partner',
  'paths',
  'speech',
  'managers',
  'endpoints',
  'wordpress',
  'chaos',
] as const;

export type HeavySuite = (typeof heavySuites)[number];
