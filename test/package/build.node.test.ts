import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { build } from 'vite';
import { elementNames } from '../../src/element-names.ts';

const vite = resolve('node_modules/.bin/vite');

/** A script's value must survive the escapes that the classic script is written in. */
const scripts: [what: string, script: string, value: unknown][] = [
  ['strings', `"їжак" + '“”'`, 'їжак“”'],
  ['templates', '`ґ${Math.abs(1)}є`', 'ґ1є'],
  ['escaped letters', `'\\–' + '\\\\–'`, '–\\–'],
  ['escaped letters in templates', '`\\–${Math.abs(1)}\\\\–`', '–1\\–'],
  ['beyond the basic plane', `'😀'`, '😀'],
  ['regular expressions', `'Їжак'.replace(/[а-яїєіґ’]+$/, '')`, 'Ї'],
  ['escaped letters in regular expressions', `'Ї–'.replace(/\\–/, '')`, 'Ї'],
  ['regular expressions with u', `/^[😀-😂]$/u.test('😁')`, true],
  ['names', `({ дім: 1 }).дім`, 1],
];

/** The script as the environment `classic` of vite.config.ts writes it. */
async function classic(script: string): Promise<string> {
  const { default: config } = await import('../../vite.config.ts');
  const { environments } = (config as (env: object) => { environments: Record<string, { build: BuildOptions }> })({
    command: 'build',
  });
  const options = environments.classic!.build;
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      { name: 'source', resolveId: (id) => (id === 'source' ? id : null), load: () => `globalThis.value = ${script}` },
    ],
    build: { ...options, write: false, rolldownOptions: { ...options.rolldownOptions, input: 'source' } },
  });
  return (result as unknown as { output: [{ code: string }] }).output[0].code;
}

type BuildOptions = { rolldownOptions: object };

describe('the classic script', () => {
  for (const [what, script, value] of scripts)
    it(`is ASCII and keeps ${what}`, async () => {
      const code = await classic(script);
      assert.match(code, /^[\0-\x7f]*$/);
      const context: { value?: unknown } = {};
      vm.runInNewContext(code, context);
      assert.deepEqual(context.value, value);
    });
});

describe('vite build', () => {
  let folder: string;
  const run = (...options: string[]) =>
    promisify(execFile)(vite, ['build', '--logLevel', 'warn', ...options], { cwd: folder });
  /** Path → text of every file in `dist`, sorted. */
  const files = async () => {
    const entries = await readdir(join(folder, 'dist'), { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
    return new Map(paths.map((path, index) => [path.slice(folder.length + '/dist/'.length), texts[index]!] as const));
  };
  let first: Map<string, string>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-'));
    for (const part of ['src', 'demo', 'test/hosts', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'])
      await cp(part, join(folder, part), { recursive: true });
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await cp('README.md', join(folder, 'dist/of-an-earlier-build.js'));
    await run();
    first = await files();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('writes what is published, and nothing else', async () => {
    const entries = ['index', ...['index', ...elementNames].map((name) => `define/${name}`)];
    const frameworks = (await readdir('src/types/frameworks')).map((file) => `types/frameworks/${file}`);
    const names = [...first.keys()].filter((file) => !file.startsWith('parts/'));
    assert.deepEqual(
      names.sort(),
      [
        ...entries.flatMap((entry) => [`${entry}.js`, `${entry}.d.ts`]),
        ...frameworks,
        'types/frameworks/none.js',
        ...[
          'vodokanal.js',
          'vodokanal.iife.js',
          'frame.js',
          'frame.html',
          'partner.js',
          'integrity.json',
          'openapi.json',
          'partners.schema.json',
        ],
      ].sort(),
    );
    // What they share: scripts and types only.
    for (const file of first.keys())
      assert.match(file, /^[^/]+$|^(define|parts|types\/frameworks)\/[-\w]+\.(js|d\.ts)$/);
  });

  it('writes the same bytes again', async () => {
    await run();
    assert.deepEqual(await files(), first);
  });

  it('for a server is refused, and leaves the files as they are', async () => {
    for (const options of [['--ssr'], ['--ssr', 'src/index.ts']])
      await assert.rejects(run(...options), ({ stderr }: { stderr: string }) => stderr.includes('without --ssr'));
    assert.deepEqual(await files(), first);
  });

  it('names in the frame’s page the scripts beside it', () => {
    const sources = [...first.get('frame.html')!.matchAll(/<script [^>]*src="\.\/([^"]*)"/g)].map(([, src]) => src!);
    const files = sources.map((source) => source.split('?')[0]!);
    assert.deepEqual(files, ['vodokanal.js', 'frame.js']);
    // They are kept for ever, so each version has an address of its own.
    for (const [at, file] of files.entries()) {
      const sum = createHash('sha256').update(first.get(file)!).digest('hex');
      assert.equal(sources[at], `${file}?${sum.slice(0, 12)}`);
    }
  });

  it('puts the version into the scripts for pages', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    for (const file of ['vodokanal.js', 'vodokanal.iife.js', 'partner.js', 'frame.js']) {
      assert.ok(first.get(file)!.includes(version), file);
      assert.doesNotMatch(first.get(file)!, /\bVERSION\b/);
    }
  });

  it('leaves a classic script that parses and declares nothing', () => {
    const code = first.get('vodokanal.iife.js')!;
    new vm.Script(code);
    assert.match(code, /^[\0-\x7f]*$/);
    // A module-level `var` of a bundle would be a global variable here.
    const context = vm.createContext({});
    assert.throws(() => vm.runInContext(code, context), /not defined|of undefined|not a constructor/);
    // Lit's own, the same for every copy of Lit on a page.
    const registries = ['litPropertyMetadata', 'reactiveElementVersions', 'litHtmlVersions', 'litElementVersions'];
    assert.deepEqual(
      Object.keys(context).filter((name) => !registries.includes(name)),
      [],
    );
  });
});
