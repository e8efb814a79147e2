/** What a person typed, as far as it is understood. Codes, not words: the words stand in `src/words`. */
export interface Reading<Code extends string = string> {
  /** Canonical, and what is sent. `undefined`: not readable as it stands. */
  value: string | undefined;
  /** The value differs from the text: say what was taken. */
  taken: boolean;
  /** Other readings, most likely first. Nothing changes until one is chosen. */
  offers: readonly string[];
  /** Worth saying, no obstacle. */
  note?: Code;
  /** Why it cannot be sent. Set exactly when `value` is undefined. */
  problem?: Code;
  /** Code points that count towards a required length, where there is one. */
  count?: number;
}

/** What the page decides about the rules: the attributes of `<vodokanal-register>`. */
export interface Settings {
  /** Source of a regular expression replacing the 12-character rule of the account. */
  accountPattern?: string;
  /** Shortest password, in code points. */
  passwordMin: number;
  /** What the «Приватний будинок» offer puts. */
  privateHouse: '0' | '-';
  /** What to do with mail services blocked in Ukraine. */
  mailServices: 'off' | 'warn' | 'block';
}

export const defaults: Settings = { passwordMin: 8, privateHouse: '0', mailServices: 'warn' };

/** What a rule knows besides its own text. */
export interface Context {
  settings: Settings;
  /** What the password must not repeat. */
  others: { account?: string; email?: string };
}

export const plain: Context = { settings: defaults, others: {} };

/** Reads the answer to one question. Pure: no DOM, no words, never throws. */
export interface Rule<Code extends string = string> {
  /** Every canonical value under the default settings matches; for schemas that cannot run a rule. */
  pattern: RegExp;
  read(text: string, context?: Context): Reading<Code>;
}

/** A reading that can be sent. */
export function accepted<Code extends string>(
  text: string,
  value: string,
  offers: readonly string[] = [],
  note?: Code,
): Reading<Code> {
  return { value, taken: value !== text, offers, note };
}

/** A reading that cannot be sent as it stands. */
export function refused<Code extends string>(problem: Code, offers: readonly string[] = []): Reading<Code> {
  return { value: undefined, taken: false, offers, problem };
}
