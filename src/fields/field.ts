import type { Rule, Settings } from '../rules/reading.ts';
import type { Words } from '../words/words.ts';

/** What a field says. Every code of its rule has a sentence, or the project does not compile. */
export interface FieldWords<Code extends string = string> {
  label(): string;
  /** The one line under the label. */
  hint?(): string;
  /** `n` is the reading's count, where the sentence needs one. */
  codes: Record<Code, (n: number) => string>;
  /** While typing: how many characters stand there so far. */
  count?(n: number): string;
  /** How a value is understood, when that says more than the value: «будинок 1Б, корпус 3». */
  understood?(value: string): string | undefined;
  /** The link to the help that stands beside the field; none: no help. Its content is the slot `account-help`. */
  help?: { link(): string };
  /** The words on a chip, where the value alone would not explain itself. */
  offer?(value: string): string;
}

/** One question of a form: everything that is drawn, read, checked and sent follows from it. */
export interface Field<Name extends string = string> {
  name: Name;
  rule: Rule;
  /** `settings`: what the page decided about the rules, so that no sentence speaks of a rule that does not hold. */
  words(words: Words, settings: Settings): FieldWords;
  /** Its text leaves the form only inside the request. */
  secret?: boolean;
  /** How wide the answer is. */
  width: 'short' | 'middle' | 'full';
  /** Attributes of the input. `type=text` unless said otherwise: browsers rewrite `type=email`. */
  input: Record<string, string>;
}

/** Ties the words to the codes of the rule: a code without words is a compile error. */
export function defineField<Name extends string, Code extends string>(
  definition: Omit<Field<Name>, 'rule' | 'words'> & {
    rule: Rule<Code>;
    words(words: Words, settings: Settings): FieldWords<NoInfer<Code>>;
  },
): Field<Name> {
  return definition as Field<Name>;
}

/** For texts that a keyboard must not "correct". */
export const verbatim = { autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false' };

/** Without autofill: browsers fill street names and card numbers into boxes called «house» and «account». */
export const verbatimNoAutofill = { ...verbatim, autocomplete: 'off' };
