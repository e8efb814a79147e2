import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { ascii } from './vite.ascii.ts';
import { target } from './vite.config.ts';
import { shortLetters } from './vite.letters.ts';
import { type Weight, weigh, weightsFile } from './vite.rooms.ts';
import { smaller } from './vite.smaller.ts';
import { minifyTemplates } from './vite.templates.ts';

/** `npm run build`: everything that is published, into `dist`. */

const dist = 'dist';
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const weights: Weight[] = [];

/** Common to all: our own entry and output names, no hashes, no page. */
function config(
  entries: Record<string, string>,
  output: object,
  plugins: Plugin[],
  external: RegExp[] = [],
): InlineConfig {
  return {
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    // Not Vite's library mode: it leaves white space in modules, and Lit's development builds in.
    define: { 'process.env.NODE_ENV': '"production"', VERSION: JSON.stringify(version) },
    plugins: [minifyTemplates(), ...plugins],
    build: {
      target,
      outDir: dist,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: { input: entries, output, external, preserveEntrySignatures: 'strict' },
    },
  };
}

/** The module that a page loads: everything inside. */
const forPages = config(
  { vodokanal: 'src/vodokanal.ts' },
  { format: 'es', entryFileNames: 'vodokanal.js', minify: true },
  [shortLetters(), smaller(), weigh((weight) => weights.push(weight))],
);

/** The same for pages that take classic scripts only. It leaves no global name behind. */
const forOldPages = config(
  { vodokanal: 'src/vodokanal.ts' },
  { format: 'iife', entryFileNames: 'vodokanal.iife.js', minify: true },
  [shortLetters(), smaller(), ascii(), weigh((weight) => weights.push(weight))],
);
forOldPages.build!.rolldownOptions!.preserveEntrySignatures = false;

/** What runs in `frame.html`, beside the module above. */
const forFrame = config({ frame: 'src/frame/frame.ts' }, { format: 'es', entryFileNames: 'frame.js', minify: true }, [
  smaller(),
  weigh((weight) => weights.push(weight)),
]);

/** The page itself, for the utility to fill in and serve: the source with the names of the built scripts. */
async function framePage(): Promise<void> {
  const page = await readFile('src/frame/frame.html', 'utf8');
  await writeFile(`${dist}/frame.html`, page.replace(/src="[./]+\/(\w+)\.ts"/g, 'src="./$1.js"'));
}

/** For bundlers, which minify themselves and share Lit and zod with the rest of a site. */
const forBundlers = config(
  {
    index: 'src/index.ts',
    define: 'src/define/index.ts',
    register: 'src/define/register.ts',
    login: 'src/define/login.ts',
  },
  { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js', minify: false },
  [],
  [/^lit($|\/)/, /^@lit\//, /^zod($|\/)/],
);

/** Types beside the code. Compilers before TypeScript 5 do not know `.ts` in an import, so it becomes `.js` there too. */
async function types(): Promise<void> {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  for (const [entry, file] of Object.entries({ define: 'index', register: 'register', login: 'login' }))
    await writeFile(`${dist}/${entry}.d.ts`, `export * from './define/${file}.js';\n`);
  for (const file of await readdir(dist, { recursive: true })) {
    if (!file.endsWith('.d.ts')) continue;
    const text = await readFile(`${dist}/${file}`, 'utf8');
    await writeFile(`${dist}/${file}`, text.replace(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
}

async function openapi(): Promise<void> {
  const path = './demo/server/http/openapi.ts';
  if (!existsSync(path)) return;
  const { openapi } = await import(path);
  await writeFile(`${dist}/openapi.json`, `${JSON.stringify(openapi(), null, 2)}\n`);
}

/** For `integrity="…"`: SHA-384 of every script that a page may load. */
async function integrity(): Promise<void> {
  const files = (await readdir(dist)).filter((file) => /\.(js|html)$/.test(file)).sort();
  const hash = async (file: string) =>
    createHash('sha384')
      .update(await readFile(`${dist}/${file}`))
      .digest('base64');
  const hashes = Object.fromEntries(await Promise.all(files.map(async (file) => [file, `sha384-${await hash(file)}`])));
  await writeFile(`${dist}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
}

for (const old of [dist, weightsFile]) await rm(old, { recursive: true, force: true });
for (const each of [forPages, forOldPages, forFrame, forBundlers]) await build(each);
await framePage();
await openapi();
await integrity();
await mkdir(dirname(weightsFile), { recursive: true });
await writeFile(weightsFile, JSON.stringify(weights));
// Last, because it also fails on what does not compile, when the rest is still worth a look.
await types();
