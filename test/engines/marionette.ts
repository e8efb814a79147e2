import { connect, type Socket } from 'node:net';

/** Where a script runs: in the page, or in the windows of Firefox itself. */
export type Context = 'content' | 'chrome';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * The remote control of Firefox. WebDriver BiDi, which puppeteer speaks, does not reach the notifications of the
 * browser's window; this does.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #last = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('Firefox has gone')));
  }

  static async connect(port: number): Promise<Marionette> {
    const marionette = new Marionette(connect(port, '127.0.0.1'));
    await marionette.command('WebDriver:NewSession', { capabilities: {} });
    return marionette;
  }

  command<Value>(name: string, parameters: object = {}): Promise<Value> {
    const id = ++this.#last;
    const message = JSON.stringify([0, id, name, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
    });
  }

  /** What the body of a function returns; a promise is awaited. */
  async run<Value>(context: Context, script: string, args: unknown[] = []): Promise<Value> {
    await this.command('Marionette:SetContext', { value: context });
    const { value } = await this.command<{ value: Value }>('WebDriver:ExecuteScript', {
      script,
      args,
      sandbox: context === 'chrome' ? 'system' : null,
    });
    return value;
  }

  /** Messages are `length:json`. A piece of data may hold any part of them. */
  #take(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.#received.length < end) return;
      const message = JSON.parse(String(this.#received.subarray(colon + 1, end)));
      this.#received = this.#received.subarray(end);
      // The first one is a greeting.
      if (Array.isArray(message)) this.#settle(message as [number, number, { message: string } | null, unknown]);
    }
  }

  #settle([, id, error, result]: [number, number, { message: string } | null, unknown]): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`Firefox: ${error.message}`));
    else waiting?.resolve(result);
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
