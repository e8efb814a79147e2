import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { elementNames, tagOf } from '../../src/element-names.ts';
import { find } from '../engines/find.ts';
import { type Packed, packAndInstall, serve } from './packed.ts';

const name = 'vodokanal-forms';
const chromium = find('chromium');
const skip = !chromium && !process.env.CI && 'NOT TESTED: Chromium is not installed';

describe('the package that npm packs', () => {
  let packed: Packed;
  const inside = (file: string) => join(packed.folder, 'node_modules', name, file);
  const readJson = async (file: string) => JSON.parse(await readFile(inside(file), 'utf8'));

  before(async () => {
    assert.ok(existsSync('dist/integrity.json'), 'first: npm run build');
    packed = await packAndInstall();
  });
  after(() => packed?.close());

  it('is installed without a script and without a warning', () => {
    assert.match(packed.said, /added \d+ packages/);
    assert.doesNotMatch(packed.said, /warn|deprecated|script/i);
  });

  it('has no script that npm runs at an installation', async () => {
    const { scripts } = await readJson('package.json');
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) assert.equal(scripts[script], undefined);
  });

  it('imports nothing but its dependencies, and needs each of them', async () => {
    const { dependencies } = await readJson('package.json');
    // The types for a framework name its own, which whoever imports them has.
    const modules = packed.files.filter((file) => /^dist\/(?!types\/frameworks\/).*\.(js|d\.ts)$/.test(file));
    const texts = await Promise.all(modules.map((file) => readFile(inside(file), 'utf8')));
    const specifiers = texts.flatMap((text) =>
      [
        ...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?(?:from\s*)?["']([^"']+)["']|import\(["']([^"']+)["']\)/gm),
      ].map(([, one, other]) => (one ?? other)!),
    );
    const packages = specifiers
      .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
      .map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)![0]);
    assert.deepEqual([...new Set(packages)].sort(), Object.keys(dependencies).sort());
  });

  it('has every file that its documents link to', async () => {
    const documents = packed.files.filter((file) => file.endsWith('.md'));
    assert.ok(documents.includes('README.md') && documents.length > 10);
    let links = 0;
    for (const file of documents)
      for (const [, link] of (await readFile(inside(file), 'utf8')).matchAll(/\]\(([^)\s#]+)[^)\s]*\)/g)) {
        if (/^[a-z]+:/.test(link!)) continue;
        links += 1;
        assert.ok(existsSync(inside(join(dirname(file), link!))), `${file} links to ${link}`);
      }
    assert.ok(links > 30);
  });

  it('has a file for every entry that it exports', async () => {
    const { exports, version } = await readJson('package.json');
    const entries = Object.keys(exports).flatMap((entry) => {
      if (entry === './*') return elementNames.map((element) => `./${element}`);
      const versions = entry.startsWith('./vodokanal-')
        ? [version, `${version}.iife`, `${version}.prerendered`]
        : [version];
      return entry.includes('*') ? versions.map((one) => entry.replace('*', one)) : entry;
    });
    // Node itself resolves: the loader that runs this test would find more.
    const names = entries.map((entry) => join(name, entry));
    const script = `for (const name of ${JSON.stringify(names)}) console.log(import.meta.resolve(name))`;
    await writeFile(join(packed.folder, 'entries.js'), script);
    const { stdout } = await promisify(execFile)(process.execPath, ['entries.js'], { cwd: packed.folder });
    const urls = stdout.trim().split('\n');
    assert.equal(urls.length, names.length);
    for (const url of urls) assert.ok(existsSync(new URL(url)), url);
  });

  it('has types that resolve wherever ES modules do', async () => {
    const { problems } = (await checkPackage(createPackageFromTarballData(await readFile(packed.tarball)), {
      entrypoints: ['.', 'define', ...elementNames, 'hydrate', 'prerender'],
    })) as { problems: { kind: string; resolutionKind?: string }[] };
    // It has no CommonJS, and the resolution of Node 10 knows no `exports`.
    const others = problems.filter(
      ({ kind, resolutionKind }) => resolutionKind !== 'node10' && kind !== 'CJSResolvesToESM',
    );
    assert.deepEqual(others, []);
    assert.ok(problems.some(({ kind }) => kind === 'CJSResolvesToESM'));
  });

  for (const moduleResolution of ['bundler', 'nodenext'])
    it(`has types that hold for the listeners of docs/reference.md, ${moduleResolution}`, async () => {
      const [, listeners] = /```ts\n([\s\S]*?)```/.exec(await readFile(inside('docs/reference.md'), 'utf8'))!;
      const page = `import { VodokanalLogin } from '${name}';\nexport const form = new VodokanalLogin();\n${listeners}`;
      await writeFile(join(packed.folder, 'page.ts'), page);
      const module = moduleResolution === 'bundler' ? 'esnext' : moduleResolution;
      const options = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'];
      const args = [...options, '--module', module, '--moduleResolution', moduleResolution, 'page.ts'];
      // Not `skipLibCheck`: what the types of the package import has to be there.
      await promisify(execFile)(resolve('node_modules/.bin/tsc'), args, { cwd: packed.folder }).catch(({ stdout }) =>
        assert.fail(stdout),
      );
    });

  it('is clean for publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: inside(''), pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  describe('on a page', { skip }, () => {
    let browser: Browser;
    let site: { url: string; server: Server };
    before(async () => {
      site = await serve(packed.folder);
      browser = await puppeteer.launch({
        executablePath: chromium?.browser ?? '',
        pipe: true,
        args: ['--no-sandbox', '--lang=uk'],
      });
    });
    after(async () => {
      await browser?.close();
      site?.server.closeAllConnections();
      site?.server.close();
    });

    /** Opens a page with this in its head, and gives what the person sees of each form. */
    async function open(file: string, head: string): Promise<{ buttons: (string | undefined)[]; errors: string[] }> {
      const tags = elementNames.map((element) => `<${tagOf(element)} endpoint="/api"></${tagOf(element)}>`).join('');
      await writeFile(join(packed.folder, file), `<!doctype html><html lang="uk"><head>${head}</head>${tags}</html>`);
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/favicon/.test(message.location().url ?? '')) errors.push(message.text());
      });
      await page.goto(`${site.url}/${file}`);
      await page.waitForFunction(
        (count) => document.querySelectorAll('.vodokanal-submit').length === count,
        {},
        elementNames.length,
      );
      const buttons = await page.$$eval('.vodokanal-submit', (found) =>
        found.map((button) => (button.checkVisibility() ? button.textContent?.trim() : undefined)),
      );
      await page.close();
      return { buttons, errors };
    }
    const shown = { buttons: ['Надіслати', 'Увійти'], errors: [] };

    it('shows both forms by the classic script under its version, checked by its sum', async () => {
      const { version } = await readJson('package.json');
      const file = `vodokanal-${version}.iife.js`;
      const { [file]: sum } = await readJson('dist/integrity.json');
      const script = `<script src="/node_modules/${name}/dist/${file}" integrity="${sum}" defer></script>`;
      assert.deepEqual(await open('classic.html', script), shown);
      const page = await browser.newPage();
      const refused = new Promise((resolve) =>
        page.on('console', (message) => /digest/.test(message.text()) && resolve(message.text())),
      );
      await writeFile(join(packed.folder, 'wrong.html'), script.replace('sha384-', 'sha384-AAAA'));
      await page.goto(`${site.url}/wrong.html`);
      assert.match(String(await refused), /valid digest/);
      await page.close();
    });

    for (const entries of [['define'], [...elementNames]])
      it(`shows both forms by ${entries.join(' and ')}, bundled by Vite`, async () => {
        const script = entries.map((entry) => `import '${name}/${entry}';\n`).join('');
        await writeFile(join(packed.folder, 'main.js'), `${script}export * from '${name}';\n`);
        await build({
          root: packed.folder,
          configFile: false,
          logLevel: 'silent',
          build: { outDir: 'out', rolldownOptions: { input: join(packed.folder, 'main.js') } },
        });
        const [file] = readdirSync(join(packed.folder, 'out/assets'));
        assert.deepEqual(
          await open('bundled.html', `<script type="module" src="/out/assets/${file}"></script>`),
          shown,
        );
      });
  });
});
