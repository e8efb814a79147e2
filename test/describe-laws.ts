import { type Law, propertyOf } from './law.ts';
import fc, { usualRuns } from './random.ts';

/** One test for each law, grouped by what the laws are about. For the browsers' tests. */
export function describeLaws(laws: readonly Law[]): void {
  for (const about of new Set(laws.map((law) => law.about)))
    describe(about, () => {
      for (const law of laws.filter((one) => one.about === about))
        it(law.says, () => fc.assert(propertyOf(law), { numRuns: Math.max(usualRuns, law.runs ?? 0) })).timeout(
          120_000,
        );
    });
}
