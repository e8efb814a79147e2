import type { Rule } from './reading.ts';

export type CurrentPasswordCode = 'empty';

/** The password at sign-in is whatever was chosen once, under whatever rules: anything but nothing. */
export const currentPassword: Rule<CurrentPasswordCode> = {
  pattern: /^[\s\S]+$/,
  read: (text) =>
    text ? { value: text, taken: false, offers: [] } : { value: undefined, taken: false, offers: [], problem: 'empty' },
};
