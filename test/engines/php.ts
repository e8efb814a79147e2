import { execFileSync } from 'node:child_process';
import { findProgram } from './find.ts';
import { installPackages } from './install.ts';

/** PHP with SQLite; undefined where one of them is missing. */
export function findPhp(): string | undefined {
  const php = findProgram('php');
  const modules = php ? execFileSync(php, ['-m'], { encoding: 'utf8' }) : '';
  return modules.includes('pdo_sqlite') ? php : undefined;
}

/** Installs PHP where it is missing, if this process is root and there is apt; otherwise prints what to install. */
export function installPhp(): void {
  if (!findPhp()) installPackages(['PHP'], ['php-cli', 'php-sqlite3']);
}
