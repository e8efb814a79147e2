import { locale } from './plural.ts';

/** «через 5 хвилин» for a wait given in seconds, in the language of the module. */
export const fromNow = (seconds: number): string => {
  // Made when somebody has to wait: the first one of a page takes 20 ms, six times as long on a cheap phone.
  const format = new Intl.RelativeTimeFormat(locale);
  const text = seconds < 60 ? format.format(seconds, 'second') : format.format(Math.ceil(seconds / 60), 'minute');
  return text.replace(/(\d) /, '$1\u00a0');
};
