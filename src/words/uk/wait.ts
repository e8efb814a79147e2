import { locale } from './plural.ts';

const format = new Intl.RelativeTimeFormat(locale);

/** «через 5 хвилин» for a wait given in seconds, in the language of the module. */
export const fromNow = (seconds: number): string => {
  const text = seconds < 60 ? format.format(seconds, 'second') : format.format(Math.ceil(seconds / 60), 'minute');
  return text.replace(/(\d) /, '$1\u00a0');
};
