import { account } from './account.ts';
import { apartment } from './apartment.ts';
import { currentPassword } from './current-password.ts';
import { email } from './email.ts';
import { house } from './house.ts';
import { password } from './password.ts';

/** Every rule by name, whichever form asks the question: laws and facts are tried on all of them. */
export const rules = { account, email, password, house, apartment, currentPassword };
export type RuleName = keyof typeof rules;

/** The questions of the registration, in the order in which they are asked. */
export const registrationRules = { account, email, password, house, apartment } satisfies Partial<typeof rules>;
export type RegistrationRuleName = keyof typeof registrationRules;
