import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../engines/free-port.ts';
import { findPostgres, postgresPackage } from '../engines/postgres.ts';

/** A PostgreSQL server of its own for one test file, on a free port of the loopback interface. */
export interface Postgres {
  /** `postgres://…`, of a superuser without a password. */
  url: string;
  port: number;
  /** Stops the server as an administrator does, breaking all connections, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Starts it on the rows of before; ends when it takes connections. */
  start(): Promise<void>;
  /** Kills all its processes at once (SIGKILL). */
  kill(): Promise<void>;
  /** Stops the time of all its processes (SIGSTOP): connections stay open, and nothing answers. */
  freeze(): void;
  resume(): void;
  /** Ends it and removes its rows. */
  close(): Promise<void>;
}

/** Nothing is lost when a process is killed, only when the machine fails: tests need no slow disk. */
const fast = { fsync: 'off', full_page_writes: 'off' };

/**
 * Makes a cluster in a temporary folder and starts it. PostgreSQL refuses to run as root, so then it runs as `postgres`.
 * @param settings as in postgresql.conf; for figures of a real disk pass `{ fsync: 'on' }`.
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<Postgres> {
  const programs = findPostgres();
  if (!programs) throw new Error(`PostgreSQL is not installed. On Debian: apt-get install ${postgresPackage}`);
  const folder = mkdtempSync(join(tmpdir(), 'vodokanal-postgres-'));
  const user = process.getuid?.() === 0 ? idsOf('postgres') : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  const data = join(folder, 'data');
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-N', '-E', 'UTF8'], {
    ...options,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const all = { ...fast, listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, ...settings };
  const args = ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];

  let main: ChildProcess | undefined;
  let said = '';
  const pids = () => (main?.pid === undefined ? [] : [...childrenOf(main.pid), main.pid]);
  const signalAll = (signal: NodeJS.Signals) => {
    for (const pid of pids()) signalOne(pid, signal);
  };
  const ended = async (child: ChildProcess) => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  const postgres: Postgres = {
    url,
    port,
    async start() {
      said = '';
      const child = spawn(join(programs, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
      child.stderr.on('data', (chunk) => {
        said = (said + chunk).slice(-10_000);
      });
      main = child;
      while (!(await answers(url))) {
        if (child.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${said}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async stop() {
      const child = main;
      main = undefined;
      child?.kill('SIGINT');
      if (child) await ended(child);
    },
    async restart() {
      await postgres.stop();
      await postgres.start();
    },
    async kill() {
      const child = main;
      const victims = pids();
      signalAll('SIGKILL');
      main = undefined;
      if (child) await ended(child);
      // A new server refuses to start while a process of the old one is there.
      while (victims.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    freeze: () => signalAll('SIGSTOP'),
    resume: () => signalAll('SIGCONT'),
    async close() {
      await postgres.kill();
      process.off('exit', remove);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  // A test that fails or is interrupted leaves nothing behind.
  const remove = () => {
    signalAll('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  await postgres.start();
  return postgres;
}

function idsOf(user: string): { uid: number; gid: number } {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' })));
  return { uid: uid!, gid: gid! };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** State and parent of a process; nothing where there is none. */
function statOf(pid: string | number): { state: string; parent: number } | undefined {
  try {
    // The name of the program stands in parentheses and may hold spaces.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { state: state!, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(name)?.parent === parent)
    .map(Number);

/** A process that has ended and that nobody has asked about yet (`Z`) is not alive. */
const isAlive = (pid: number) => !['Z', undefined].includes(statOf(pid)?.state);

function signalOne(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended.
  }
}
