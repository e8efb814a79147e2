import type { BrowserLauncher } from '@web/test-runner-core';
import type { Programs } from './find.ts';
import { WebDriverPage } from './webdriver-page.ts';
import { pointer, startWebKit, type WebKit } from './webkit-driver.ts';

/**
 * Launches MiniBrowser of WebKitGTK on a virtual screen, with one window for all test files. Its `type` is `puppeteer`,
 * so that the commands of the test runner use its page.
 */
export class WebKitLauncher implements BrowserLauncher {
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  name = 'webkit';
  readonly #programs: Programs['webkit'];
  #webkit: Promise<WebKit> | undefined;
  #session: { id: string; page: WebDriverPage } | undefined;

  constructor(programs: Programs['webkit']) {
    this.#programs = programs;
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#webkit ??= startWebKit(this.#programs);
    const { driver } = await this.#webkit;
    this.#session = { id, page: new WebDriverPage(driver, pointer) };
    await this.#session.page.setViewport({ width: 800, height: 600 });
    await driver.navigate(url);
  }

  async stopSession(): Promise<object> {
    this.#session = undefined;
    // Ends timers and requests of the test file.
    await (await this.#webkit)?.driver.navigate('about:blank');
    return {};
  }

  isActive(id: string): boolean {
    return this.#session?.id === id;
  }

  async getBrowserUrl(): Promise<string | undefined> {
    return (await this.#webkit)?.driver.url();
  }

  getPage(id: string): WebDriverPage {
    if (this.#session?.id !== id) throw new Error(`No page runs session ${id}`);
    return this.#session.page;
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('There is no debugging in WebKit: its screen is invisible'));
  }

  async stop(): Promise<void> {
    await (await this.#webkit)?.close();
  }

  kill(): void {
    this.#webkit?.then(
      ({ kill }) => kill(),
      () => {},
    );
  }
}
