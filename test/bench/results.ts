import type { ElementName } from '../../src/element-names.ts';
import { conditions } from './conditions.ts';
import { yardstick } from './contenders.ts';
import type { Figures } from './measure.ts';
import { ratioOf, type Summary, summaryOf } from './statistics.ts';

/** All runs of one page: of each condition, in its order, the figures of each round. */
export interface Measured {
  contender: string;
  form: ElementName;
  /** Nothing is in them where the page could not be built. */
  runs: Figures[][];
}

/** A figure of a page, and how many times the hand-written form's it is. */
export interface Compared {
  contender: string;
  /** None where the page was not built. */
  value?: Summary;
  ratio?: Summary;
}

/** One figure of all contenders of a form, in one condition. */
export function compare(
  results: readonly Measured[],
  form: ElementName,
  condition: number,
  figure: keyof Figures,
): Compared[] {
  const numbers = ({ runs }: Measured) => runs[condition]?.flatMap((run) => run[figure] ?? []) ?? [];
  const ofForm = results.filter((measured) => measured.form === form);
  const first = ofForm.find(({ contender }) => contender === yardstick);
  const base = first && numbers(first);
  return ofForm.map((measured) => {
    const { contender } = measured;
    const own = numbers(measured);
    if (!own.length) return { contender };
    const compared = { contender, value: summaryOf(own) };
    return base?.length && contender !== yardstick ? { ...compared, ratio: ratioOf(own, base) } : compared;
  });
}

/** The condition of this device with no line that slows it down, as a place in the list. */
export const placeOf = (cpu: number) => conditions.findIndex((one) => one.cpu === cpu && !one.network);
