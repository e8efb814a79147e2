import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Lang } from '../../src/lang.ts';
import { Site } from '../managers/site.ts';
import { TypedSlowly } from './desk.ts';
import { breaches } from './laws.ts';
import { Listener } from './listener.ts';
import { findPrograms } from './programs.ts';
import type { Scenarios } from './scenarios/scenario.ts';
import { differences, type Heard, heardIn, read, write } from './transcript.ts';

/** So few wrong passwords in so many seconds: the second one meets the limit. */
const limits = { sessionEmail: { points: 1, duration: 55 } };

/**
 * A modal dialog is closed, and Orca asks for the page around it while Firefox has not put all of it back. It finds nothing,
 * and then takes the focus that the button gets for one that it has told. In about 3 of 100 closings.
 */
const lostFocus = /WEB: Unable to find context for child removed.*WEB: Updating focus and context to/s;
class LostFocus extends Error {}

/** Scenarios in one language, one after the other, before one Orca. `WRITE=1` writes what is heard. */
export function testIn(lang: Lang, scenarios: Scenarios): void {
  let site: Site;
  let listener: Listener;
  const table: string[] = [];
  before(async () => {
    const programs = findPrograms();
    if (typeof programs === 'string') throw new Error(`${programs} is not installed`);
    site = await Site.start({ limits });
    listener = await Listener.start(lang, programs);
  });
  after(async () => {
    await listener?.close();
    await site?.close();
    console.log(table.join('\n'));
  });

  for (const [name, { title, act }] of Object.entries(scenarios))
    test(`${lang}: ${name}`, async () => {
      try {
        const file = join(import.meta.dirname, 'scripts', lang, `${name}.txt`);
        await severalTimes(async () => {
          await listener.begin();
          await act(listener, site, lang);
          const heard = heardIn(listener.actions);
          if (process.env.WRITE) writeIn(file, write(title, heard));
          const written = existsSync(file) ? read(readFileSync(file, 'utf8')) : [];
          const wrong = [...differences(written, heard), ...breaches(listener.actions, lang)];
          if (wrong.length && lostFocus.test(listener.log)) throw new LostFocus(wrong.join('\n  '));
          assert.ok(!wrong.length, `${lang} ${name}:\n  ${wrong.join('\n  ')}`);
          table.push(figures(`${lang} ${name}`, heard));
        });
      } catch (error) {
        writeIn(join('node_modules/.cache/speech', `${lang}-${name}.log`), listener.log);
        if (!(error instanceof assert.AssertionError))
          console.log(`${lang} ${name} ended after\n${write(title, heardIn(listener.actions))}`);
        throw error;
      }
    });
}

/** What is not the form's fault, but that of the machine or of Orca, is tried again. */
async function severalTimes(act: () => Promise<void>, tries = 3): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof TypedSlowly || error instanceof LostFocus) || tries === 1) throw error;
    console.log(`Once more: ${error.message}`);
    await severalTimes(act, tries - 1);
  }
}

function writeIn(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function figures(name: string, heard: readonly Heard[]): string {
  const utterances = heard.reduce((sum, { said }) => sum + said.length, 0);
  return `${name.padEnd(24)}${String(heard.length).padStart(4)} actions${String(utterances).padStart(5)} utterances`;
}
