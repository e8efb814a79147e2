import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserLauncher } from '@web/test-runner-core';
import type { Programs } from './find.ts';
import { freePort } from './free-port.ts';
import { openScreen } from './screen.ts';
import { WebDriver } from './webdriver.ts';
import { WebDriverPage } from './webdriver-page.ts';

/** Where Xvfb puts the pointer: in the middle of its screen, which leaves space for a window up to this size. */
const pointer = { x: 1920, y: 1600 };
const slim =
  'toolbar, toolbar *, box, button, entry, notebook * { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }';

/**
 * Launches MiniBrowser of WebKitGTK on a virtual screen, with one window for all test files. Its `type` is `puppeteer`,
 * so that the commands of the test runner use its page.
 */
export class WebKitLauncher implements BrowserLauncher {
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  name = 'webkit';
  readonly #programs: Programs['webkit'];
  readonly #processes: ChildProcess[] = [];
  readonly #folders: string[] = [];
  #driver: Promise<WebDriver> | undefined;
  #session: { id: string; page: WebDriverPage } | undefined;

  constructor(programs: Programs['webkit']) {
    this.#programs = programs;
    // Ends the screen and the browser where the run is interrupted.
    process.once('exit', () => this.#kill());
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#driver ??= this.#open();
    const driver = await this.#driver;
    this.#session = { id, page: new WebDriverPage(driver, pointer) };
    await this.#session.page.setViewport({ width: 800, height: 600 });
    await driver.navigate(url);
  }

  async stopSession(): Promise<object> {
    this.#session = undefined;
    // Ends timers and requests of the test file.
    await (await this.#driver)?.navigate('about:blank');
    return {};
  }

  isActive(id: string): boolean {
    return this.#session?.id === id;
  }

  async getBrowserUrl(): Promise<string | undefined> {
    return (await this.#driver)?.url();
  }

  getPage(id: string): WebDriverPage {
    if (this.#session?.id !== id) throw new Error(`No page runs session ${id}`);
    return this.#session.page;
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('There is no debugging in WebKit: its screen is invisible'));
  }

  async stop(): Promise<void> {
    await (await this.#driver)?.close().catch(() => {});
    this.#kill();
  }

  async #open(): Promise<WebDriver> {
    const { driver, browser } = this.#programs;
    const port = await freePort();
    const env = { ...process.env, DISPLAY: await this.#screen(), XDG_CONFIG_HOME: await this.#settings() };
    this.#run(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
    const origin = `http://127.0.0.1:${port}`;
    await answering(`${origin}/status`);
    return WebDriver.open(origin, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
  }

  async #screen(): Promise<string> {
    const size = { width: 2 * pointer.x, height: 2 * pointer.y };
    const { process, display } = await openScreen(this.#programs.screen, size);
    this.#run(process);
    return display;
  }

  /** Makes a folder of settings that shrink the tool bar, because the window cannot be narrower than it. */
  async #settings(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'webkit-'));
    this.#folders.push(folder);
    await mkdir(join(folder, 'gtk-3.0'));
    await writeFile(join(folder, 'gtk-3.0', 'gtk.css'), slim);
    return folder;
  }

  #run(process: ChildProcess): void {
    this.#processes.push(process);
  }

  #kill(): void {
    for (const process of this.#processes.splice(0)) process.kill();
    for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true, force: true });
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
