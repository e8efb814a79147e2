import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { build } from 'vite';
import manifest from '../../package.json' with { type: 'json' };
import { elementNames } from '../../src/element-names.ts';

const { version } = manifest;
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

/** The packages that a source map names, without those of which nothing but exports is left. */
const packagesOf = (map: string) =>
  JSON.parse(map).sources.flatMap((source: string) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);

const licenceOf = (name: string) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).license;

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
    for (const part of [
      'src',
      'demo',
      'docs/build',
      'test/hosts',
      'index.html',
      'LICENSE',
      'package.json',
      'tsconfig.json',
      'vite.config.ts',
    ])
      await cp(part, join(folder, part), { recursive: true });
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await cp('README.md', join(folder, 'dist/of-an-earlier-build.js'));
    await run();
    first = await files();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('writes what is published, and nothing else', async () => {
    const entries = ['index', ...['index', ...elementNames].map((name) => `define/${name}`), 'hydrate', 'prerender'];
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
          'vodokanal.prerendered.js',
          'prerendered.css',
          'prerendered-shadow.css',
          'frame.js',
          'frame.html',
          'partner.js',
          'vodokanal.dev.js',
          'check.js',
          ...['vodokanal', 'vodokanal.iife', 'vodokanal.prerendered', 'frame', 'partner', 'check'].map(
            (name) => `${name}.js.map`,
          ),
          ...['', '.iife', '.prerendered'].map((kind) => `vodokanal-${version}${kind}.js`),
          `partner-${version}.js`,
          ...['custom-elements.json', 'vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'],
          'LICENSES.txt',
          'command.js',
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

  it('writes the same bytes again, and keeps what earlier builds left on the site under a version', async () => {
    const site = join(folder, 'dist-site');
    for (const file of ['v1/partner-0.0.9.js', 'v1/partner-old.js']) await cp('LICENSE', join(site, file));
    await run();
    assert.deepEqual(await files(), first);
    const there = await readdir(join(site, 'v1'));
    const names = ['partner-0.0.9.js', 'partner.js', `partner-${version}.js`, 'partner-old.js'];
    assert.deepEqual(
      names.filter((name) => there.includes(name) && there.includes(`${name}.br`)),
      names.slice(0, 3),
    );
  });

  it('gives each script for pages a copy with the version in its name', () => {
    for (const [alias, named] of [
      ['vodokanal.js', `vodokanal-${version}.js`],
      ['vodokanal.iife.js', `vodokanal-${version}.iife.js`],
      ['vodokanal.prerendered.js', `vodokanal-${version}.prerendered.js`],
      ['partner.js', `partner-${version}.js`],
    ] as const)
      assert.equal(first.get(alias), first.get(named), alias);
  });

  it('begins scripts with the licence, where the budget of bytes has room, and puts the licences beside them', () => {
    const notice = `/*! Vodokanal forms ${version} | MIT | licences of what is inside: LICENSES.txt */\n`;
    for (const file of ['vodokanal.iife.js', 'vodokanal.prerendered.js', 'partner.js', 'frame.js'])
      assert.ok(first.get(file)!.startsWith(notice), file);
    const licences = first.get('LICENSES.txt')!;
    const titles = [...licences.matchAll(/^-+\n\n(\S+) [\d.]+, (\S+)$/gm)].map(([, name, kind]) => `${name} ${kind}`);
    // What runs in Node has no map: the command, and what draws the forms.
    const withoutMap = ['zod', '@lit-labs/ssr', '@lit-labs/ssr-dom-shim', '@parse5/tools', 'entities', 'parse5'];
    const fromMaps = [...first].flatMap(([file, text]) => (file.endsWith('.map') ? packagesOf(text) : []));
    assert.deepEqual(
      titles,
      [...new Set<string>([...fromMaps, ...withoutMap])].sort().map((name) => `${name} ${licenceOf(name)}`),
    );
    for (const text of ['MIT License', 'Copyright (c) 2017 Google LLC']) assert.ok(licences.includes(text), text);
  });

  it('has a map beside each script, with sources of the project and no path of this machine', () => {
    for (const file of ['vodokanal.js', 'vodokanal.iife.js', 'vodokanal.prerendered.js', 'partner.js', 'frame.js']) {
      const { sources, sourcesContent } = JSON.parse(first.get(`${file}.map`)!);
      const own = sources.filter((source: string) => source.startsWith('../src/'));
      assert.ok(own.length > 10, file);
      for (const source of sources) assert.doesNotMatch(source, /^([/\\]|\w+:)/, file);
      assert.equal(sourcesContent.length, sources.length);
      assert.doesNotMatch(first.get(file)!, /sourceMappingURL/);
    }
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
    for (const file of ['vodokanal.js', 'vodokanal.iife.js', 'vodokanal.prerendered.js', 'partner.js', 'frame.js']) {
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
