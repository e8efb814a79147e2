import { type AccountCode, account as rule } from '../rules/account.ts';
import { type Field, noAutofill } from './field.ts';

/** The personal account: the number on the bill. */
export const account: Field<'account', AccountCode> = {
  name: 'account',
  rule,
  words({ account }, { accountPattern }) {
    const hint = () => account.hint(Boolean(accountPattern));
    // With a pattern of the page the required length is unknown.
    return accountPattern
      ? { ...account, hint, count: undefined, codes: { ...account.codes, length: account.codes.format } }
      : { ...account, hint };
  },
  input: noAutofill,
};
