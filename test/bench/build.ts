import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { ElementName } from '../../src/element-names.ts';
import type { Contender } from './contenders.ts';
import { type Loads, pageOf, pathOf } from './pages.ts';

/** Path → content of what a site serves. */
export type Files = Map<string, string | Uint8Array>;

/** The module of our build that draws a form in Node. */
const prerenderer = 'prerender.js';

const here = (...parts: string[]) => resolve('test/bench', ...parts);

/** Where a page will be, and the origin of the frame. */
interface Addresses {
  url: string;
  utility: string;
}

/** The page of a contender, and what it loads from its own site. None where its part of our build is missing. */
export async function buildPage(contender: Contender, form: ElementName, at: Addresses): Promise<Files | undefined> {
  const parts = [...(contender.scripts ?? []), ...(contender.prerendered ? [prerenderer] : [])];
  if (!parts.every((name) => existsSync(`dist/${name}`))) return;
  const markup = (await markupOf(contender, form)).replace('{page}', at.url);
  const { files, loads } = contender.inside ? fromUtility(at.utility) : await ownFiles(contender, form);
  const keepsRoom = contender.folder === 'ours';
  return files.set(pathOf(contender, form), pageOf(markup, loads, keepsRoom));
}

async function markupOf({ folder, prerendered }: Contender, form: ElementName): Promise<string> {
  const markup = readFileSync(here('forms', folder, `${form}.html`), 'utf8');
  return prerendered ? prerender(form, markup) : markup;
}

/** The same element as `dist/prerender.js` draws it in Node, with the attributes of the markup. */
async function prerender(form: ElementName, markup: string): Promise<string> {
  const { renderLogin, renderRegister } = await import(pathToFileURL(resolve('dist', prerenderer)).href);
  const attributes = [...markup.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  const render = form === 'login' ? renderLogin : renderRegister;
  const html = String(await render({ lang: 'uk', ...Object.fromEntries(attributes) }));
  if (!html.includes(`</vodokanal-${form}>`)) throw new Error(`${prerenderer} gives no <vodokanal-${form}>`);
  return html;
}

/** Partners load one script, from the utility. */
const fromUtility = (utility: string) => ({
  files: new Map() as Files,
  loads: { styles: [], scripts: [`${utility}/v1/partner.js`] } satisfies Loads,
});

async function ownFiles(contender: Contender, form: ElementName): Promise<{ files: Files; loads: Loads }> {
  if (!contender.scripts) return bundle(contender, form);
  const files: Files = new Map(contender.scripts.map((name) => [`/${name}`, readFileSync(`dist/${name}`)]));
  return { files, loads: { styles: [], scripts: [...files.keys()] } };
}

/** Bundled and minified as for production. The names have hashes, and each page has a bundle of its own. */
async function bundle({ folder }: Contender, form: ElementName): Promise<{ files: Files; loads: Loads }> {
  const entry = [`${form}.js`, 'main.js'].map((name) => here('forms', folder, name)).find(existsSync);
  if (!entry) throw new Error(`no script in forms/${folder}`);
  const { output } = (await build({
    root: here('forms', folder),
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: here('dist', folder, form),
      emptyOutDir: true,
      modulePreload: false,
      sourcemap: 'hidden',
      rolldownOptions: { input: entry },
      // Vite would say that a peer's bundle is big, which the table says.
      chunkSizeWarningLimit: 10_000,
    },
  })) as Rolldown.RolldownOutput;
  const path = ({ fileName }: { fileName: string }) => `/${folder}/${form}/${fileName}`;
  // Maps stay on the disk, where `--profile` reads them.
  const sent = output.filter(({ fileName }) => !fileName.endsWith('.map'));
  return {
    files: new Map(sent.map((file) => [path(file), file.type === 'chunk' ? file.code : file.source])),
    loads: {
      styles: sent.filter(({ fileName }) => fileName.endsWith('.css')).map(path),
      scripts: sent.filter((file) => file.type === 'chunk' && file.isEntry).map(path),
    },
  };
}
