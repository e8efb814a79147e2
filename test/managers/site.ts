import { createServer } from 'node:http';
import { createDemo, type Demo } from '../../demo/server/demo.ts';
import { listenOnLoopback } from '../../demo/server/http/listening.ts';
import type { ServiceOptions } from '../../demo/server/service.ts';
import type { Lang } from '../../src/lang.ts';
import { freePort } from '../engines/free-port.ts';
import { serveHosts } from '../hosts/serve.ts';
import { billOf, confirmationOf, type Person, person, registrationOf } from '../people.ts';
import type { Login } from './manager.ts';

interface Gate {
  held?: Promise<void>;
}

/** A site for the tests: pages with the built script, and the real endpoint, on one origin. */
export class Site {
  readonly origin: string;
  readonly #close: () => Promise<void>;
  readonly #pages: Map<string, string>;
  readonly #gate: Gate;

  private constructor(origin: string, pages: Map<string, string>, gate: Gate, close: () => Promise<void>) {
    this.origin = origin;
    this.#pages = pages;
    this.#gate = gate;
    this.#close = close;
  }

  static async start(options: Partial<ServiceOptions> = {}): Promise<Site> {
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    let demo: Demo | undefined;
    const pages = new Map([['/cabinet', '<!DOCTYPE html><title>Кабінет</title><p>Ви ввійшли']]);
    const gate: Gate = {};
    let clients = 0;
    const answer = async (...[request, response]: Parameters<Demo>) => {
      if (await serveHosts(request, response)) return;
      const page = pages.get((request.url ?? '/').split('?')[0]!);
      if (page !== undefined) {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page);
        return;
      }
      // A new client address for each request, so that the tests do not reach the limits.
      request.rawHeaders.push('X-Test-Client', `10.0.${++clients >> 8}.${clients & 255}`);
      if (request.method === 'POST') await gate.held;
      demo?.(request, response);
    };
    const servers = [createServer(answer), createServer(answer)] as const;
    // At once, because making the endpoint takes a while, and meanwhile somebody else may take the port.
    await listenOnLoopback(servers, port);
    demo = await createDemo({ publicUrl: origin, ...options });
    return new Site(origin, pages, gate, async () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      await demo?.close();
    });
  }

  /** From now on requests wait; what it returns lets them go on. */
  hold(): () => void {
    let release = () => {};
    this.#gate.held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** Adds a page to the site and gives its address. */
  page(path: string, body: string, lang: Lang = 'uk'): string {
    this.#pages.set(path, `<!DOCTYPE html><html lang="${lang}"><title>${path}</title><body>${body}</body></html>`);
    return this.origin + path;
  }

  /** Somebody whom the billing knows, and who has not registered yet. */
  async unregistered(): Promise<Person> {
    const somebody = person();
    await this.#post('/test/accounts', [billOf(somebody)]);
    return somebody;
  }

  /** Somebody who has registered and confirmed. */
  async resident(): Promise<Login> {
    const login = await this.newcomer();
    await this.#post('/api/confirmations', confirmationOf(login, await this.token(login.username, 'confirm')));
    return login;
  }

  /** Somebody who has registered and not confirmed yet. */
  async newcomer(): Promise<Login> {
    const somebody = await this.unregistered();
    await this.#post('/api/registrations', registrationOf(somebody));
    return { username: somebody.email, password: somebody.password };
  }

  /** The token in the newest letter with such a link to an address. */
  async token(email: string, purpose: 'confirm' | 'reset'): Promise<string> {
    const letters = (await (await fetch(`${this.origin}/outbox.json?to=${email}`)).json()) as { text: string }[];
    const found = letters.map(({ text }) => new RegExp(`#vodokanal-${purpose}=(\\S+)`).exec(text)?.[1]).find(Boolean);
    if (!found) throw new Error(`no letter to ${email}`);
    return found;
  }

  /** Asks for a link that replaces the password. */
  async recover(email: string): Promise<void> {
    await this.#post('/api/recoveries', { email, lang: 'uk' });
  }

  /** The HTTP status of a sign-in with this e-mail and password. */
  async signIn({ username, password }: Login): Promise<number> {
    return (await this.#send('/api/sessions', { email: username, password })).status;
  }

  close(): Promise<void> {
    return this.#close();
  }

  async #post(path: string, body: object): Promise<void> {
    const { ok, status } = await this.#send(path, body);
    if (!ok) throw new Error(`${path} answers ${status}`);
  }

  #send(path: string, body: object): Promise<Response> {
    return fetch(this.origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
}
