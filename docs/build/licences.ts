import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'vite';

/** One line at the beginning of a script. It is ASCII, as the classic script is. */
export const banner = (version: string) =>
  `/*! Vodokanal forms ${version} | MIT | licences of what is inside: LICENSES.txt */`;

/**
 * Writes the licences of all packages whose code stands in these outputs: MIT and BSD ask for the notice in every copy.
 * rollup-plugin-license does not do here: Vite makes new plugins for each environment, and each would write the file.
 */
export function writeLicences(dist: string, outputs: readonly Rolldown.RolldownOutput[]): void {
  const chunks = outputs.flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
  const modules = chunks.flatMap((chunk) =>
    Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength ? id : [])),
  );
  const folders = [...new Set(modules.flatMap((id) => packageFolder(id) ?? []))].sort();
  const own = `Vodokanal forms\n\n${readFileSync('LICENSE', 'utf8').trim()}\n\nInside its scripts is code of these packages:`;
  writeFileSync(join(dist, 'LICENSES.txt'), `${[own, ...folders.map(noticeOf)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

/** `…/node_modules/@lit/reactive-element` for a file in it. */
const packageFolder = (id: string) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];

/** Packages that npm packs without their licence: one that has the same text. */
const sameLicence: Record<string, string> = { '@lit-labs/ssr-dom-shim': '@lit-labs/ssr', '@parse5/tools': 'parse5' };

function noticeOf(packed: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const folder = name in sameLicence ? packed.replace(name, sameLicence[name]!) : packed;
  const [file] = readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} is bundled, and has no file with its licence`);
  return `${name} ${version}, ${license}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}
