import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Files } from './build.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

interface Answer {
  headers: Record<string, string>;
  br: Buffer;
  gzip: Buffer;
}

/** Answers what is no file; `undefined` where it knows nothing either. */
export type Api = (method: string, url: URL) => object | undefined;

/** A server on loopback that counts what it sends. Its files are compressed once, before anybody asks for them. */
export class Origin {
  /** Paths that a page asked for and nobody serves: such a page is measured wrongly. */
  readonly missing: string[] = [];
  requests = 0;
  readonly #answers = new Map<string, Answer>();
  readonly #sockets = new Set<Socket>();
  #closedBytes = 0;
  readonly #api: Api;
  readonly #server = createServer((request, response) => this.#answer(request, response));

  constructor(api: Api = () => undefined) {
    this.#api = api;
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => {
        this.#sockets.delete(socket);
        this.#closedBytes += socket.bytesWritten;
      });
    });
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Bytes that have left it, headers too. */
  get bytes(): number {
    return [...this.#sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, this.#closedBytes);
  }

  /** Scripts are kept for ever by browsers, pages are asked for anew. */
  add(files: Files, headers: Record<string, string> = {}): void {
    for (const [path, content] of files) {
      const type = extname(path);
      const kept = type === '.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
      this.#answers.set(path, {
        headers: { 'Content-Type': types[type] ?? 'application/octet-stream', 'Cache-Control': kept, ...headers },
        br: brotliCompressSync(content),
        gzip: gzipSync(content, { level: 9 }),
      });
    }
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    this.requests += 1;
    const url = new URL(request.url ?? '/', this.address);
    const file = this.#answers.get(url.pathname);
    if (file) {
      const encoding = /\bbr\b/.test(String(request.headers['accept-encoding'])) ? 'br' : 'gzip';
      response.writeHead(200, { ...file.headers, 'Content-Encoding': encoding, Vary: 'Accept-Encoding' });
      response.end(file[encoding]);
      return;
    }
    const known = this.#api(request.method ?? 'GET', url);
    if (!known) this.missing.push(`${request.method} ${url.pathname}`);
    // Too short to be worth compressing.
    response.writeHead(known ? 200 : 404, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(known ?? {}));
  }
}
