import { type Markup, markup } from '../../demo/server/markup.ts';
import type { Compared } from './results.ts';

/** Bars that share a scale. */
export interface Panel {
  title: string;
  bars: readonly Compared[];
}

export interface Plot {
  title: string;
  panels: readonly Panel[];
  /** These bars get the colour that stands out. */
  stands(contender: string): boolean;
}

const width = 760;
const left = 150;
const right = 150;
const row = 24;
const bar = 14;
const head = 40;
const gap = 28;

/** The ground is drawn, too: a page may be dark where the device is not. */
const style = `
  rect.ground { fill: #ffffff }
  text { fill: #1f2328; font: 13px system-ui, sans-serif }
  .title { font-weight: 600 }
  .value { fill: #57606a }
  .bar { fill: #8c959f }
  .bar.ours { fill: #0969da }
  .spread { stroke: #1f2328; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    rect.ground { fill: #0d1117 }
    text { fill: #e6edf3 }
    .value { fill: #9da7b1 }
    .bar { fill: #6e7681 }
    .bar.ours { fill: #388bfd }
    .spread { stroke: #e6edf3 }
  }
`;

/** What the value says beside its bar, and in the description. */
const said = ({ value, ratio }: Compared) =>
  value ? `${value.median.toFixed(0)} ms${ratio ? ` · ${ratio.median.toFixed(1)}×` : ''}` : 'not built';

/** An attribute as short as it may be: a tenth of a pixel is finer than anybody sees. */
const px = (number: number) => String(Math.round(number * 10) / 10);

function barMarkup(compared: Compared, y: number, scale: (value: number) => number, ours: boolean): Markup {
  const middle = y + row / 2;
  const baseline = px(middle + 4.5);
  const label = markup`<text x="${px(left - 10)}" y="${baseline}" text-anchor="end">${compared.contender}</text>`;
  const { value } = compared;
  const end = left + scale(value?.high ?? 0);
  const text = markup`<text class="value" x="${px(end + 8)}" y="${baseline}">${said(compared)}</text>`;
  if (!value) return markup`${[label, text]}`;
  const shape = markup`<rect class="bar${ours ? ' ours' : ''}" x="${px(left)}" y="${px(middle - bar / 2)}" width="${px(scale(value.median))}" height="${px(bar)}"/>`;
  const [low, high] = [left + scale(value.low), end];
  const spread = markup`<path class="spread" d="M${px(low)} ${px(middle)}H${px(high)}M${px(low)} ${px(middle - 4)}v8M${px(high)} ${px(middle - 4)}v8"/>`;
  return markup`${[label, shape, spread, text]}`;
}

function panelMarkup({ title, bars }: Panel, top: number, stands: Plot['stands']): Markup {
  const longest = Math.max(1, ...bars.map(({ value }) => value?.high ?? 0));
  const scale = (value: number) => (value / longest) * (width - left - right);
  const drawn = bars.map((compared, place) =>
    barMarkup(compared, top + gap + place * row, scale, stands(compared.contender)),
  );
  return markup`<text class="title" x="${px(left)}" y="${px(top + 16)}">${title}</text>
${drawn}`;
}

const heightOf = ({ bars }: Panel) => gap + bars.length * row + 14;

/** The whole in words, for those who do not see it. */
const described = ({ panels }: Plot) =>
  panels
    .map(({ title, bars }) => `${title}: ${bars.map((one) => `${one.contender} ${said(one)}`).join(', ')}.`)
    .join(' ');

/** Horizontal bars for medians, with a line for the middle half of all runs. Each panel has a scale of its own. */
export function plotOf(plot: Plot): string {
  let top = head;
  const panels = plot.panels.map((panel) => {
    const drawn = panelMarkup(panel, top, plot.stands);
    top += heightOf(panel);
    return drawn;
  });
  const size = markup`width="${px(width)}" height="${px(top)}" viewBox="0 0 ${px(width)} ${px(top)}"`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title description">
<title id="title">${plot.title}</title>
<desc id="description">${described(plot)}</desc>
<style>${{ text: style }}</style>
<rect class="ground" width="100%" height="100%" rx="6"/>
<text class="title" x="16" y="26">${plot.title}</text>
${panels}
</svg>
`.text;
}
