import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform } from 'node:os';
import type { ElementName } from '../../src/element-names.ts';
import { conditions } from './conditions.ts';
import { plotOf } from './plot.ts';
import { compare, type Measured } from './results.ts';
import { tablesOf } from './table.ts';

const file = 'docs/speed.md';
const picture = 'docs/pictures/speed.svg';

const titles: Record<ElementName, string> = { login: 'Sign-in', register: 'Registration' };

/** Where figures come from, without what tells one machine from others of its kind. */
export const machineOf = (browser: string, rounds: number, repeated: number, date: Date): string =>
  `${browser.replace(/^(?:Headless)?Chrome\/(\d+).*/, 'Chromium $1')}, ${cpus().length} cores, ${platform()}, ${rounds} rounds, ${repeated} runs repeated, ${date.toISOString().slice(0, 10)}.`;

/** All figures in Markdown. */
export function measuredText(results: readonly Measured[], machine: string): string {
  const forms = (Object.keys(titles) as ElementName[]).filter((form) => results.some((one) => one.form === form));
  return [machine, ...forms.map((form) => `### ${titles[form]}\n\n${tablesOf(results, form)}`)].join('\n\n');
}

/** The text with something else between its markers. */
export function between(text: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end of ${name} -->)`);
  if (!pattern.test(text)) throw new Error(`no markers of "${name}"`);
  return text.replace(pattern, (_all, begin, end) => `${begin}\n${content}\n\n${end}`);
}

/** Writes the figures into docs/speed.md, and the plot beside it. */
export function writeDocument(results: readonly Measured[], machine: string): void {
  writeFileSync(file, between(readFileSync(file, 'utf8'), 'measured', measuredText(results, machine)));
  writeFileSync(picture, plotOfStarts(results));
}

export const plotOfStarts = (results: readonly Measured[]): string =>
  plotOf({
    title: 'Milliseconds until somebody can type into the sign-in',
    panels: conditions.map(({ name }, place) => ({ title: name, bars: compare(results, 'login', place, 'start') })),
    stands: (contender) => contender.startsWith('ours'),
  });
