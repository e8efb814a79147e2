/** What a rule understands of a typed text. It holds codes; their sentences are in `src/words`. */
export interface Reading<Code extends string = string> {
  /** The canonical text that is sent. `undefined`: the text cannot be sent as it is. */
  value: string | undefined;
  /** True where the value differs from the text: the form then shows the value. */
  taken: boolean;
  /** Texts that the person may have meant, most likely first. The box changes only when one is chosen. */
  offers: readonly string[];
  /** Shown to the person; the value can be sent all the same. */
  note?: Code;
  /** Why the text cannot be sent. Set exactly where `value` is undefined. */
  problem?: Code;
  /** Number of code points, for rules that require a length. */
  count?: number;
}

/** Settings of the rules, which the page gives as attributes of `<vodokanal-register>`. */
export interface Settings {
  /** Source of a regular expression for accounts; it replaces the rule of 12 characters. */
  accountPattern?: string;
  /** Shortest password, in code points. */
  passwordMin: number;
  /** The value that the offer «Приватний будинок» gives. */
  privateHouse: '0' | '-';
  /** Addresses at mail services that are blocked in Ukraine: `warn` gives a note, `block` a problem. */
  mailServices: 'off' | 'warn' | 'block';
}

export const defaults: Settings = { passwordMin: 8, privateHouse: '0', mailServices: 'warn' };

/** What a rule gets besides the text. */
export interface Context {
  settings: Settings;
  /** Values of other fields, which a password must not contain. */
  others: { account?: string; email?: string };
}

/** Default settings, and no values of other fields. */
export const defaultContext: Context = { settings: defaults, others: {} };

/** How the text of one field is read. Uses no DOM and no sentences, and depends on nothing but its parameters. */
export interface Rule<Code extends string = string> {
  /** Never throws. Without a context the rule uses `defaultContext`. */
  read(text: string, context?: Context): Reading<Code>;
}

/** A reading that can be sent. */
export function withValue<Code extends string>(
  text: string,
  value: string,
  offers: readonly string[] = [],
  note?: Code,
): Reading<Code> {
  return { value, taken: value !== text, offers, note };
}

/** A reading that cannot be sent as it stands. */
export function withProblem<Code extends string>(problem: Code, offers: readonly string[] = []): Reading<Code> {
  return { value: undefined, taken: false, offers, problem };
}
