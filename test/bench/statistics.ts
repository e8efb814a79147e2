/** What many runs say of one figure. */
export interface Summary {
  median: number;
  /** Half of all runs are between these. */
  low: number;
  high: number;
}

/** The value below which this part of the numbers lies, between two of them where none stands there. */
export function quantile(numbers: readonly number[], part: number): number {
  if (!numbers.length) throw new Error('no numbers');
  const sorted = [...numbers].sort((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

export const summaryOf = (numbers: readonly number[]): Summary => ({
  median: quantile(numbers, 0.5),
  low: quantile(numbers, 0.25),
  high: quantile(numbers, 0.75),
});

/**
 * How many times as much as the yardstick. Both lists are in the order of the rounds, and each run is divided by that of
 * the same round: what slowed the machine down has met both. None where the yardstick is zero in half of all rounds.
 */
export function ratioOf(numbers: readonly number[], yardstick: readonly number[]): Summary | undefined {
  if (quantile(yardstick, 0.5) <= 0) return;
  const ratios = numbers.flatMap((number, round) => {
    const by = yardstick[round];
    return by ? [number / by] : [];
  });
  return ratios.length ? summaryOf(ratios) : undefined;
}
