import type { ProblemCode } from '../contract/codes.ts';
import { wordsOf } from '../words/index.ts';

/** Codes that are for a developer: nobody who uses the form causes them. */
const technical = [
  'encoding',
  'incomplete',
  'json',
  'key',
  'key-busy',
  'key-reused',
  'origin',
  'session',
] as const satisfies readonly ProblemCode[];
/** Codes of the schemas, for which the form has a general sentence. */
const ofSchemas = ['type', 'empty', 'long', 'format'];

const { codes, confirm, reset, account, email, password, house, apartment } = wordsOf('uk');

/** Every code that may come without a `detail`. */
export const knownCodes: ReadonlySet<string> = new Set([
  ...technical,
  ...ofSchemas,
  ...[
    codes,
    confirm.gone.codes,
    reset.gone.codes,
    account.codes,
    email.codes,
    password.codes,
    house.codes,
    apartment.codes,
  ].flatMap(Object.keys),
]);
