import { type HouseCode, house as rule } from '../rules/house.ts';
import { type Field, noAutofill } from './field.ts';

/** The house number, with its letter and block. */
export const house: Field<'house', HouseCode> = {
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
};
