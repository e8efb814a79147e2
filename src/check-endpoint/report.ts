import type { Result } from './check.ts';

const marks = { right: '✔', wrong: '✘', 'not tried': '–' };

/** The results for people: what is wrong comes last, where a terminal shows it. */
export function report(url: string, results: readonly Result[]): string {
  const of = (result: Result['result']) => results.filter((one) => one.result === result);
  const lines = [url, ''];
  for (const { result, right, why } of [...of('right'), ...of('not tried')])
    lines.push(`${marks[result]} ${right}${why ? ` (not tried: ${why})` : ''}`);
  for (const { result, right, faults, mend } of of('wrong'))
    lines.push('', `${marks[result]} ${right}`, ...faults.map((fault) => `    ${fault}`), `    Mend: ${mend}`);
  const [good, wrong, skipped] = [of('right').length, of('wrong').length, of('not tried').length];
  lines.push('', `${good} right, ${wrong} wrong, ${skipped} not tried`);
  return lines.join('\n');
}
