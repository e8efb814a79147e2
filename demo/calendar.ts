// Days are YYYY-MM-DD and months YYYY-MM, in Kyiv: they compare as texts, and no time zone shifts them.

/** The days of one month of readings. */
export interface Window {
  period: string;
  /** First and last day on which a reading is taken. */
  opens: string;
  closes: string;
  chargedOn: string;
  payBy: string;
}

/** Readings are taken from this day of a month to its last one. */
const firstDay = '20';
/** How many last days of a window remind whoever has given no reading. */
const reminderDays = 3;

const sweden = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Kyiv' });

/** The day in Kyiv. */
export const dayOf = (moment: Date): string => sweden.format(moment);

export const periodOf = (day: string): string => day.slice(0, 7);

export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

export function addMonths(period: string, count: number): string {
  const date = new Date(`${period}-15T12:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

export function windowOf(period: string): Window {
  const next = addMonths(period, 1);
  return {
    period,
    opens: `${period}-${firstDay}`,
    closes: addDays(`${next}-01`, -1),
    chargedOn: `${next}-01`,
    payBy: `${next}-20`,
  };
}

export const isOpen = ({ opens, closes }: Window, today: string): boolean => opens <= today && today <= closes;

/** Whether the month is in its last days, in which people are reminded. */
export const isReminding = ({ closes }: Window, today: string): boolean =>
  addDays(closes, 1 - reminderDays) <= today && today <= closes;

/** The months that have been closed by a day, oldest first, without those that were closed by an earlier day. */
export function closedBetween(earlier: string, today: string): string[] {
  const periods: string[] = [];
  for (let period = periodOf(earlier); windowOf(period).chargedOn <= today; period = addMonths(period, 1))
    if (windowOf(period).chargedOn > earlier) periods.push(period);
  return periods;
}
