import { dictionary } from '@zxcvbn-ts/language-common';

/** The shortest password that the form accepts: shorter ones need no list. */
const shortest = 8;

const ranked = dictionary['passwords-common'] as string[];
const commonest = new Set(ranked.filter((password) => [...password].length >= shortest));

/** How many passwords the list holds. */
export const commonestCount = commonest.size;

/** Whether a password is among the commonest of leaked collections, in whatever case it is typed. */
export function isCommon(password: string): boolean {
  return commonest.has(password.toLowerCase());
}
