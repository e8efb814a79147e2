import type { Entry } from '../../../src/contract/cabinet.ts';

/** Kopecks for a cubic metre, in the demo. */
export const tariff = { water: 1849, sewerage: 1261 } as const;

/** A line of an account, before its balance is known. */
export type Line = Omit<Entry, 'balance'>;

/**
 * The lines for what an account used in a month: water, and as much sewage. Less than nothing gives money back, where an
 * earlier estimate was too high.
 */
export function chargesOf(period: string, date: string, used: number, estimated: boolean): Line[] {
  return (['water', 'sewerage'] as const).map((service) => ({
    id: `${period}-${service}`,
    date,
    kind: used < 0 ? 'correction' : 'charge',
    service,
    period,
    volume: used,
    rate: tariff[service],
    ...(estimated && { estimated }),
    amount: used === 0 ? 0 : -used * tariff[service],
  }));
}
