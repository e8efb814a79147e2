import type { Meter } from '../../../src/contract/cabinet.ts';
import type { Queries } from '../database/database.ts';
import type { Line } from './charges.ts';

/** Meters with readings, and the lines of an account. */
export interface History {
  meters: Omit<Meter, 'limits'>[];
  lines: Line[];
}

/** The meters of an account with all readings, newest first: the last one that was read may be years old. */
export async function metersOf({ query }: Queries, account: string): Promise<Omit<Meter, 'limits'>[]> {
  const meters = await query<Omit<Meter, 'readings' | 'limits'>>(
    `select id, number, place, verified_until as "verifiedUntil" from meter where account = $1 order by id`,
    [account],
  );
  const readings = await query<Meter['readings'][number] & { meter: string }>(
    `select meter_id as meter, period, read_on as date, value, source from reading
       join meter on meter.id = meter_id where account = $1 order by period desc`,
    [account],
  );
  return meters.map((meter) => ({
    ...meter,
    readings: readings.filter((reading) => reading.meter === meter.id).map(({ meter: _, ...reading }) => reading),
  }));
}

/** Puts a reading in place of the one of its month. */
export async function storeReading(
  { query }: Queries,
  meter: string,
  { period, date, value, source }: Meter['readings'][number],
): Promise<void> {
  await query(
    `insert into reading (meter_id, period, read_on, value, source) values ($1, $2, $3, $4, $5)
       on conflict (meter_id, period) do update
         set read_on = excluded.read_on, value = excluded.value, source = excluded.source`,
    [meter, period, date, value, source],
  );
}

/** Books a line once, whoever books it; says whether it was new. */
export async function book({ query }: Queries, account: string, line: Line): Promise<boolean> {
  const { id, date, kind, service, period, volume, rate, estimated, amount } = line;
  const rows = await query(
    `insert into ledger_entry (account, id, booked_on, kind, service, period, volume, rate, estimated, amount)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (account, id) do nothing returning 1`,
    [
      account,
      id,
      date,
      kind,
      service ?? null,
      period ?? null,
      volume ?? null,
      rate ?? null,
      estimated ?? false,
      amount,
    ],
  );
  return rows.length > 0;
}

export async function balanceOf({ query }: Queries, account: string): Promise<number> {
  const [row] = await query<{ sum: string | number | null }>(
    'select coalesce(sum(amount), 0) as sum from ledger_entry where account = $1',
    [account],
  );
  return Number(row!.sum);
}

/** Stores the history of a sample account that has none. */
export async function storeHistory(queries: Queries, account: string, { meters, lines }: History): Promise<void> {
  const [known] = await queries.query('select 1 from meter where account = $1 limit 1', [account]);
  if (known) return;
  for (const { id, number, place, verifiedUntil, readings } of meters) {
    await queries.query('insert into meter (id, account, number, place, verified_until) values ($1, $2, $3, $4, $5)', [
      id,
      account,
      number,
      place,
      verifiedUntil,
    ]);
    for (const reading of readings) await storeReading(queries, id, reading);
  }
  for (const line of lines) await book(queries, account, line);
}
