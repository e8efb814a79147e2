import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from './find.ts';
import { installPackages } from './install.ts';

/** Where Debian puts WordPress. It has no configuration of its own there, so nothing runs from this folder. */
const source = '/usr/share/wordpress';
/** One of the old kind, and one made of blocks. */
export const themes = ['twentytwentyone', 'twentytwentythree'] as const;

const packages = [
  'wordpress',
  ...themes.map((theme) => `wordpress-theme-${theme}`),
  'php-cli',
  'php-mysql',
  'mariadb-server',
  'gettext',
];

/** All that a WordPress of our own needs. */
export interface WordPressPrograms {
  source: string;
  php: string;
  /** Makes the folder of a database, and serves it. */
  installDatabase: string;
  database: string;
  /** Finds the sentences in PHP. */
  xgettext: string;
}

export function findWordPress(): WordPressPrograms | undefined {
  // Debian has servers outside the `PATH` of ordinary people.
  const server = '/usr/sbin/mariadbd';
  const found = {
    source: existsSync(`${source}/wp-load.php`) ? source : undefined,
    php: findProgram('php'),
    installDatabase: findProgram('mariadb-install-db'),
    database: findProgram('mariadbd') ?? (existsSync(server) ? server : undefined),
    xgettext: findProgram('xgettext'),
  };
  const whole =
    themes.every((theme) => existsSync(`${source}/wp-content/themes/${theme}`)) && found.php && hasMysql(found.php);
  return whole && Object.values(found).every(Boolean) ? (found as WordPressPrograms) : undefined;
}

const hasMysql = (php: string) => /^mysqli$/m.test(execFileSync(php, ['-m'], { encoding: 'utf8' }));

/** Installs what is missing, if this process is root and there is apt; otherwise prints what to install. */
export function installWordPress(): void {
  if (!findWordPress()) installPackages(['WordPress, PHP and MariaDB'], packages);
}
