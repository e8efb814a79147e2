import { type Rule, withProblem, withValue } from './reading.ts';

export type CurrentPasswordCode = 'empty';

/** The password at sign-in. It may be older than the present rules, so any text but an empty one is accepted. */
export const currentPassword: Rule<CurrentPasswordCode> = {
  read: (text) => (text ? withValue(text, text) : withProblem('empty')),
};
