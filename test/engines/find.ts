import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The three families of browsers that the tests know, and the Debian packages that bring them. */
export const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
} as const;
export type EngineName = keyof typeof packages;
export const engineNames = Object.keys(packages) as EngineName[];

/** Absolute paths of all programs that an engine needs. */
export interface Programs {
  chromium: { browser: string };
  firefox: { browser: string };
  webkit: { driver: string; browser: string; screen: string };
}

/**
 * Where an engine's programs are on this machine, or `undefined` when one is missing.
 * `CHROME_PATH` and `FIREFOX_PATH` win over what stands in `PATH`.
 */
export function find<Name extends EngineName>(name: Name): Programs[Name] | undefined {
  const wanted: { [Key in EngineName]: () => Record<keyof Programs[Key], string | undefined> } = {
    chromium: () => ({
      browser:
        executable(process.env.CHROME_PATH) ?? findProgram('chromium', 'chromium-browser', 'google-chrome-stable'),
    }),
    firefox: () => ({ browser: executable(process.env.FIREFOX_PATH) ?? findProgram('firefox-esr', 'firefox') }),
    webkit: () => ({ driver: findProgram('WebKitWebDriver'), browser: miniBrowser(), screen: findProgram('Xvfb') }),
  };
  const found = wanted[name]();
  return Object.values(found).every(Boolean) ? (found as Programs[Name]) : undefined;
}

/** The program of a virtual screen, for tests of windows that a browser draws. */
export const findScreen = () => findProgram('Xvfb');

/** A program in `PATH`, by the first of its names that is there. */
export function findProgram(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(':').filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable);
}

/** Debian has MiniBrowser of WebKitGTK outside `PATH`, in a folder named after the machine's architecture. */
function miniBrowser(): string | undefined {
  return readdirSync('/usr/lib')
    .map((folder) => join('/usr/lib', folder, 'webkit2gtk-4.1', 'MiniBrowser'))
    .find(executable);
}

function executable(path: string | undefined): string | undefined {
  if (!path) return undefined;
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
}
