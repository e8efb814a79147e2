import { html, svg, type TemplateResult } from 'lit';
import type { Meter } from '../../../src/contract/cabinet.ts';
import type { Lang } from '../../../src/lang.ts';
import type { CabinetWords } from '../../words/cabinet-words.ts';
import { monthLetter, monthName, volume } from '../../written.ts';

/** What was used in one month. */
export interface Usage {
  period: string;
  volume: number;
  estimated: boolean;
}

/** What was used in each month whose former reading is known, oldest first. */
export function usagesOf(readings: Meter['readings']): Usage[] {
  const oldestFirst = [...readings].reverse();
  return oldestFirst.slice(1).map(({ period, value, source }, at) => ({
    period,
    volume: value - oldestFirst[at]!.value,
    estimated: source === 'estimate',
  }));
}

const bar = { width: 20, gap: 8 };
const height = 72;
const foot = 16;

/**
 * Bars of the use by month. As an image it has one sentence; the numbers stand in the table beside it. A negative bar, of a
 * month that was corrected, is drawn as none.
 */
export function plotTemplate(usages: readonly Usage[], lang: Lang, words: CabinetWords): TemplateResult {
  const most = usages.reduce((one, other) => (other.volume > one.volume ? other : one));
  const least = Math.min(...usages.map((usage) => usage.volume));
  const scale = height / Math.max(1, most.volume);
  const width = usages.length * (bar.width + bar.gap) - bar.gap;
  const label = words.plot(volume(lang, least), volume(lang, most.volume), monthName(lang, most.period));
  const estimated = usages.some((usage) => usage.estimated);
  return html`<figure class="plot">
    <svg viewBox="0 0 ${width} ${height + foot}" role="img" aria-label=${label}>
      ${usages.map((usage, at) => {
        const tall = Math.max(0, usage.volume) * scale;
        const x = at * (bar.width + bar.gap);
        return svg`<rect
            class=${usage.estimated ? 'estimated' : ''}
            x=${x} y=${height - tall} width=${bar.width} height=${tall} rx="2"
          ></rect><text x=${x + bar.width / 2} y=${height + foot - 3}>${monthLetter(lang, usage.period)}</text>`;
      })}
      <line x1="0" y1=${height} x2=${width} y2=${height}></line>
    </svg>
    <figcaption>${label}${estimated ? `; ${words.estimatedMark}` : ''}</figcaption>
  </figure>`;
}
