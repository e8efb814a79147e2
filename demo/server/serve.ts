import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadEnvironment } from './environment.ts';
import { isBelow } from './folders.ts';
import { filledIn } from './frame-page.ts';
import { readBuilt, servePages } from './http/pages.ts';
import { wrongLettersPage } from './letters-page.ts';
import { consoleLog } from './log.ts';
import { localOrigins, partnersOf } from './partners.ts';
import { runProgram } from './program.ts';

/** `npm run serve`: what `npm run build` made, and the endpoint. For people. */

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Folders of built files. The next build empties them. */
const built = ['dist-site', 'dist'].map((name) => join(root, name));

await runProgram({
  purpose: 'serve',
  log: consoleLog,
  async pages(environment) {
    const { publicUrl, folder } = environment;
    const inside = built.find((name) => isBelow(folder, name));
    if (inside) throw new BadEnvironment(`DATA_DIR must not be in ${inside}: set it to another folder.`);
    const partners = partnersOf(environment);
    const frame = filledIn(readBuilt(built[1]!, 'frame.html'), partners, new URL(publicUrl).pathname);
    const wrong = wrongLettersPage({ ...environment, folder: built[0]!, frame });
    if (wrong) throw new BadEnvironment(wrong);
    const answer = servePages({
      ...environment,
      folder: built[0]!,
      frame,
      partners,
      frames: localOrigins(publicUrl),
      log: consoleLog,
    });
    return { answer };
  },
  async started() {
    consoleLog({ event: 'start' });
  },
});
