import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { until } from '../engines/wait.ts';
import type { WordPressPrograms } from '../engines/wordpress.ts';

/** A MariaDB of its own in a folder, which listens on a socket only. */
export async function startMariaDb(
  { installDatabase, database }: WordPressPrograms,
  folder: string,
): Promise<{ socket: string; close(): Promise<void> }> {
  const data = join(folder, 'mariadb');
  const socket = join(folder, 'mariadb.sock');
  // Without --no-defaults it would read the settings of a server of the machine.
  const shared = ['--no-defaults', `--datadir=${data}`, `--user=${userInfo().username}`];
  execFileSync(installDatabase, [...shared, '--auth-root-authentication-method=normal', '--skip-test-db'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const child = spawn(
    database,
    [...shared, '--skip-networking', `--socket=${socket}`, '--innodb-flush-log-at-trx-commit=0', '--skip-log-bin'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-5000);
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  await until('MariaDB', async () => {
    if (child.exitCode !== null) throw new Error(`MariaDB did not start:\n${said}`);
    return existsSync(socket);
  });
  return {
    socket,
    async close() {
      process.off('exit', kill);
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
