import { rules } from '../rules/index.ts';
import { defineField, verbatim } from './field.ts';

const input = { ...verbatim, autocomplete: 'username', inputmode: 'email' };

/** The e-mail at registration: the confirming letter goes there. */
export const email = defineField({
  name: 'email',
  rule: rules.email,
  words: ({ email }) => email,
  width: 'full',
  input,
});

/** The same address to sign in with: no letter goes out, so the hint about it is left away. */
export const signInEmail = defineField({
  name: 'email',
  rule: rules.email,
  words: ({ email }) => ({ ...email, hint: undefined }),
  width: 'full',
  input,
});
