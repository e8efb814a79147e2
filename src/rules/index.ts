import { account } from './account.ts';
import { apartment } from './apartment.ts';
import { currentPassword } from './current-password.ts';
import { email } from './email.ts';
import { house } from './house.ts';
import { password } from './password.ts';

/** The rules of all forms, by name. The tests of laws and facts run on each of them. */
export const rules = { account, email, password, house, apartment, currentPassword };
export type RuleName = keyof typeof rules;

/** The rules of the registration, in the order of its fields. */
export const registrationRules = { account, email, password, house, apartment } satisfies Partial<typeof rules>;
export type RegistrationRuleName = keyof typeof registrationRules;
