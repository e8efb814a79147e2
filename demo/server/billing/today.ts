import { dayOf } from '../../calendar.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';

/**
 * The day of the billing: that of the clock, or the last day that was worked on, whichever is later. So the demo can be
 * turned forward, and what was closed stays closed. Sessions and limits go by the clock alone.
 */
export async function todayOf({ now }: Pick<AppContext, 'now'>, { query }: Queries): Promise<string> {
  const clock = dayOf(now());
  const [row] = await query<{ day: string }>('select day from billing_day');
  return row && row.day > clock ? row.day : clock;
}
