/** The codes of problem documents. A misspelt one, or one without a sentence for the person, does not compile. */

/** What the person can mend; their sentences are `codes` of `src/words/uk/failure.ts`. */
export type PersonCode =
  | 'mismatch'
  | 'credentials'
  | 'other-password'
  | 'unconfirmed'
  | 'undeliverable'
  | 'common'
  | 'challenge';

/** Why the link of a letter does not work; the sentences are those of the screen behind the link. */
export type LinkCode = 'unknown' | 'expired' | 'spent';
/** The same of a link that confirms: somebody else may have confirmed the account. */
export type ConfirmationCode = LinkCode | 'taken';

/** What a developer has to mend: a person gets a general sentence. */
type TechnicalCode = 'encoding' | 'incomplete' | 'json' | 'key' | 'key-busy' | 'key-reused' | 'origin' | 'session';

/** Every `code` of a whole request. */
export type ProblemCode = PersonCode | ConfirmationCode | TechnicalCode;
