import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'node:test';
import { pathToFileURL } from 'node:url';
import { langs } from '../../src/lang.ts';
import type { Words } from '../../src/words/words.ts';

const locales = new URL('../../locales/', import.meta.url);

export const readRussian = () => readFile(new URL('ru.xlf', locales), 'utf8');

/** A folder with a copy of the translations, a new one for each test of the `describe` that asks for it. */
export function translationsFolder() {
  let path = '';
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'words-'));
    for (const lang of langs.slice(1)) await cp(new URL(`${lang}.xlf`, locales), join(path, `${lang}.xlf`));
  });
  afterEach(() => rm(path, { recursive: true }));
  return {
    get path() {
      return path;
    },
    write: (name: string, text: string) => writeFile(join(path, name), text),
    read: (name: string) => readFile(join(path, name), 'utf8'),
    /** Runs a compiled module: its words. */
    async run(name: string, module: string): Promise<Words> {
      await writeFile(join(path, name), module);
      return (await import(pathToFileURL(join(path, name)).href)).words;
    },
  };
}

/** Russian as another language: each translation written anew from its id and the Russian one, or taken away. */
export function translated(
  xlf: string,
  lang: string,
  translate: (id: string, russian: string) => string | undefined,
): string {
  const units = /(<trans-unit id="(.*?)">\s*<source>.*?<\/source>)\s*<target>(.*?)<\/target>/g;
  return xlf
    .replace('target-language="ru"', `target-language="${lang}"`)
    .replace(units, (_, before: string, id: string, russian: string) => {
      const translation = translate(id, russian);
      return translation === undefined ? before : `${before}<target>${translation}</target>`;
    });
}
