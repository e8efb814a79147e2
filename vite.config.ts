import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { dts } from 'rolldown-plugin-dts';
import {
  defineConfig,
  type EnvironmentOptions,
  type Plugin,
  type Rolldown,
  type UserConfig,
  type ViteBuilder,
} from 'vite';
import { finishSite, site, siteFolder, withoutWorkshop } from './demo/site.ts';
import { banner, writeLicences } from './docs/build/licences.ts';
import { addVersioned, keepVersions, olderVersions } from './docs/build/versioned.ts';
import manifest from './package.json' with { type: 'json' };
import { elementNames } from './src/element-names.ts';
import { serveHosts } from './test/hosts/serve.ts';

/** The entries for bundlers, as `exports` in package.json names them. */
const forBundlers = {
  index: 'src/index.ts',
  ...Object.fromEntries(['index', ...elementNames].map((name) => [`define/${name}`, `src/define/${name}.ts`])),
  hydrate: 'src/elements/input/prerendered.ts',
  prerender: 'src/prerender/index.ts',
};

/** Not in `vodokanal.js`: its budget of bytes has no room for it, so there LICENSES.txt stands beside it only. */
const postBanner = banner(manifest.version);

/** The command `vodokanal-forms`, and what draws forms where no browser is: for Node, with all that they need. */
const node: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true },
  build: {
    emptyOutDir: false,
    target: 'node20.19',
    minify: false,
    rolldownOptions: {
      input: { command: 'src/command/index.ts', prerender: 'src/prerender/index.ts' },
      output: {
        entryFileNames: '[name].js',
        // `parts` has those of the modules for bundlers, too.
        chunkFileNames: 'parts/node-[name].js',
        banner: ({ name }) => (name === 'command' ? '#!/usr/bin/env node' : ''),
      },
      preserveEntrySignatures: 'strict',
    },
  },
};

/** What `vite build` makes, one environment a kind of output, in this order; all but `site` in `dist`. `client` is Vite's name. */
const environments = {
  /**
   * The module that a page loads, with all dependencies. Before it Vite empties the folder, if that is in the project.
   */
  client: environment({ vodokanal: 'src/vodokanal.ts' }, { entryFileNames: 'vodokanal.js' }, {}, null),

  /**
   * The same for pages that take classic scripts only; it leaves no global name behind. It is ASCII, because a browser
   * reads a classic script in the encoding of its page, and older sites are in windows-1251.
   */
  classic: environment(
    { vodokanal: 'src/vodokanal.ts' },
    { format: 'iife', entryFileNames: 'vodokanal.iife.js', charset: 'ascii', postBanner },
    // A classic script has no `import.meta`.
    { preserveEntrySignatures: false, transform: { define: { 'import.meta.url': 'undefined' } } },
  ),

  /** The same for developers: readable, and it says what is wrong on the page. */
  development: environment(
    { 'vodokanal.dev': 'src/vodokanal-dev.ts' },
    { entryFileNames: '[name].js', minify: false },
    {},
  ),

  /** Says what is wrong on a page that loads it, where the address asks for that. */
  check: environment({ check: 'src/check.ts' }, { entryFileNames: 'check.js' }, {}),

  /** For pages of partners: the elements without their forms, which are in a frame. */
  partner: environment({ partner: 'src/partner.ts' }, { entryFileNames: 'partner.js', postBanner }, {}),

  /** The script of `frame.html`, which also loads the module for pages. */
  frame: environment({ frame: 'src/frame/frame.ts' }, { entryFileNames: 'frame.js', postBanner }),

  /** The page module for pages that come with the form drawn. */
  prerendered: environment(
    { 'vodokanal.prerendered': 'src/vodokanal-prerendered.ts' },
    { entryFileNames: '[name].js', postBanner },
  ),

  /** Modules and types for bundlers, which minify themselves and share Lit and zod with the rest of a site. */
  modules: environment(
    forBundlers,
    { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js', minify: false },
    {
      external: [/^lit($|\/)/, /^@lit\//, /^@lit-labs\//, 'parse5', /^zod($|\/)/],
      // What is marked `@internal` is not published.
      plugins: [dts({ compilerOptions: { types: [], stripInternal: true } })],
      // Vite would report that the types take most of the time.
      checks: { pluginTimings: false },
    },
  ),

  /** `prerender.js` goes over the file of that name above, which has its types only. */
  node,

  /** The pages of the demo, which are not published. */
  site,
};

/** One kind of output. Its files have no hash in their names, because pages and package.json name them. */
function environment(
  input: Record<string, string>,
  output: Rolldown.OutputOptions,
  options: Rolldown.RolldownOptions = {},
  emptyOutDir: boolean | null = false,
): EnvironmentOptions {
  return {
    // Without this Vite builds every environment but `client` for a server.
    consumer: 'client',
    build: {
      emptyOutDir,
      modulePreload: false,
      minify: output.minify !== false,
      // Maps stand beside the scripts, which do not name them: the line takes bytes of every visitor.
      sourcemap: output.minify !== false && 'hidden',
      // Not Vite's library mode, which keeps white space in modules and takes the development builds of Lit.
      rolldownOptions: { input, output, preserveEntrySignatures: 'strict', ...options },
    },
  };
}

/** Builds every environment, then the contract of the endpoint, what editors read, and the sums of the files. */
async function build(builder: ViteBuilder): Promise<void> {
  const dist = resolve(builder.config.root, builder.config.build.outDir);
  const siteFolderPath = resolve(builder.config.root, siteFolder);
  const older = olderVersions(siteFolderPath);
  const outputs = new Map<string, Rolldown.RolldownOutput>();
  for (const name of Object.keys(environments))
    outputs.set(name, (await builder.build(builder.environments[name]!)) as Rolldown.RolldownOutput);
  const { openapi } = await import('./demo/server/http/openapi.ts');
  writeJson(join(dist, 'openapi.json'), openapi());
  const { partnersSchema } = await import('./src/contract/partners.ts');
  writeJson(join(dist, 'partners.schema.json'), partnersSchema());
  const { pageStyles, shadowStyles } = await import('./src/prerender/styles.ts');
  writeFileSync(join(dist, 'prerendered.css'), `${pageStyles}\n`);
  writeFileSync(join(dist, 'prerendered-shadow.css'), `${shadowStyles}\n`);
  const { customElements } = await import('./docs/build/manifest.ts');
  const { editorData } = await import('./docs/build/editors.ts');
  for (const [file, text] of Object.entries(editorData(customElements()))) writeFileSync(join(dist, file), text);
  outputs.delete('site');
  writeLicences(dist, [...outputs.values()]);
  addVersioned(dist, manifest.version);
  writeJson(join(dist, 'integrity.json'), integrityOf(dist));
  keepVersions(siteFolderPath, older);
  finishSite(dist, siteFolderPath);
}

/** For `integrity="…"`: the SHA-384 of every file in the folder that a page may load. */
function integrityOf(folder: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha384')
      .update(readFileSync(join(folder, file)))
      .digest('base64');
  const files = readdirSync(folder).filter(
    (file) => /\.(js|css|html)$/.test(file) && !['command.js', 'prerender.js', 'hydrate.js'].includes(file),
  );
  return Object.fromEntries(files.sort().map((file) => [file, `sha384-${hash(file)}`]));
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** The page in the frame, for the utility to fill in and serve: the source with the names of the built scripts. */
const frameHtml: Plugin = {
  name: 'frame-html',
  applyToEnvironment: ({ name }) => name === 'frame',
  generateBundle(_options, bundle) {
    const { root, build } = this.environment.config;
    const built = (file: string) => readFileSync(join(root, build.outDir, file));
    const page = readFileSync(join(root, 'src/frame/frame.html'), 'utf8');
    // The page is asked for anew each time, its scripts are kept for ever: so they come in the version of the page.
    const scripts: Record<string, string | Uint8Array> = { frame: codeOf(bundle), vodokanal: built('vodokanal.js') };
    const source = page.replace(
      /src="[./]+\/(\w+)\.ts"/g,
      (_all, name) => `src="./${name}.js?${shortHash(scripts[name]!)}"`,
    );
    this.emitFile({ type: 'asset', fileName: 'frame.html', source });
  },
};

/**
 * Types for templates of frameworks, one file each, as they are. They are imported for their types only; where a compiler
 * leaves the import in the code, it finds an empty module.
 */
const frameworkTypes: Plugin = {
  name: 'framework-types',
  applyToEnvironment: ({ name }) => name === 'modules',
  generateBundle() {
    const folder = 'types/frameworks';
    for (const file of readdirSync(join(this.environment.config.root, 'src', folder))) {
      const source = readFileSync(join(this.environment.config.root, 'src', folder, file));
      this.emitFile({ type: 'asset', fileName: `${folder}/${file}`, source });
    }
    this.emitFile({ type: 'asset', fileName: `${folder}/none.js`, source: 'export {};\n' });
  },
};

const codeOf = (bundle: Rolldown.OutputBundle) =>
  Object.values(bundle)
    .flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
    .join('');
const shortHash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 12);

/** Serves the gallery of host pages, not transformed by Vite, with the files of the last build. */
const hosts: Plugin = {
  name: 'hosts',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      serveHosts(request, response).then((done) => done || next(), next);
    });
  },
};

/** Minifies the templates and style sheets in the scripts that pages load. */
const literals: Plugin = {
  name: 'minify-literals',
  // Not in what developers read. Whatever draws or takes over a form must have the same templates.
  applyToEnvironment: ({ name }) => !['development', 'site'].includes(name),
  async transform(code, id) {
    if (!/`/.test(code) || !id.includes('/src/elements/')) return;
    const result = await minifyHTMLLiterals(code, { fileName: id, minifyOptions: { removeAttributeQuotes: true } });
    return result && { code: result.code, map: result.map?.toString() ?? null };
  },
};

const define = { VERSION: JSON.stringify(manifest.version) };

const forBuild: UserConfig = {
  define,
  environments,
  builder: { buildApp: build },
  plugins: [literals, frameHtml, frameworkTypes, withoutWorkshop],
  // The pages may stand below any path.
  base: './',
  // Vite would make an empty module of a declaration file, which `dts` needs as it is.
  oxc: { exclude: [/\.js$/, /\.d\.ts$/] },
};

const forServer: UserConfig = {
  plugins: [hosts],
  // Vite's server sets `define` as global variables of the page. Oxc replaces the name in the code, as the build does.
  oxc: { define },
  // All pages are listed. Otherwise Vite would find new dependencies later, and reload a page while somebody types.
  optimizeDeps: { entries: ['index.html', 'demo/pages/*.html', 'src/frame/frame.html'] },
};

export default defineConfig(({ command, isSsrBuild }) => {
  // Vite would pass the option on to every environment, and overwrite scripts for pages with those for a server.
  if (isSsrBuild) throw new Error('There is nothing to render on a server: run `vite build` without --ssr');
  return {
    appType: 'mpa',
    // The oldest browsers that run the forms: 95.7 % of those in use in Ukraine.
    build: { target: ['chrome99', 'firefox101', 'safari16.4'] },
    ...(command === 'build' ? forBuild : forServer),
  };
});
