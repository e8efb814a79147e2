import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Programs } from './find.ts';
import { freePort } from './free-port.ts';
import { openScreen } from './screen.ts';
import { type Device, WebDriver } from './webdriver.ts';

/** Where Xvfb puts the pointer: in the middle of its screen, which leaves space for a window up to this size. */
export const pointer = { x: 1920, y: 1600 };
/** The window cannot be narrower than its tool bar. */
const slim =
  'toolbar, toolbar *, box, button, entry, notebook * { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }';

/** A window of MiniBrowser of WebKitGTK on a virtual screen of its own, without anything from before. */
export interface WebKit {
  driver: WebDriver;
  close(): Promise<void>;
  /** Ends it also where it answers no more. */
  kill(): void;
}

export async function startWebKit(programs: Programs['webkit']): Promise<WebKit> {
  const processes: ChildProcess[] = [];
  const settings = await mkdtemp(join(tmpdir(), 'webkit-'));
  const kill = () => {
    for (const child of processes.splice(0)) child.kill();
    rmSync(settings, { recursive: true, force: true });
  };
  // Ends the screen and the browser where the run is interrupted.
  process.once('exit', kill);
  const end = () => {
    process.off('exit', kill);
    kill();
  };
  try {
    await mkdir(join(settings, 'gtk-3.0'));
    await writeFile(join(settings, 'gtk-3.0', 'gtk.css'), slim);
    const screen = await openScreen(programs.screen, { width: 2 * pointer.x, height: 2 * pointer.y });
    processes.push(screen.process);
    const port = await freePort();
    const env = { ...process.env, DISPLAY: screen.display, XDG_CONFIG_HOME: settings };
    processes.push(spawn(programs.driver, [`--port=${port}`], { env, stdio: 'ignore' }));
    const origin = `http://127.0.0.1:${port}`;
    await answering(`${origin}/status`);
    const driver = await WebKitDriver.open(origin, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
    });
    return {
      driver,
      close: () =>
        driver
          .close()
          .catch(() => {})
          .finally(end),
      kill: end,
    };
  } catch (error) {
    end();
    throw error;
  }
}

class WebKitDriver extends WebDriver {
  /**
   * The browser sends keys to the frame that has told it last that it has the focus. Such news may still be on its way
   * when a page has just moved the focus: the first key then goes to the page around the frame. The answer to a script
   * comes behind it.
   */
  override async perform(...devices: Device[]): Promise<void> {
    if (devices.some(({ type }) => type === 'key')) await this.execute('return 0').catch(() => {});
    await super.perform(...devices);
  }
}

async function answering(url: string): Promise<void> {
  for (let round = 0; round < 100; round++) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}`);
}
