import type { RegistrationRuleName } from '../rules/index.ts';
import { account } from './account.ts';
import { apartment } from './apartment.ts';
import { email } from './email.ts';
import type { Field } from './field.ts';
import { house } from './house.ts';
import { password } from './password.ts';

/** The fields of the registration, one for each of its rules, in the order of the form. */
const registration: { [Name in RegistrationRuleName]: Field<Name> } = { account, email, password, house, apartment };

export const registerFields: readonly Field<RegistrationRuleName>[] = Object.values(registration);
