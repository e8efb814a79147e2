import { existsSync } from 'node:fs';
import type { Tally } from '../engines/tally.ts';
import { runNodeTests } from '../runner/node.ts';
import { findPrograms, installPrograms } from './programs.ts';

const files = ['register-uk', 'register-ru', 'login-uk', 'login-ru'].map((name) => `test/speech/${name}.test.ts`);

/** Lets a screen reader read both forms. Where it is not installed, that is a failure only where `CI` is set. */
export async function runSpeechTests(): Promise<Tally> {
  if (!existsSync('dist/vodokanal.js')) throw new Error('Nothing is built yet: npm run build');
  installPrograms();
  const missing = findPrograms();
  if (typeof missing === 'string') {
    console.warn(`NOT TESTED: ${missing} is not installed`);
    return { passed: 0, failed: Number(Boolean(process.env.CI)) };
  }
  // All at once: most of the time goes by in waiting for what may still be said.
  return runNodeTests(files, files.length);
}
