import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { WordsProject } from './compile.ts';
import { sideBySide } from './side-by-side.ts';

/**
 * `npm run words`: compiles the words of all languages into `src/words/generated`, or fails and names what is missing.
 *
 * --extract               first brings locales/*.xlf up to date: new sentences appear there, untranslated, and changed
 *                         ones keep their translation
 * --check                 fails where --extract would change a file, and changes nothing
 * --translations <folder> reads the xlf files of another folder
 * --dry                   writes no module
 * --table [file]          also writes one page with every sentence, for people to approve; dist/words.html by default
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    table: { type: 'boolean' },
    extract: { type: 'boolean' },
    check: { type: 'boolean' },
    translations: { type: 'string' },
    dry: { type: 'boolean' },
  },
});
const { translations } = options;
if (positionals.length > (options.table ? 1 : 0)) throw new Error(`What is "${positionals.at(-1)}"?`);

if (options.extract) {
  const project = new WordsProject({ translations });
  for (const lang of project.files.keys()) for (const line of project.changed(lang)) console.log(line);
  await project.extract();
}

// The module is written despite complaints, so that the demo runs while words are being translated.
const project = new WordsProject({ translations });
const { modules, modulesApart, complaints } = project.compile();
const folder = fileURLToPath(new URL('../src/words/generated/', import.meta.url));
await mkdir(folder, { recursive: true });
if (!options.dry && modules.size)
  for (const [name, texts] of new Map([['words', modules], ...modulesApart]))
    await writeFile(join(folder, `${name}.ts`), sideBySide(name, texts));
if (options.table) {
  // Only here: it also reads the letters.
  const { wordsTable } = await import('./table.ts');
  const file = resolve(positionals[0] ?? fileURLToPath(new URL('../dist/words.html', import.meta.url)));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, wordsTable(project.sentences()));
  console.log(file);
}
if (options.check) complaints.push(...(await outdated()));
if (complaints.length) {
  console.error(
    `${complaints.join('\n')}\n\nTranslate in locales/; \`npm run words -- --extract\` adds new sentences there and takes over changed ones.`,
  );
  process.exitCode = 1;
}

/** The files that --extract would change. It is tried on copies. */
async function outdated(): Promise<string[]> {
  const copies = await mkdtemp(join(tmpdir(), 'words-'));
  const changed: string[] = [];
  for (const [lang, file] of new WordsProject({ translations }).files) {
    // A missing file has been reported already.
    await cp(file, join(copies, `${lang}.xlf`)).catch(() => {});
  }
  await new WordsProject({ translations: copies }).extract();
  for (const [lang, file] of new WordsProject({ translations }).files) {
    const [before, after] = await Promise.all([
      readFile(file, 'utf8').catch(() => undefined),
      readFile(join(copies, `${lang}.xlf`), 'utf8'),
    ]);
    if (before !== undefined && before !== after)
      changed.push(`locales/${lang}.xlf is not as \`npm run words -- --extract\` writes it.`);
  }
  await rm(copies, { recursive: true });
  return changed;
}
