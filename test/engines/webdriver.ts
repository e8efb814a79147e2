/** Milliseconds that a command may take. A script that meets a page which is leaving is never answered. */
const PATIENCE = 60_000;
const SCRIPT_PATIENCE = 5000;

/** A step of an input device, as W3C WebDriver's «Actions» have it. */
export type Step = { type: string; [property: string]: unknown };
/** A device and what it does. Its `id` keeps its state, such as a held key, from one call to the next. */
export interface Device {
  type: 'key' | 'pointer';
  id: string;
  actions: Step[];
}

/**
 * One browser window, driven by the few W3C WebDriver commands that tests need. Every method resolves once the browser
 * has done it, and rejects with the driver's own sentence otherwise.
 */
export class WebDriver {
  readonly #address: string;

  protected constructor(address: string) {
    this.#address = address;
  }

  /** Opens a window through the driver that listens at `origin`. */
  static async open(origin: string, capabilities: object): Promise<WebDriver> {
    const { sessionId } = await command<{ sessionId: string }>('POST', `${origin}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return new this(`${origin}/session/${sessionId}`);
  }

  async close(): Promise<void> {
    await command('DELETE', this.#address);
  }

  async navigate(url: string): Promise<void> {
    await this.#post('url', { url });
  }

  url(): Promise<string> {
    return command('GET', `${this.#address}/url`);
  }

  async back(): Promise<void> {
    await this.#post('back', {});
  }

  /**
   * What follows happens in the frame of this element, which `execute` has returned; `null`: in the page again, whatever
   * the frame was.
   */
  async frame(element: object | null): Promise<void> {
    await this.#post('frame', { id: element });
  }

  /** The tab or window that is driven. */
  tab(): Promise<string> {
    return command('GET', `${this.#address}/window`);
  }

  tabs(): Promise<string[]> {
    return command('GET', `${this.#address}/window/handles`);
  }

  /** From now on another tab or window is driven. */
  async follow(handle: string): Promise<void> {
    await this.#post('window', { handle });
  }

  /** The value that the body of a function, `script`, returns in the page. */
  execute<Value>(script: string): Promise<Value> {
    return this.#post('execute/sync', { script, args: [] }, SCRIPT_PATIENCE);
  }

  async perform(...devices: Device[]): Promise<void> {
    await this.#post('actions', { actions: devices });
  }

  /** Places the window on the screen, its frame included. */
  async place(rectangle: { x: number; y: number; width: number; height: number }): Promise<void> {
    await this.#post('window/rect', rectangle);
  }

  /** What the window shows, as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(await command<string>('GET', `${this.#address}/screenshot`), 'base64');
  }

  #post<Value>(path: string, body: object, patience?: number): Promise<Value> {
    return command('POST', `${this.#address}/${path}`, body, patience);
  }
}

/** What drives one window, whichever way its browser is spoken to. */
export type Driver = Pick<WebDriver, keyof WebDriver>;

async function command<Value>(method: string, url: string, body?: object, patience = PATIENCE): Promise<Value> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { method, signal, body: body && JSON.stringify(body) }).catch((cause) => {
    const why = signal.aborted ? `has not answered for ${patience / 1000} s` : 'is gone';
    throw new Error(`WebDriver ${why}: ${method} ${new URL(url).pathname}`, { cause });
  });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}
