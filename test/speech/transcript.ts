import { isChatter, steady } from './chatter.ts';
import type { Action } from './listener.ts';

/** An action in a transcript: its line, and a line for each utterance. */
export interface Heard {
  what: string;
  said: string[];
}

/** What somebody heard, as it is compared. */
export function heardIn(actions: readonly Action[]): Heard[] {
  return actions.map(({ what, happenings }) => ({
    what: steady(what),
    said: happenings
      .flatMap((happening) => {
        if (happening.kind !== 'said' || isChatter(happening.text)) return [];
        return [`${happening.live ? '(status) ' : ''}${steady(happening.text)}`];
      })
      // A new description is told once more in some runs: see `isEcho` in laws.ts.
      .filter((text, at, all) => all[at - 1] !== `${text}.`),
  }));
}

/** A transcript as the text of a file: actions at the margin, what is heard after them indented. */
export const write = (title: string, heard: readonly Heard[]): string =>
  [`# ${title}`, '', ...heard.flatMap(({ what, said }) => [what, ...said.map((text) => `    ${text}`)]), ''].join('\n');

export function read(text: string): Heard[] {
  const heard: Heard[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (line.startsWith('    ')) heard.at(-1)?.said.push(line.slice(4));
    else heard.push({ what: line, said: [] });
  }
  return heard;
}

/** How what was heard differs from what is written; nothing where it does not. */
export function differences(written: readonly Heard[], heard: readonly Heard[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < Math.max(written.length, heard.length); at++) {
    const [before, now] = [written[at], heard[at]];
    if (before?.what === now?.what && before?.said.join('\n') === now?.said.join('\n')) continue;
    if (before?.what !== now?.what) {
      lines.push(`action ${at + 1} is «${now?.what ?? 'nothing'}», written is «${before?.what ?? 'nothing'}»`);
      break;
    }
    const only = (some: string[] = [], others: string[] = []) => some.filter((text) => !others.includes(text));
    const missing = only(before?.said, now?.said).map((text) => `      - ${text}`);
    const more = only(now?.said, before?.said).map((text) => `      + ${text}`);
    const changed =
      missing.length + more.length ? [...missing, ...more] : ['      the same in another order or number'];
    lines.push(`at action ${at + 1}, ${now?.what}: (- is written, + is heard)`, ...changed);
  }
  return lines;
}
