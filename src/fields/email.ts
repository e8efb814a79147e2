import { type EmailCode, email as rule } from '../rules/email.ts';
import type { Field } from './field.ts';

const input = { autocomplete: 'username', inputmode: 'email' };

/** The e-mail at registration: it gets the letter that confirms the address. */
export const email: Field<'email', EmailCode> = {
  name: 'email',
  rule,
  words: ({ email }) => email,
  input,
};

/** The e-mail at sign-in. It has no hint, because no letter is sent. */
export const signInEmail: Field<'email', EmailCode> = {
  name: 'email',
  rule,
  words: ({ email }) => ({ ...email, hint: undefined }),
  input,
};
