import type { Browser, Protocol } from 'puppeteer-core';
import { conditions } from './conditions.ts';
import { typeInto } from './measure.ts';
import type { Page } from './site.ts';
import { writtenAt } from './source-maps.ts';
import { Visit } from './visit.ts';

export const moments = ['start', 'keystroke'] as const;
export type Moment = (typeof moments)[number];

/** Where the time of a page goes: from its navigation until it is quiet, or while a text is typed. */
export async function profile(browser: Browser, page: Page, moment: Moment): Promise<string> {
  const visit = await Visit.begin(browser, page, conditions[0]!);
  try {
    const { session } = visit;
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 50 });
    // From another page of the site, so that the navigation stays in the process that is watched.
    if (moment === 'start') await visit.openBlank();
    else await visit.open();
    if (moment === 'keystroke') await visit.quiet();
    await session.send('Profiler.start');
    if (moment === 'start') {
      await visit.open();
      await visit.quiet();
    } else await typeInto(visit, page);
    const { profile } = await session.send('Profiler.stop');
    return listOf(profile);
  } finally {
    await visit.end();
  }
}

/** A function, where it is written, and the milliseconds that it ran itself, without those that it called. */
interface Share {
  name: string;
  place: string;
  milliseconds: number;
}

/** Names that the profiler gives to what is no script: nothing to do, and all that the engine does, layout as well as waiting. */
const noScript = new Set(['(idle)', '(root)', '(program)']);

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): Share[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const shares = new Map<string, Share>();
  for (const [at, id] of samples.entries()) {
    const { functionName, url, lineNumber, columnNumber } = frames.get(id)!;
    if (noScript.has(functionName)) continue;
    const key = [functionName, url, lineNumber, columnNumber].join();
    const share = shares.get(key) ?? {
      ...writtenAt({ functionName, url, lineNumber, columnNumber }),
      milliseconds: 0,
    };
    // The time until the next sample belongs to what this one has seen.
    share.milliseconds += (timeDeltas[at + 1] ?? 0) / 1000;
    shares.set(key, share);
  }
  return [...shares.values()].sort((one, other) => other.milliseconds - one.milliseconds);
}

/** The functions that run longest, one a line. */
function listOf(profile: Protocol.Profiler.Profile, longest = 25): string {
  const shares = sharesOf(profile);
  const sum = shares.reduce((all, { milliseconds }) => all + milliseconds, 0);
  const lines = shares.slice(0, longest).map(({ name, place, milliseconds }) => {
    const part = `${((milliseconds / sum) * 100).toFixed(1)} %`;
    return `${milliseconds.toFixed(2).padStart(9)} ms ${part.padStart(7)}  ${name.padEnd(44)}  ${place}`;
  });
  return [...lines, `${sum.toFixed(2).padStart(9)} ms of scripts in all`].join('\n');
}
