import { account, accountPattern } from './account.ts';
import { apartment } from './apartment.ts';
import { currentPassword } from './current-password.ts';
import { email, syntax } from './email.ts';
import { house } from './house.ts';
import { password } from './password.ts';
import type { Rule } from './reading.ts';

/** The rules of all forms, by name. The tests of laws and facts run on each of them. */
export const rules = { account, email, password, house, apartment, currentPassword };
export type RuleName = keyof typeof rules;

/** Listed, and not `keyof` the rules below, because it is published: the types of the package then need no rule. */
export type RegistrationRuleName = 'account' | 'email' | 'password' | 'house' | 'apartment';
/** The rules of the registration, in the order of its fields. */
export const registrationRules = { account, email, password, house, apartment } satisfies Record<
  RegistrationRuleName,
  Rule
>;

/**
 * Matches every canonical value of each rule under the default settings. JSON Schema needs it, which cannot call `read`.
 * Apart from the rules, because no page needs it.
 */
export const patterns: Record<RuleName, RegExp> = {
  account: accountPattern,
  email: syntax,
  password: /^[\s\S]{8,256}$/u,
  house: /^\d{1,5}(?:\/\d{1,5})?[А-ЯҐЄІЇЁ]?(?:-\d{1,3}[А-ЯҐЄІЇЁ]?)?$/,
  apartment: /^(?:-|\d{1,5}[А-ЯҐЄІЇЁ]?)$/,
  currentPassword: /^[\s\S]+$/,
};

/** A canonical value of each rule of the registration, of nobody: for the contract's examples, and for programs that register. */
export const examples: Record<RegistrationRuleName, string> = {
  account: '100000000000',
  email: 'olena@example.com',
  password: 'тихий ставок за млином',
  house: '1Б-3',
  apartment: '12',
};
