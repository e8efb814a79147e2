import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDemo, type Demo } from '../../demo/server/demo.ts';
import { packPlugin, zipOf } from '../../demo/wordpress/pack.ts';
import { freePort } from '../engines/free-port.ts';
import { until } from '../engines/wait.ts';
import { findWordPress } from '../engines/wordpress.ts';
import { startMariaDb } from './mariadb.ts';

/** A WordPress of its own with an administrator, an editor and an author, the utility's endpoint, and a stranger's server. */
export interface Site {
  url: string;
  /** The plugin as it is uploaded. */
  zip: string;
  /** Origin of the real endpoint. */
  utility: string;
  demo: Demo;
  /** Where no request may ever come. */
  stranger: string;
  /** Requests that came there. */
  strayed: string[];
  /** Runs PHP inside this WordPress, and gives what it printed. */
  php(code: string): Promise<string>;
  /** What PHP has complained about, but for what it always says of WordPress 6.1 itself. */
  complaints(): string[];
  hasPlugin(): boolean;
  close(): Promise<void>;
}

export const people = ['admin', 'editor', 'author'] as const;
export type Role = (typeof people)[number];
export const passwordOf = (role: Role) => `${role}: тихий ставок біля млина`;

/** WordPress 6.1 is older than PHP 8.2, and it warns because its looks for updates find no network. */
const known =
  /PHP (Deprecated: .* in \S+\/site\/wp-(includes|admin)\/\S+|Warning: .*WordPress\.org.* in \S+\/wp-includes\/update\.php) on line/;

export async function startSite(): Promise<Site> {
  const programs = findWordPress()!;
  const folder = mkdtempSync(join(tmpdir(), 'vodokanal-wordpress-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const root = join(folder, 'site');
  cpSync(programs.source, root, { recursive: true, dereference: true });
  const [port, utilityPort, strangerPort] = [await freePort(), await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const utility = `http://localhost:${utilityPort}`;
  const stranger = `http://127.0.0.1:${strangerPort}`;
  const log = join(folder, 'debug.log');

  const database = await startMariaDb(programs, folder);
  const here = new URL('site/', import.meta.url);
  const config = readFileSync(new URL('wp-config.php', here), 'utf8');
  const values = { SOCKET: database.socket, ADDRESS: url, LOG: log };
  writeFileSync(
    join(root, 'wp-config.php'),
    config.replace(/\{(\w+)\}/g, (_all, name: keyof typeof values) => values[name]),
  );
  mkdirSync(join(root, 'wp-content/mu-plugins'), { recursive: true });
  cpSync(new URL('own-endpoint.php', here), join(root, 'wp-content/mu-plugins/own-endpoint.php'));
  const env = { ...process.env, UTILITY: utility, HTTP_HOST: `127.0.0.1:${port}`, PHP_CLI_SERVER_WORKERS: '3' };
  const options = ['-d', 'sendmail_path=/bin/true', '-d', 'memory_limit=256M', '-d', 'opcache.enable_cli=1'];
  // A group of its own, because the server has workers.
  const server = spawn(programs.php, [...options, '-S', `127.0.0.1:${port}`, '-t', root, join(root, 'router.php')], {
    stdio: 'ignore',
    env,
    detached: true,
  });
  const kill = () => {
    try {
      process.kill(-server.pid!, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  process.once('exit', kill);
  cpSync(new URL('router.php', here), join(root, 'router.php'));
  execFileSync(programs.php, [...options, new URL('install.php', here).pathname, root, ...people.map(passwordOf)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await until('WordPress', async () => (await fetch(url)).ok);

  const demo = await createDemo({ publicUrl: utility, allowedOrigins: [url] });
  const utilityServer = createServer(demo).listen(utilityPort, 'localhost');
  const strayed: string[] = [];
  const strangerServer = createServer((request, response) => {
    strayed.push(`${request.method} ${request.url}`);
    // It would take everything.
    const origin = request.headers.origin ?? '*';
    response.setHeader('Access-Control-Allow-Origin', origin).setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Content-Type', 'application/json').end('{"next":"cabinet"}');
  }).listen(strangerPort, '127.0.0.1');

  const zip = join(folder, 'vodokanal-forms.zip');
  writeFileSync(zip, zipOf(packPlugin(join(folder, 'packed'))));
  return {
    url,
    zip,
    utility,
    demo,
    stranger,
    strayed,
    async php(code) {
      const loaded = `require '${root}/wp-load.php'; ${code}`;
      return (await promisify(execFile)(programs.php, [...options, '-r', loaded], { env })).stdout;
    },
    complaints: () =>
      (existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []).filter((line) => line && !known.test(line)),
    hasPlugin: () => existsSync(join(root, 'wp-content/plugins/vodokanal-forms')),
    async close() {
      kill();
      utilityServer.close();
      strangerServer.close();
      for (const one of [utilityServer, strangerServer]) one.closeAllConnections();
      await demo.close();
      await database.close();
      remove();
      process.off('exit', kill);
      process.off('exit', remove);
    },
  };
}
