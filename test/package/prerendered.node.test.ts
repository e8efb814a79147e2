import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import manifest from '../../package.json' with { type: 'json' };
import { elementNames, tagOf } from '../../src/element-names.ts';
import { find } from '../engines/find.ts';
import { type Packed, packAndInstall, serve } from './packed.ts';

const chromium = find('chromium');
const skip = !chromium && !process.env.CI && 'NOT TESTED: Chromium is not installed';
const scripts = `/node_modules/${manifest.name}/dist`;

/** Bundles what the page of somebody else imports, and gives the address of the file. */
async function bundle({ folder }: Packed): Promise<string> {
  await writeFile(join(folder, 'main.js'), `import '${manifest.name}/hydrate';\nimport '${manifest.name}/define';\n`);
  const input = join(folder, 'main.js');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: 'out', rolldownOptions: { input } },
  });
  return `/out/assets/${readdirSync(join(folder, 'out/assets'))[0]}`;
}

describe('the package on pages that come with the form', { skip }, () => {
  let packed: Packed;
  let browser: Browser;
  let site: { url: string; server: Server };

  before(async () => {
    assert.ok(existsSync('dist/integrity.json'), 'first: npm run build');
    packed = await packAndInstall();
    site = await serve(packed.folder);
    const executablePath = chromium?.browser ?? '';
    browser = await puppeteer.launch({ executablePath, pipe: true, args: ['--no-sandbox', '--lang=uk'] });
  });
  after(async () => {
    await browser?.close();
    site?.server.closeAllConnections();
    site?.server.close();
    await packed?.close();
  });

  async function open(body: string): Promise<Page> {
    const head = `<meta charset="utf-8"><link rel="stylesheet" href="${scripts}/prerendered.css">`;
    await writeFile(
      join(packed.folder, 'page.html'),
      `<!doctype html><html lang="uk"><head>${head}</head>${body}</html>`,
    );
    const page = await browser.newPage();
    await page.goto(`${site.url}/page.html`);
    return page;
  }

  /** The module comes, and what stands in the page is an element then. */
  async function load(page: Page, src: string): Promise<void> {
    await page.addScriptTag({ type: 'module', url: src });
    await page.waitForFunction(() => document.querySelector('[state]'));
  }

  /** The page draws with the package as it is installed. */
  async function draw(): Promise<string> {
    const folder = join(packed.folder, 'node_modules', manifest.name);
    const { renderLogin, renderRegister } = await import(pathToFileURL(join(folder, 'dist/prerender.js')).href);
    const options = { action: '/form', endpoint: '/api', page: site.url };
    return renderRegister(options) + renderLogin(options);
  }

  const ways: [name: string, src: () => string | Promise<string>][] = [
    ['vodokanal.prerendered.js', () => `${scripts}/vodokanal.prerendered.js`],
    ['the script with the version', () => `${scripts}/vodokanal-${manifest.version}.prerendered.js`],
    ['vodokanal-forms/hydrate and /define, bundled', () => bundle(packed)],
  ];
  for (const [name, src] of ways)
    it(`are taken over as they stand by ${name}`, async () => {
      const page = await open(await draw());
      const marks = () =>
        page.$$eval('form, input, button, label', (nodes) => nodes.filter((node) => 'marked' in node).length);
      const count = await page.$$eval('form, input, button, label', (nodes) => {
        for (const node of nodes) Object.assign(node, { marked: true });
        return nodes.length;
      });
      await page.type('vodokanal-login input[name=email]', 'ivan@ukr.net');
      await load(page, await src());
      assert.equal(await marks(), count, 'the same nodes');
      const typed = await page.$eval('vodokanal-login input[name=email]', (box) => [
        (box as HTMLInputElement).value,
        box === document.activeElement,
        document.querySelectorAll('form').length,
      ]);
      assert.deepEqual(typed, ['ivan@ukr.net', true, elementNames.length]);
      await page.close();
    });

  for (const file of ['vodokanal.js', 'vodokanal.dev.js', 'vodokanal.prerendered.js'])
    it(`makes elements of tags and placeholders by ${file}`, async () => {
      const tags = elementNames.map((name) => `<${tagOf(name)} endpoint="/api"></${tagOf(name)}>`).join('');
      const link = '<a class="vodokanal-widget" data-vodokanal="login" data-endpoint="/api" href="/cabinet">Увійти</a>';
      const page = await open(tags + link);
      await load(page, `${scripts}/${file}`);
      await page.waitForFunction(() => document.querySelectorAll('.vodokanal-submit').length === 3);
      assert.equal(await page.$('.vodokanal-widget'), null);
      await page.close();
    });
});
