import { existsSync } from 'node:fs';
import { find } from '../engines/find.ts';
import { installMissing, installPackages } from '../engines/install.ts';
import type { Tally } from '../engines/tally.ts';
import { runNodeTests } from '../runner/node.ts';

/** Two run at a time. */
const files = [
  'pictures',
  'proof',
  'album',
  'themes',
  'framed-picture',
  'phone',
  'register-uk',
  'register-ru',
  'login-uk',
  'login-ru',
  'frame-uk',
  'frame-ru',
];

/** Pictures of texts are the same only in the same font. */
const font = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';

/** Looks at every state of the forms in Chromium. Without it that is a failure where `CI` is set. */
export async function runStateTests(): Promise<Tally> {
  if (!existsSync('dist/frame.html')) throw new Error('Nothing is built yet: npm run build');
  installMissing(['chromium']);
  if (!existsSync(font)) installPackages(['DejaVu Sans'], ['fonts-dejavu-core']);
  if (find('chromium')) return runNodeTests(files.map((name) => `test/states/${name}.test.ts`));
  console.warn('NOT TESTED: chromium is not installed');
  return { passed: 0, failed: process.env.CI ? 1 : 0 };
}
