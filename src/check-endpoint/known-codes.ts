import type { ConfirmationCode, PersonCode, ProblemCode } from '../contract/codes.ts';
import { type RegistrationRuleName, registrationRules } from '../rules/index.ts';
import { wordsOf } from '../words/index.ts';

/** Codes that are for a developer: nobody who uses the form causes them. One that is missing here does not compile. */
const technical: Record<Exclude<ProblemCode, PersonCode | ConfirmationCode>, true> = {
  encoding: true,
  incomplete: true,
  json: true,
  key: true,
  'key-busy': true,
  'key-reused': true,
  origin: true,
  session: true,
};
export const technicalCodes = Object.keys(technical);

/** Codes of the schemas, for which the form has a general sentence where the field has none. */
export const schemaCodes = ['type', 'empty', 'long', 'format'];

const words = wordsOf('uk');

/** The codes that each field has sentences for. */
export const fieldCodes: Record<string, string[]> = Object.fromEntries(
  (Object.keys(registrationRules) as RegistrationRuleName[]).map((name) => [name, Object.keys(words[name].codes)]),
);
const withSentence = [words.codes, words.confirm.gone.codes, words.reset.gone.codes].flatMap(Object.keys);

/** Every code that may come without a `detail`. */
export const knownCodes: ReadonlySet<string> = new Set([
  ...technicalCodes,
  ...schemaCodes,
  ...withSentence,
  ...Object.values(fieldCodes).flat(),
]);
