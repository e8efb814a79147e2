import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './install.ts';

/** The Debian package with the server's programs. It starts a server of its own on port 5432, which tests leave alone. */
export const postgresPackage = 'postgresql';

/** The folder of the newest server's programs, `initdb` and `postgres`; Debian keeps them outside `PATH`. */
export function findPostgres(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Installs the server where it is missing, if this process is root and there is apt; otherwise prints what to install. */
export function installPostgres(): void {
  if (!findPostgres()) installPackages(['PostgreSQL'], [postgresPackage]);
}
