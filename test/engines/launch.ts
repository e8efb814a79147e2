import { chromeLauncher } from '@web/test-runner-chrome';
import { pressEveryKey } from './chromium-keys.ts';
import { type EngineName, engineNames, find, type Programs, packages } from './find.ts';
import { type Engine, RestartingLauncher } from './restarting-launcher.ts';
import { WebKitLauncher } from './webkit.ts';

/** `HEADED=1` shows the windows of Chromium and Firefox; WebKit always runs on an invisible screen. */
const headless = process.env.HEADED !== '1';

const engines: { [Name in EngineName]: (programs: Programs[Name]) => Engine } = {
  chromium: ({ browser }) =>
    puppeteered({
      launchOptions: {
        executablePath: browser,
        headless,
        // Chromium needs `--no-sandbox` as root. The other flags stop its background requests.
        args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      },
      createPage: async ({ context }) => pressEveryKey(await context.newPage()),
    }),
  // The same launcher drives Firefox, over WebDriver BiDi.
  firefox: ({ browser }) => puppeteered({ launchOptions: { browser: 'firefox', executablePath: browser, headless } }),
  webkit: (programs) => {
    const launcher = new WebKitLauncher(programs);
    return { launcher, kill: () => launcher.kill() };
  },
};

function puppeteered(options: Parameters<typeof chromeLauncher>[0]): Engine {
  let ended = false;
  let end = () => {};
  const launcher = chromeLauncher({
    ...options,
    createBrowserContext({ browser }) {
      end = () => browser.process()?.kill('SIGKILL');
      if (ended) end();
      return browser.defaultBrowserContext();
    },
  });
  return {
    launcher,
    kill() {
      ended = true;
      end();
    },
  };
}

/** The engines asked for by `ENGINES=chromium,webkit`; all three without it. Throws on a name that is none. */
export function wanted(list = process.env.ENGINES): EngineName[] {
  const names = list?.split(',').map((name) => name.trim()) ?? engineNames;
  const unknown = names.find((name) => !engineNames.includes(name as EngineName));
  if (unknown !== undefined) throw new Error(`ENGINES: "${unknown}" is none of ${engineNames.join(', ')}`);
  return names as EngineName[];
}

/** A launcher for each named engine. A missing engine is left out with a warning, or an error where `CI` is set. */
export function launch(names: EngineName[]): RestartingLauncher[] {
  return names.flatMap((name) => {
    const programs = find(name);
    if (programs) return [start(name, programs)];
    const sentence = `${name} is not installed (Debian: apt-get install ${packages[name].join(' ')})`;
    if (process.env.CI) throw new Error(sentence);
    console.warn(`\nNOT TESTED IN ${name.toUpperCase()}: ${sentence}\n`);
    return [];
  });
}

function start<Name extends EngineName>(name: Name, programs: Programs[Name]): RestartingLauncher {
  return new RestartingLauncher(name, () => engines[name](programs));
}
