import type { Lang } from '../src/lang.ts';

/** Numbers and days as a person of the language writes them. */

const nbsp = '\u00a0';

/** `412,60 грн`, without its sign. */
export function money(lang: Lang, kopecks: number): string {
  const format = new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${format.format(Math.abs(kopecks) / 100)}${nbsp}грн`;
}

/** `7 м³`. */
export const volume = (lang: Lang, cubicMetres: number): string =>
  `${new Intl.NumberFormat(lang).format(cubicMetres)}${nbsp}м³`;

/** A day of the contract as noon in UTC, which is the same day in Kyiv. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** `27 листопада`, with the year where it is not the given one. */
export function day(lang: Lang, date: string, year = ''): string {
  const text = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon(date));
  const written = text.replace(' ', nbsp);
  return date.startsWith(year) && year ? written : `${written} ${date.slice(0, 4)}`;
}

/** `листопад 2026`: a month by its name, not as a part of a date. */
export function month(lang: Lang, period: string): string {
  return `${monthName(lang, period)}${nbsp}${period.slice(0, 4)}`;
}

/** `листопад`. */
export const monthName = (lang: Lang, period: string): string =>
  new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(noon(`${period}-01`));

/** `л`, for the foot of a plot. */
export const monthLetter = (lang: Lang, period: string): string => monthName(lang, period).slice(0, 1);
