import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Firefox, startFirefox } from '../engines/firefox.ts';
import { openScreen } from '../engines/screen.ts';
import { until } from '../engines/wait.ts';
import { Log } from './log.ts';
import { Processes } from './processes.ts';
import type { Programs } from './programs.ts';

/** A screen with Orca and Firefox, and nothing of the developer's own: home, settings and bus are new. */
export interface Desktop {
  firefox: Firefox;
  log: Log;
  /** Runs a program there to its end. */
  run(program: string, ...args: string[]): void;
  /**
   * Whether something there computes at this moment, or waits for the processor: on its way from the page to Orca a change
   * passes two processes of Firefox and a bus, and each of them may have to wait on a busy machine.
   */
  readonly busy: boolean;
  close(): Promise<void>;
}

/** Large enough for a whole form: what a page scrolls is not the matter here. */
const size = { width: 1100, height: 1300 };

const firefoxPreferences = {
  // Firefox would ask whether a screen reader is there; here it is.
  'accessibility.force_disabled': -1,
  // Otherwise it asks about each password that it sees, and Orca reads the question.
  'signon.rememberSignons': false,
  // A caret that blinks is drawn twice a second, and Firefox would never be idle.
  'ui.caretBlinkTime': 0,
};

export async function openDesktop(programs: Programs): Promise<Desktop> {
  const home = await mkdtemp(join(tmpdir(), 'speech-'));
  const closing: (() => unknown)[] = [() => rm(home, { recursive: true, force: true, maxRetries: 5 })];
  const close = async () => {
    for (const step of closing.reverse()) await step();
  };
  try {
    await mkdir(join(home, 'run'), { mode: 0o700 });
    const screen = await openScreen(programs.screen, size);
    closing.push(() => end(screen.process));
    const env = environment(home, screen.display);
    const bus = spawn(programs.bus, ['--session', '--nofork', '--print-address=3'], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    closing.push(() => end(bus));
    const [address] = await once(bus.stdio[3]!, 'data', { signal: AbortSignal.timeout(20_000) });
    env.DBUS_SESSION_BUS_ADDRESS = String(address).trim();
    const run = (program: string, ...args: string[]) =>
      void execFileSync(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 60_000 });
    run(programs.settings, 'set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true');
    const file = join(home, 'orca.log');
    const orca = spawn(programs.python, [join(import.meta.dirname, 'start_orca.py'), file, join(home, 'orca')], {
      env,
      stdio: 'ignore',
    });
    closing.push(() => end(orca));
    const log = new Log(file);
    await until('Orca', async () => (await log.length()) > 0 && log.since(0).includes('Starting ATSPI registry'));
    const firefox = await startFirefox({ program: programs.firefox, env, more: firefoxPreferences });
    closing.push(() => firefox.close());
    const processes = new Processes(home);
    return {
      firefox,
      log,
      run,
      close,
      get busy() {
        return processes.busy;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function environment(home: string, display: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Of the developer's own desktop.
    DBUS_SESSION_BUS_ADDRESS: undefined,
    AT_SPI_BUS_ADDRESS: undefined,
    WAYLAND_DISPLAY: undefined,
    LANGUAGE: undefined,
    DISPLAY: display,
    // Orca's own words are English, so that they and the form's are told apart at sight.
    LC_ALL: 'C.UTF-8',
    HOME: home,
    XDG_RUNTIME_DIR: join(home, 'run'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    // Otherwise settings would need one more service.
    GSETTINGS_BACKEND: 'keyfile',
    GNOME_ACCESSIBILITY: '1',
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  // Orca says good-bye first, which it does not always end.
  const force = setTimeout(() => child.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(force);
}
