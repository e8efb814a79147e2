import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EngineName, find, findScreen, packages } from './find.ts';

/** Fonts for a machine that has none: without them browsers draw boxes for Cyrillic, and every width is wrong. */
const font = 'fonts-dejavu-core';

/** Old libraries of host pages, which npm does not have, and where Debian puts them. */
const libraries = {
  'libjs-mootools': '/usr/share/javascript/mootools',
  'libjs-prototype': '/usr/share/javascript/prototype',
};

/**
 * Installs missing engines and libraries, if this process is root and there is apt. Otherwise it prints what to
 * install. Throws where apt fails.
 */
export function installMissing(names: EngineName[]): void {
  const missing = names.filter((name) => !find(name));
  const absent = Object.entries(libraries).flatMap(([name, folder]) => (existsSync(folder) ? [] : [name]));
  // Password managers ask in windows that the browser draws, for which a screen is needed.
  if (!findScreen()) absent.push('xvfb');
  if (!missing.length && !absent.length) return;
  installPackages([...missing, ...absent], [...missing.flatMap((name) => packages[name]), ...absent, font]);
}

/**
 * Installs Debian packages, if this process is root and there is apt. Otherwise it prints what to install.
 * @param what names of what is missing, for people.
 */
export function installPackages(what: readonly string[], wanted: readonly string[]): void {
  if (process.getuid?.() !== 0 || !hasApt()) {
    console.log(`Not installed: ${what.join(', ')}. On Debian: apt-get install ${wanted.join(' ')}`);
    return;
  }
  const apt = (...args: string[]) =>
    // Suites run beside each other, and apt refuses a second one that reads its lists.
    execFileSync('flock', [lock, 'apt-get', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.log(`Installing ${wanted.join(' ')} …`);
  apt('update', '-q');
  apt('install', '-q', '-y', '--no-install-recommends', ...wanted);
}

const lock = join(tmpdir(), 'vodokanal-apt.lock');

function hasApt(): boolean {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
