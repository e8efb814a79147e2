import { rules } from '../rules/index.ts';
import { defineField, verbatimNoAutofill } from './field.ts';

/** The house number, with its letter and block. */
export const house = defineField({
  name: 'house',
  rule: rules.house,
  words: ({ house }) => ({
    ...house,
    understood(value) {
      const [number = '', block] = value.split('-');
      return block ? house.understood(number, block) : undefined;
    },
  }),
  width: 'short',
  input: verbatimNoAutofill,
});
