import { existsSync } from 'node:fs';
import { installPackages } from './install.ts';

/** Where Debian puts it; `PATH` of a user who is not root does not lead there. */
const program = '/usr/sbin/nginx';

export function findNginx(): string | undefined {
  return existsSync(program) ? program : undefined;
}

/** Installs nginx and openssl where they are missing, as `installPackages` does. */
export function installNginx(): void {
  if (!findNginx()) installPackages(['nginx'], ['nginx-light', 'openssl']);
}
