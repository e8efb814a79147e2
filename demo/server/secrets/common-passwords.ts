import { dictionary } from '@zxcvbn-ts/language-common';

const common = new Set(dictionary['passwords-common'] as string[]);

/** How many passwords the list holds. */
export const commonCount = common.size;

/** Whether a password is among the most common ones of leaked collections, in upper or lower case. */
export function isCommon(password: string): boolean {
  return common.has(password.toLowerCase());
}
