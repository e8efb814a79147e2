import type { Lang } from '../../src/lang.ts';

/** The parts of a moment in Kyiv, in a language: «24 листопада», «2026», «14:05». They are joined by its sentence. */
export function inKyiv(lang: Lang): (moment: Date) => { date: string; year: string; time: string } {
  const zone = { timeZone: 'Europe/Kyiv' } as const;
  const date = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', ...zone });
  const year = new Intl.DateTimeFormat(lang, { year: 'numeric', ...zone });
  const time = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone });
  return (moment) => ({
    date: date.format(moment).replace(' ', '\u00a0'),
    year: year.format(moment),
    time: time.format(moment),
  });
}
