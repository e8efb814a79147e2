import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { WordsProject } from './compile.ts';

/**
 * `npm run words`: compiles the words of each language into `src/words/generated`, or fails and names what is missing.
 *
 * --extract               first brings locales/*.xlf up to date: new sentences appear there, untranslated
 * --check                 fails where --extract would change a file, and changes nothing
 * --translations <folder> reads the xlf files of another folder
 * --dry                   writes no module
 */
const { values: options } = parseArgs({
  options: {
    extract: { type: 'boolean' },
    check: { type: 'boolean' },
    translations: { type: 'string' },
    dry: { type: 'boolean' },
  },
});

const root = new URL('../', import.meta.url);
const open = () => new WordsProject(new URL('locales/lit-localize.json', root).pathname, options.translations);
const file = new URL('locales/ru.xlf', root);

if (options.extract) await open().extract();

// The modules are written with complaints too: while words are being translated, the demo keeps running.
const { modules, complaints } = open().compile();
const folder = new URL('src/words/generated/', root);
await mkdir(folder, { recursive: true });
for (const [lang, text] of options.dry ? [] : modules) await writeFile(new URL(`${lang}.ts`, folder), text);
if (complaints.length) {
  console.error(
    `${complaints.join('\n')}\n\nTranslate in locales/; \`npm run words -- --extract\` adds new sentences there.`,
  );
  process.exitCode = 1;
}
if (options.check && !(await upToDate())) {
  console.error('locales/ru.xlf is not as `npm run words -- --extract` writes it.');
  process.exitCode = 1;
}

/** Extracts for comparison and puts the file back. */
async function upToDate(): Promise<boolean> {
  const before = await readFile(file, 'utf8');
  await open().extract();
  const after = await readFile(file, 'utf8');
  await writeFile(file, before);
  return before === after;
}
