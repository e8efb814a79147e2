import type { RegistrationRuleName } from '../rules/index.ts';
import { account } from './account.ts';
import { apartment } from './apartment.ts';
import { email, signInEmail } from './email.ts';
import type { Field } from './field.ts';
import { house } from './house.ts';
import { currentPassword, password } from './password.ts';

export type { Field, FieldWords } from './field.ts';

/** Every question of the registration: one for each of its rules, in the order in which they are asked. */
const registration: { [Name in RegistrationRuleName]: Field<Name> } = { account, email, password, house, apartment };

export const registerFields: readonly Field<RegistrationRuleName>[] = Object.values(registration);

/** Sign-in: the password as it was chosen. */
export const loginFields = [signInEmail, currentPassword] as const;

/** «Забули пароль?»: where to send the link. */
export const recoverFields = [signInEmail] as const;

/** Behind that link: a password by the rules of the registration. */
export const resetFields = [password] as const;
