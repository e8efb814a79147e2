import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { mo, po } from 'gettext-parser';
import { elementNames } from '../../src/element-names.ts';
import { type Lang, langs } from '../../src/lang.ts';
import { firstScreens } from '../../src/prerender/elements.ts';
import { ServerTools } from '../../src/prerender/tools.ts';
import { wordsOf } from '../../src/words/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = 'vodokanal-forms';

/**
 * Makes the plugin as a site gets it, in a folder: the source with the script of the last build, its sum, the compiled
 * translations, and the words of the editor's picture.
 * @returns the folder of the plugin.
 */
export function packPlugin(folder: string): string {
  const script = join(root, 'dist/vodokanal.iife.js');
  if (!existsSync(script)) throw new Error('Nothing is built yet: npm run build');
  const plugin = join(folder, name);
  rmSync(plugin, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(fileURLToPath(new URL(name, import.meta.url)), plugin, { recursive: true });
  const assets = join(plugin, 'assets');
  cpSync(script, join(assets, 'vodokanal.iife.js'));
  const sums = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8')) as Record<string, string>;
  const page = createHash('sha384')
    .update(readFileSync(join(assets, 'page.js')))
    .digest('base64');
  writeJson(join(assets, 'integrity.json'), {
    'vodokanal.iife.js': sums['vodokanal.iife.js'],
    'page.js': `sha384-${page}`,
  });
  writeJson(join(plugin, 'block/preview.json'), Object.fromEntries(langs.map((lang) => [lang, previewOf(lang)])));
  const languages = join(plugin, 'languages');
  for (const file of readdirSync(languages).filter((file) => file.endsWith('.po')))
    writeFileSync(
      join(languages, file.replace(/po$/, 'mo')),
      mo.compile(po.parse(readFileSync(join(languages, file)))),
    );
  cpSync(join(root, 'LICENSE'), join(plugin, 'LICENSE'));
  return plugin;
}

/** What the picture of each form shows. */
function previewOf(lang: Lang) {
  const words = wordsOf(lang);
  return Object.fromEntries(
    elementNames.map((name) => {
      const { fields, settings, labels } = firstScreens[name]({}, new ServerTools(lang, 2));
      const { title, submit } = labels(words);
      const shown = fields.map((field) => field.words(words, settings).label());
      return [name, { title: title(), fields: shown, submit: submit() }];
    }),
  );
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** The files of a folder as WordPress takes them from an upload. */
export function zipOf(plugin: string): Uint8Array {
  const files = readdirSync(plugin, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return zipSync(
    Object.fromEntries(
      paths.map((path) => [join(name, path.slice(plugin.length + 1)), new Uint8Array(readFileSync(path))]),
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'dist-wordpress');
  const zip = zipOf(packPlugin(folder));
  writeFileSync(join(folder, `${name}.zip`), zip);
  console.log(`dist-wordpress/${name}.zip: ${Math.round(zip.length / 1024)} KiB`);
}
