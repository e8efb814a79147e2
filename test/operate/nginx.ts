import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { findNginx } from '../engines/nginx.ts';
import { replaced, snippet } from './snippets.ts';

interface NginxOptions {
  /** For its files. */
  folder: string;
  /** Where it listens, on loopback. */
  port: number;
  /** Ports of the instances behind it. */
  instances: [number, number];
}

/** Starts nginx with the configuration of docs/operate.md, on another port and with a certificate for localhost. */
export async function startNginx({ folder, port, instances }: NginxOptions): Promise<{ close(): Promise<void> }> {
  const program = findNginx();
  if (!program) throw new Error('nginx is not installed. On Debian: apt-get install nginx-light');
  mkdirSync(folder);
  const [certificate, key, config] = ['localhost.pem', 'localhost.key', 'nginx.conf'].map((name) => join(folder, name));
  execFileSync(
    'openssl',
    // biome-ignore format: one option a line would hide what is made.
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-out', certificate!, '-keyout', key!],
    { stdio: 'ignore' },
  );
  const site = replaced(snippet('nginx'), {
    '127.0.0.1:5173': `127.0.0.1:${instances[0]}`,
    '127.0.0.1:5174': `127.0.0.1:${instances[1]}`,
    'listen 443': `listen 127.0.0.1:${port}`,
    'server_name voda.example': 'server_name localhost',
    '/etc/ssl/voda.example/fullchain.pem': certificate!,
    '/etc/ssl/voda.example/privkey.pem': key!,
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  writeFileSync(
    config!,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${join(folder, 'nginx.pid')};
events {}
http { access_log off; ${temporary.join(' ')}
${site}}`,
  );
  const child = spawn(program, ['-c', config!, '-e', 'stderr', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start:\n${said}`);
  }
  return {
    async close() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const open = await once(socket, 'connect').then(
    () => true,
    () => new Promise<false>((resolve) => setTimeout(resolve, 50, false)),
  );
  socket.destroy();
  return open;
}
