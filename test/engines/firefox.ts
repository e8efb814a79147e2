import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Marionette } from './marionette.ts';

/** Preferences of a new profile: no questions, no background requests. What a page can notice keeps its defaults. */
const preferences = {
  'marionette.port': 0,
  // Otherwise Marionette sets preferences that change what pages meet, among them the filling of passwords.
  'remote.prefs.recommended': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.server': 'data:,',
};

/** A Firefox with a new profile, and its remote control. */
export interface Firefox {
  marionette: Marionette;
  close(): Promise<void>;
}

interface FirefoxOptions {
  program: string;
  args?: string[];
  env?: NodeJS.ProcessEnv;
  /** Preferences beside those that every profile gets. */
  more?: Record<string, string | number | boolean>;
}

export async function startFirefox({ program, args = [], env, more }: FirefoxOptions): Promise<Firefox> {
  const folder = await mkdtemp(join(tmpdir(), 'firefox-'));
  const lines = Object.entries({ ...preferences, ...more }).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  await writeFile(join(folder, 'user.js'), lines.join('\n'));
  const child = spawn(program, ['-marionette', '-no-remote', '-profile', folder, ...args], {
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    stdio: 'ignore',
  });
  // Ends it where the run is interrupted.
  const kill = () => child.kill();
  process.once('exit', kill);
  const marionette = await Marionette.connect(await portOf(folder, child));
  return {
    marionette,
    async close() {
      process.off('exit', kill);
      const gone = once(child, 'exit');
      kill();
      if (child.exitCode === null && child.signalCode === null) await gone;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The port that Firefox listens on, once it does. */
async function portOf(folder: string, child: ChildProcess): Promise<number> {
  for (let round = 0; round < 600 && child.exitCode === null; round++) {
    const port = Number(await readFile(join(folder, 'MarionetteActivePort'), 'utf8').catch(() => 0));
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Firefox does not listen');
}
