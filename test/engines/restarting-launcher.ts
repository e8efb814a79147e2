import type { BrowserLauncher, TestRunnerCoreConfig } from '@web/test-runner-core';

/** A launcher of a browser, and the way to end a browser that listens to nothing any more. */
export interface Engine {
  launcher: BrowserLauncher & { getPage(id: string): unknown };
  kill(): void;
}

/** A test file that runs. */
interface Running {
  id: string;
  url: string;
  /** Whether its page has had a heartbeat. */
  heard: boolean;
  /** How many looks have found none since the last one. */
  silent: number;
  watch?: NodeJS.Timeout;
}

/** Looks for a heartbeat, until patience ends. */
const looks = 12;

/**
 * Ends a browser that has stopped answering, and starts another one for the files that follow: the file in which it
 * happened fails, and no other. What a page hangs in is noticed by its heartbeat, which fails to come; what the browser
 * itself hangs in, when it shall begin or end a file.
 */
export class RestartingLauncher implements BrowserLauncher {
  /** Of all launchers here. The commands of the test runner ask for it. */
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  name: string;
  readonly #start: () => Engine;
  readonly #patience: number;
  #settings: [config: TestRunnerCoreConfig, files: string[]] | undefined;
  #engine: Engine | undefined;
  #running: Running | undefined;
  /** Why the last browser was ended. */
  #trouble = '';

  /** @param patience milliseconds that a browser may be silent. */
  constructor(name: string, start: () => Engine, patience = 60_000) {
    this.name = name;
    this.#start = start;
    this.#patience = patience;
  }

  initialize(...settings: [config: TestRunnerCoreConfig, files: string[]]): void {
    this.#settings = settings;
  }

  async startSession(id: string, url: string): Promise<void> {
    const running: Running = { id, url, heard: false, silent: 0 };
    this.#running = running;
    const used = this.#engine !== undefined;
    await this.#open(running).catch((error: Error) => {
      // A browser that another file has used may be at fault.
      if (!used || running.heard) throw error;
      console.warn(`${error.message}, and did not begin a file. A new browser shall.`);
      return this.#open(running);
    });
  }

  /** The page of a test file is not hung. */
  heartbeat(id: string): void {
    if (this.#running?.id !== id) return;
    this.#running.heard = true;
    this.#running.silent = 0;
  }

  async stopSession(id: string): Promise<object> {
    clearInterval(this.#running?.watch);
    this.#running = undefined;
    try {
      if (this.#engine) return await this.#inTime(this.#engine.launcher.stopSession(id));
    } catch (error) {
      this.#end(error as Error);
    }
    throw new Error(`${this.#trouble}. This browser was ended, and the next file gets a new one.`);
  }

  isActive(id: string): boolean {
    return this.#running?.id === id;
  }

  /** The runner asks where a page went whose connection ended. It went nowhere if the whole browser is gone. */
  async getBrowserUrl(id: string): Promise<string | undefined> {
    const url = this.#inTime(this.#engine?.launcher.getBrowserUrl(id)).catch(() => undefined);
    return (await url) ?? this.#running?.url;
  }

  getPage(id: string): unknown {
    if (!this.#engine) throw new Error(this.#trouble);
    return this.#engine.launcher.getPage(id);
  }

  async startDebugSession(id: string, url: string): Promise<void> {
    await (await this.#launcher()).startDebugSession(id, url);
  }

  async stop(): Promise<void> {
    await this.#inTime(this.#engine?.launcher.stop?.()).catch((error) => this.#end(error));
  }

  async #open(running: Running): Promise<void> {
    // A new browser has to start first.
    const patience = this.#engine ? this.#patience : 2 * this.#patience;
    try {
      const launcher = await this.#launcher();
      await this.#inTime(launcher.startSession(running.id, running.url), patience);
    } catch (error) {
      // Its tests may have ended already, and the page was left before it was loaded.
      if (this.#running !== running) return;
      this.#end(error as Error);
      throw error;
    }
    if (this.#running !== running) return;
    running.watch = setInterval(() => {
      // The runner notices that the page is gone, and stops the session.
      if (++running.silent > looks) this.#end(this.#silence());
    }, this.#patience / looks);
  }

  async #launcher(): Promise<Engine['launcher']> {
    if (!this.#engine) {
      this.#engine = this.#start();
      if (this.#settings) await this.#engine.launcher.initialize?.(...this.#settings);
    }
    return this.#engine.launcher;
  }

  #end(trouble: Error): void {
    clearInterval(this.#running?.watch);
    this.#trouble = trouble.message;
    this.#engine?.kill();
    this.#engine = undefined;
  }

  #silence(patience = this.#patience): Error {
    return new Error(`${this.name} has not answered for ${patience / 1000} s`);
  }

  async #inTime<Value>(answer: Value | Promise<Value>, patience = this.#patience): Promise<Value> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.#silence(patience)), patience);
    });
    return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
  }
}
