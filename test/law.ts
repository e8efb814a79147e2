import type { RuleName } from '../src/rules/index.ts';
import type { Context } from '../src/rules/reading.ts';
import fc from './random.ts';

/**
 * What holds for every input of a kind. Tests try it on the inputs of the fixed seed, `npm run fuzz` on new ones in Node;
 * so a law uses nothing of the browser, and `same` instead of the browser tests' `expect`.
 */
export interface Law<Given = unknown> {
  /** What the law is about: its group in the output of the tests. */
  about: string;
  says: string;
  given: fc.Arbitrary<Given>;
  /** Throws where the law is broken. */
  check(given: Given): void | Promise<void>;
  /** What to put into the tables of facts when `given` breaks the law. */
  rows?(given: Given): Row[];
  /** Inputs to try at least, where the usual number is too small. */
  runs?: number;
}

/** A text that a rule reads. */
export interface Row {
  rule: RuleName;
  text: string;
  context?: Context;
}

/** Makes a law; only the list of laws forgets what kind of input it takes. */
export function law<Given>(given: Law<Given>): Law {
  return given as Law;
}

/** The law as a property for fast-check. */
export function propertyOf({ given, check }: Law) {
  return fc.asyncProperty(given, async (input) => check(input));
}

/** Throws where `actual` and `expected` do not have the same content. `where`: the input that led there. */
export function same(actual: unknown, expected: unknown, where = 'it'): void {
  if (Object.is(actual, expected)) return;
  const [one, other] = [fc.stringify(actual), fc.stringify(expected)];
  if (one !== other) throw new Error(`${where}: ${one} instead of ${other}`);
}

/** Throws where something that must hold does not. */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}
