import { type ApartmentCode, apartment as rule } from '../rules/apartment.ts';
import { type Field, noAutofill } from './field.ts';

/** The apartment number, or the mark of a private house. */
export const apartment: Field<'apartment', ApartmentCode> = {
  name: 'apartment',
  rule,
  words: ({ apartment }) => ({
    ...apartment,
    offer: (value) => (/^[0-]$/.test(value) ? `${apartment.privateHouse()}\u00a0—\u00a0${value}` : value),
  }),
  group: 'address',
  input: noAutofill,
};
