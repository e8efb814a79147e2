import type { Marionette } from './marionette.ts';
import type { Device, Driver } from './webdriver.ts';

/** What `WebDriver` does, said to Firefox without a driver between. */
export class FirefoxDriver implements Driver {
  readonly #marionette: Marionette;

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  async close(): Promise<void> {
    await this.#marionette.command('WebDriver:DeleteSession');
  }

  async navigate(url: string): Promise<void> {
    await this.#marionette.command('WebDriver:Navigate', { url });
  }

  url(): Promise<string> {
    return this.#value('WebDriver:GetCurrentURL');
  }

  async back(): Promise<void> {
    await this.#marionette.command('WebDriver:Back');
  }

  async frame(element: object | null): Promise<void> {
    const where = element ? { element: Object.values(element)[0] } : { id: null };
    await this.#marionette.command('WebDriver:SwitchToFrame', where);
  }

  tab(): Promise<string> {
    return this.#value('WebDriver:GetWindowHandle');
  }

  tabs(): Promise<string[]> {
    return this.#marionette.command('WebDriver:GetWindowHandles');
  }

  async follow(handle: string): Promise<void> {
    await this.#marionette.command('WebDriver:SwitchToWindow', { handle });
  }

  execute<Value>(script: string): Promise<Value> {
    return this.#marionette.run('content', script);
  }

  async perform(...devices: Device[]): Promise<void> {
    await this.#marionette.command('WebDriver:PerformActions', { actions: devices });
  }

  async place(rectangle: { x: number; y: number; width: number; height: number }): Promise<void> {
    await this.#marionette.command('WebDriver:SetWindowRect', rectangle);
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.#value<string>('WebDriver:TakeScreenshot', { full: false }), 'base64');
  }

  async #value<Value>(name: string, parameters?: object): Promise<Value> {
    return (await this.#marionette.command<{ value: Value }>(name, parameters)).value;
  }
}
