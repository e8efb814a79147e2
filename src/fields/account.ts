import { rules } from '../rules/index.ts';
import { defineField, verbatimNoAutofill } from './field.ts';

/** The personal account: the number on the bill. */
export const account = defineField({
  name: 'account',
  rule: rules.account,
  words: ({ account }) => account,
  width: 'middle',
  input: verbatimNoAutofill,
  help: true,
});
