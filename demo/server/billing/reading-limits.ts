import type { Meter, ReadingCode } from '../../../src/contract/cabinet.ts';

type Reading = Pick<Meter['readings'][number], 'period' | 'value' | 'source'>;

/** How many settled months tell what is usual. */
const monthsOfUsual = 6;

/**
 * What a meter may show in a month.
 * @param readings newest first. Those of the month itself and of later ones do not count.
 */
export function limitsOf(readings: readonly Reading[], period: string): Meter['limits'] {
  const settled = readings.filter((reading) => reading.period < period);
  const [last] = settled;
  const oldest = settled[Math.min(monthsOfUsual, settled.length - 1)];
  const months = Math.min(monthsOfUsual, settled.length - 1);
  const usual = months > 0 ? Math.max(1, Math.round((last!.value - oldest!.value) / months)) : 1;
  // An estimate may have been too high: the meter itself is believed, and the next charge gives the difference back.
  const read = settled.find(({ source }) => source !== 'estimate');
  const min = read?.value ?? 0;
  const base = Math.max(min, last?.value ?? 0);
  return { min, usual, warn: base + Math.max(3 * usual, usual + 10), max: base + Math.max(20 * usual, 200) };
}

/** Why a value is not taken. */
export function judgeReading(
  { min, warn, max }: Meter['limits'],
  value: number,
  sure = false,
): ReadingCode | undefined {
  if (value < min) return 'below';
  if (value > max) return 'above';
  return value > warn && !sure ? 'unusual' : undefined;
}
