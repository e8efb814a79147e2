import type { RegistrationRuleName } from '../rules/index.ts';
import { account } from './account.ts';
import { apartment } from './apartment.ts';
import { email, signInEmail } from './email.ts';
import type { Field } from './field.ts';
import { house } from './house.ts';
import { currentPassword, password } from './password.ts';

export type { Field, FieldWords } from './field.ts';

/** The fields of the registration, one for each of its rules, in the order of the form. */
const registration: { [Name in RegistrationRuleName]: Field<Name> } = { account, email, password, house, apartment };

export const registerFields: readonly Field<RegistrationRuleName>[] = Object.values(registration);

/** The fields of the sign-in. */
export const loginFields = [signInEmail, currentPassword] as const;

/** The field of «Забули пароль?»: the address that gets the link. */
export const recoverFields = [signInEmail] as const;

/** The field behind that link: a new password, with the same rule as at registration. */
export const resetFields = [password] as const;
