import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../engines/free-port.ts';

/** The endpoint of `server.ts`, running. */
export interface EndpointProcess {
  url: string;
  child: ChildProcess;
  output(): string;
  post(path: string, body: unknown, key?: string): Promise<{ status: number; text: string }>;
  kill(): Promise<void>;
}

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts it and waits until it listens. `env`: DATA_DIR or DATABASE_URL, SMTP_URL, PORT. */
export async function startEndpoint(env: Record<string, string>): Promise<EndpointProcess> {
  const port = env.PORT ?? String(await freePort());
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('server.ts', import.meta.url))], {
    env: { ...process.env, DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', ...env, PORT: port },
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = once(child, 'exit');
  while (!output.includes('listening')) {
    if (child.exitCode !== null || child.signalCode) throw new Error(`The endpoint did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    child,
    output: () => output,
    async post(path, body, key) {
      const response = await fetch(url + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
        body: JSON.stringify(body),
      });
      return { status: response.status, text: await response.text() };
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
