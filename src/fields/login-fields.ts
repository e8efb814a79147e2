import { signInEmail } from './email.ts';
import { currentPassword, password } from './password.ts';

/** The fields of the sign-in. */
export const loginFields = [signInEmail, currentPassword] as const;

/** The field behind the link that confirms a registration. */
export const confirmFields = [currentPassword] as const;

/** The field of «Забули пароль?»: the address that gets the link. */
export const recoverFields = [signInEmail] as const;

/** The field behind that link: a new password, with the same rule as at registration. */
export const resetFields = [password] as const;
