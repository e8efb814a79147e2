import { execFileSync } from 'node:child_process';

/**
 * The script `dependencies` of package.json, which npm runs after an installation here, and in no project that installs
 * the package. (npm warns those of `prepare`.) It makes the words, which are not in git. Where npm installs from a git
 * address it installs here first, with this variable set, and then takes what package.json lists: so `dist` has to be built.
 */
const run = (program: string, ...args: string[]) =>
  execFileSync(`node_modules/.bin/${program}`, args, { stdio: 'inherit' });

run('tsx', 'locales/build.ts');
if (process.env._PACOTE_NO_PREPARE_) run('vite', 'build');
