import type { Lang } from '../../src/lang.ts';
import { isChatter } from './chatter.ts';
import type { Action } from './listener.ts';
import type { Happening } from './log.ts';

type Said = Extract<Happening, { kind: 'said' }>;

/** What every action is held to, whatever is written: each law gives what an action breaks it by. */
const laws: Record<string, (action: Action, lang: Lang) => string[]> = {
  'nothing is said twice': ({ happenings }) => {
    const said = saidIn(happenings);
    const sentences = said.filter((_, at) => !isEcho(said, at)).flatMap(({ text }) => sentencesOf(text));
    return sentences.filter((one, at) => sentences.some((other, place) => place < at && holds(other, one)));
  },
  'a summary or a panel that focus comes to speaks alone': ({ arrival, happenings }) => {
    if (!arrival) return [];
    const said = saidIn(happenings);
    const coming = said.findIndex(({ live }) => !live);
    // «Надсилаємо…» comes before it, and is over.
    return said.filter(({ live, text }, at) => live && (at > coming || !text.endsWith('…'))).map(({ text }) => text);
  },
  'every sign can be said': ({ happenings }) =>
    textsOf(happenings).filter((text) => /[\u2190-\u2bff]|(?<!\S)[!/|]/u.test(text)),
  'every word is in the language of the page': ({ happenings }, lang) =>
    textsOf(happenings).filter((text) => foreign[lang].test(text)),
  'nothing is cut off': ({ happenings }) => cutIn(happenings),
  'an action is answered': ({ quiet, happenings }) => (quiet || saidIn(happenings).length ? [] : ['nothing is said']),
};

/**
 * Firefox on Linux tells of a changed description when it is read for the first time, so Orca says the error of a box
 * whose hint it has read before once more. A page could prevent that only by not describing the box by its error.
 */
const isEcho = (said: readonly Said[], at: number): boolean =>
  !said[at]!.live && !said[at - 1]?.live && said[at - 1]?.text === `${said[at]!.text}.`;

/** The laws that actions break, in words. */
export function breaches(actions: readonly Action[], lang: Lang): string[] {
  return actions.flatMap((action, at) =>
    Object.entries(laws).flatMap(([law, broken]) =>
      broken(action, lang).map((what) => `${law}: at action ${at + 1}, ${action.what}: ${what}`),
    ),
  );
}

/** Letters that only the other language has. */
const foreign: Record<Lang, RegExp> = { uk: /[ыэъё]/i, ru: /[іїєґ]/i };

const textsOf = (happenings: readonly Happening[]) => saidIn(happenings).map(({ text }) => text);

const saidIn = (happenings: readonly Happening[]): Said[] =>
  happenings.filter((one): one is Said => one.kind === 'said' && !isChatter(one.text));

/** Whether one of two sentences is in the other, as a name is in the words of its button. */
const holds = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** Sentences of at least three words: shorter ones, as «push button», may come again. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+/)
    .map((sentence) => sentence.replace(/[.!?…]+$/, ''))
    .filter((sentence) => (sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 3);
}

/** How many characters a voice says in a second, at the speed at which Orca starts. */
const SPEED = 15;

/** What was not over when Orca stopped speaking by itself. */
function cutIn(happenings: readonly Happening[]): string[] {
  const cut: string[] = [];
  let queue: { text: string; end: number }[] = [];
  for (const happening of happenings) {
    if (happening.kind === 'said') {
      const start = Math.max(happening.at, queue.at(-1)?.end ?? 0);
      queue.push({ text: happening.text, end: start + happening.text.length / SPEED });
      continue;
    }
    if (happening.kind === 'stopped')
      cut.push(...queue.filter(({ end }) => end > happening.at).map(({ text }) => text));
    queue = [];
  }
  return cut.filter((text) => !isChatter(text));
}
