import type { Rule, Settings } from '../rules/reading.ts';
import type { Words } from '../words/words.ts';

/** The sentences of a field. A code of its rule without a sentence is a compile error. */
export interface FieldWords<Code extends string = string> {
  label(): string;
  /** One line under the label. */
  hint?(): string;
  /** The sentence for each code. `n` is the `count` of the reading. */
  codes: Record<Code, (n: number) => string>;
  /** While the person types: how many characters there are so far. */
  count?(n: number): string;
  /** An explanation of the value, where it needs one: «будинок 1Б, корпус 3». */
  understood?(value: string): string | undefined;
  /** The link that opens the help for the field, if there is any. The help's content is the slot `account-help`. */
  help?: { link(): string };
  /** The label of an offer's button, where the offered value needs an explanation. */
  offer?(value: string): string;
}

/**
 * The definition of one field. What is drawn, read, checked and sent follows from it. `Code`: those of its rule, each of
 * which needs a sentence.
 */
export interface Field<Name extends string = string, Code extends string = string> {
  name: Name;
  rule: Rule<Code>;
  /** @param settings of the rules: a sentence must not name a rule that the page has switched off. */
  words(words: Words, settings: Settings): FieldWords<Code>;
  /** The text is in the request only: in no event, no property and no draft. */
  secret?: boolean;
  /** The fields of a group are short. They stand side by side below its name. */
  group?: 'address';
  /**
   * Attributes of the input. `type` is `text` by default, also for an e-mail: Chromium rewrites what is typed into
   * `type=email`.
   */
  input: { autocomplete: string; inputmode?: string; type?: string };
}

/** Without autofill: browsers fill street names and card numbers into boxes named `house` and `account`. */
export const noAutofill = { autocomplete: 'off' };
