import { readFileSync } from 'node:fs';
import { find, findProgram, findScreen } from '../engines/find.ts';
import { installPackages } from '../engines/install.ts';

/** What a person with a screen reader needs: paths of programs. */
export interface Programs {
  /** The Python that Orca is installed for. */
  python: string;
  firefox: string;
  screen: string;
  bus: string;
  /** Presses keys. */
  keys: string;
  /** Chooses the layout of the keyboard. */
  layout: string;
  settings: string;
}

/** Debian packages that bring all of it. */
const packages = [
  'orca',
  'firefox-esr',
  'xvfb',
  'dbus',
  'xdotool',
  'x11-xkb-utils',
  'at-spi2-core',
  'libglib2.0-bin',
  'gsettings-desktop-schemas',
];

/** The programs on this machine, or the name of one that is missing. */
export function findPrograms(): Programs | string {
  const orca = findProgram('orca');
  const found: { [Name in keyof Programs]: string | undefined } = {
    python: orca && /^#!\s*(\S+)/.exec(readFileSync(orca, 'utf8'))?.[1],
    firefox: find('firefox')?.browser,
    screen: findScreen(),
    bus: findProgram('dbus-daemon'),
    keys: findProgram('xdotool'),
    layout: findProgram('setxkbmap'),
    settings: findProgram('gsettings'),
  };
  const missing = Object.entries(found).find(([, path]) => !path)?.[0];
  return missing ? names[missing as keyof Programs] : (found as Programs);
}

const names: Record<keyof Programs, string> = {
  python: 'orca',
  firefox: 'firefox',
  screen: 'Xvfb',
  bus: 'dbus-daemon',
  keys: 'xdotool',
  layout: 'setxkbmap',
  settings: 'gsettings',
};

/** Installs what is missing, where that is possible. */
export function installPrograms(): void {
  const missing = findPrograms();
  if (typeof missing === 'string') installPackages([missing], packages);
}
