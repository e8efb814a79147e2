import { house as rule } from '../rules/house.ts';
import { defineField, noAutofill } from './field.ts';

/** The house number, with its letter and block. */
export const house = defineField({
  name: 'house',
  rule,
  words: ({ house }) => ({
    ...house,
    understood(value) {
      const block = value.split('-')[1];
      return block && house.understood(block);
    },
  }),
  group: 'address',
  input: noAutofill,
});
