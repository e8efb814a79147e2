import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Words } from '../../src/words/words.ts';

export const readRussian = () => readFile(new URL('../../locales/ru.xlf', import.meta.url), 'utf8');

/** A folder for the files of translations, gone after the tests of the `describe` that asks for it. */
export function translationsFolder() {
  let path = '';
  before(async () => {
    path = await mkdtemp(join(tmpdir(), 'words-'));
  });
  after(() => rm(path, { recursive: true }));
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
