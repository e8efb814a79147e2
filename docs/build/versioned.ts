import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The scripts that pages of others name. `frame.js` is none of them: `frame.html` names it by its hash. */
export const aliases = ['vodokanal.js', 'vodokanal.iife.js', 'vodokanal.prerendered.js', 'partner.js'];

/** `vodokanal-1.2.3.iife.js` for `vodokanal.iife.js`: a page with `integrity` names it, because it never changes. */
export const versionedName = (alias: string, version: string) => alias.replace('.', `-${version}.`);

/** Whether a file has a version in its name. */
export const isVersioned = (file: string) => /-\d+\.\d+\.\d+(-[\w.]+)?\.((iife|prerendered)\.)?js$/.test(file);

/** Puts each script under the name with its version beside the alias. */
export function addVersioned(dist: string, version: string): void {
  for (const alias of aliases) copyFileSync(join(dist, alias), join(dist, versionedName(alias, version)));
}

/** The versioned files that a site has from earlier builds: pages name them, so the next build keeps them. */
export function olderVersions(site: string): Map<string, Buffer> {
  if (!existsSync(site)) return new Map();
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return new Map(files.filter(isVersioned).map((file) => [file, readFileSync(join(site, file))]));
}

/** Puts them back after the folder was emptied. What the build wrote itself stays. */
export function keepVersions(site: string, files: ReadonlyMap<string, Buffer>): void {
  for (const [file, bytes] of files) {
    const path = join(site, file);
    if (existsSync(path)) continue;
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, bytes);
  }
}
