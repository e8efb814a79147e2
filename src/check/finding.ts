/** What is wrong on a page. `docs/troubleshooting.md` has a row for each, and a test compares both. */
export type FindingId =
  | 'no-endpoint'
  | 'bad-address'
  | 'other-origin'
  | 'unknown-attribute'
  | 'unknown-value'
  | 'unknown-language'
  | 'bad-pattern'
  | 'unknown-slot'
  | 'not-closed'
  | 'unknown-words'
  | 'bad-property'
  | 'unknown-element'
  | 'bad-placeholder'
  | 'bad-configuration'
  | 'letter-not-taken'
  | 'insecure-page'
  | 'no-viewport'
  | 'not-defined';

/** One mistake, as the console says it. */
export interface Finding {
  id: FindingId;
  /** What is wrong, where, and how it is mended; in English, for developers. */
  sentence: string;
  element?: Element;
}
