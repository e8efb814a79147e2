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

  /** A machine that is too busy to type at the speed of a person gets another chance. */
  const perform = async (act: () => Promise<void>, tries = 3): Promise<void> => {
    await listener.begin();
    try {
      await act();
    } catch (error) {
      if (!(error instanceof TypedSlowly) || tries === 1) throw error;
      await perform(act, tries - 1);
    }
  };

  for (const [name, { title, act }] of Object.entries(scenarios))
    test(`${lang}: ${name}`, async () => {
      try {
        await perform(() => act(listener, site, lang));
        const heard = heardIn(listener.actions);
        table.push(figures(`${lang} ${name}`, heard));
        const file = join(import.meta.dirname, 'scripts', lang, `${name}.txt`);
        if (process.env.WRITE) writeIn(file, write(title, heard));
        const written = existsSync(file) ? read(readFileSync(file, 'utf8')) : [];
        const wrong = [...differences(written, heard), ...breaches(listener.actions, lang)];
        assert.ok(!wrong.length, `${lang} ${name}:\n  ${wrong.join('\n  ')}`);
      } catch (error) {
        writeIn(join('node_modules/.cache/speech', `${lang}-${name}.log`), listener.log);
        if (!(error instanceof assert.AssertionError))
          console.log(`${lang} ${name} ended after\n${write(title, heardIn(listener.actions))}`);
        throw error;
      }
    });
}

function writeIn(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function figures(name: string, heard: readonly Heard[]): string {
  const utterances = heard.reduce((sum, { said }) => sum + said.length, 0);
  return `${name.padEnd(24)}${String(heard.length).padStart(4)} actions${String(utterances).padStart(5)} utterances`;
}
