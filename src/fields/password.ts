import { type CurrentPasswordCode, currentPassword as currentRule } from '../rules/current-password.ts';
import { type PasswordCode, password as rule } from '../rules/password.ts';
import type { Field } from './field.ts';

/** A new password. */
export const password: Field<'password', PasswordCode> = {
  name: 'password',
  rule,
  words: ({ password }, { passwordMin }) => ({
    ...password,
    hint: () => password.hint(passwordMin),
    codes: { ...password.codes, short: (n) => password.codes.short(n, passwordMin) },
  }),
  secret: true,
  input: { autocomplete: 'new-password', type: 'password' },
};

/** The password at sign-in. */
export const currentPassword: Field<'password', CurrentPasswordCode> = {
  name: 'password',
  rule: currentRule,
  words: ({ password }) => ({ label: password.label, codes: { empty: password.codes.empty } }),
  secret: true,
  input: { autocomplete: 'current-password', type: 'password' },
};
