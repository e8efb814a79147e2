import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { svelte, vue, withoutTypes } from './compilers.js';
import { sentences } from './pages/sentences.js';

/** Builds the pages to `dist`, as a site with the framework would. The published scripts must stand in `/dist` before. */

const folder = fileURLToPath(new URL('.', import.meta.url));
const dist = `${folder}dist`;
const guide = await readFile(`${folder}../../docs/frameworks.md`, 'utf8');

const variants = {
  react: { source: 'react', kind: 'jsx', plugins: [] },
  'react-strict': { source: 'react', kind: 'jsx', plugins: [], mode: 'development' },
  vue: { source: 'vue', kind: 'vue', plugins: [vue] },
  svelte: { source: 'svelte', kind: 'svelte', plugins: [svelte] },
};
const starts = { react: 'react.jsx', vue: 'vue.js', svelte: 'svelte.js' };
const servers = { react: 'react-server.jsx', vue: 'vue-server.js', svelte: 'svelte-server.js' };

/** The snippet that also stands on a page that a server has drawn. */
const snippets = { jsx: 'tsx app/sign-in.tsx', vue: 'vue src/SignIn.vue', svelte: 'svelte src/SignIn.svelte' };

/** The snippet of docs/frameworks.md is a page among the others; no file holds a copy of it. */
const snippet = (kind) => ({
  name: 'snippet',
  resolveId: (id) => (id.endsWith(`guide.${kind}`) ? id : null),
  async load(id) {
    if (!id.endsWith(`guide.${kind}`)) return;
    const [, code] = new RegExp(`\`\`\`${snippets[kind]}\\n([\\s\\S]*?)\`\`\``).exec(guide) ?? [];
    if (!code) throw new Error(`docs/frameworks.md has no snippet in ${kind}`);
    // A mark for Next.js, which other bundlers complain about.
    return kind === 'jsx' ? withoutTypes(code.replace("'use client';\n", ''), 'tsx') : code;
  },
});

/** Entries without files. */
const entries = (codes) => ({
  name: 'entries',
  resolveId: (id) => (id in codes ? id : null),
  load: (id) => codes[id],
});

function config({ kind, plugins, mode = 'production' }, codes, rest) {
  return {
    configFile: false,
    root: folder,
    mode,
    logLevel: 'warn',
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      'import.meta.env.DEV': String(mode === 'development'),
      // The bundler's build of Vue asks for these.
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: {
      alias: Object.fromEntries(
        Object.entries({ login: 'define/login.js', prerender: 'prerender.js' }).map(([name, file]) => [
          `vodokanal-forms/${name}`,
          fileURLToPath(new URL(`../../dist/${file}`, import.meta.url)),
        ]),
      ),
    },
    oxc: { jsx: { runtime: 'automatic', development: mode === 'development' } },
    plugins: [entries(codes), snippet(kind), ...plugins],
    ...rest,
  };
}

function page(variant, name, drawn) {
  const sentence = sentences[name];
  const script = name.endsWith('prerendered') ? '/dist/vodokanal.prerendered.js' : '/dist/vodokanal.js';
  const styles = name.endsWith('prerendered') ? '\n    <link rel="stylesheet" href="/dist/prerendered.css" />' : '';
  const scripts =
    drawn === undefined && !name.endsWith('guide')
      ? '\n    <script type="module" src="/dist/vodokanal.js"></script>'
      : '';
  const buttons =
    drawn === undefined
      ? ''
      : `
    <button type="button" id="define" onclick="import('${script}')">Load the form</button>
    <button type="button" id="hydrate">Hydrate</button>`;
  return `<!doctype html>
<!-- ${sentence} -->
<html lang="uk">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${variant}: ${name}</title>
    <link rel="icon" href="data:," />${styles}
    <script src="/test/hosts/assets/witness.js"></script>
    <script src="/test/frameworks/dist/listeners.js"></script>${scripts}
    <script type="module" src="${name}.js"></script>
  </head>
  <body>
    <p lang="en" dir="ltr">${sentence}</p>${buttons}
    <div id="app">${drawn ?? ''}</div>
  </body>
</html>
`;
}

async function namesOf({ source, kind }) {
  const files = await readdir(`${folder}pages/${source}`);
  return [...files.map((file) => file.slice(0, -kind.length - 1)), 'guide', 'hydrate-guide'];
}

/** What a server sends: the markup of each page that is to be hydrated. */
async function drawn(variant, names) {
  const { source, kind } = variant;
  const hydrated = names.filter((name) => name.startsWith('hydrate'));
  const code = `import { draw } from '${folder}start/${servers[source]}';
    ${hydrated.map((name, index) => `import Page${index} from '${folder}pages/${source}/${name}.${kind}';`).join('\n')}
    export const markup = { ${hydrated.map((name, index) => `'${name}': await draw(Page${index})`).join(', ')} };`;
  const outDir = `${folder}node_modules/.cache/${source}`;
  const output = { entryFileNames: 'server.js' };
  await build(
    config(
      variant,
      { server: code },
      { build: { ssr: true, outDir, rolldownOptions: { input: { server: 'server' }, output } } },
    ),
  );
  return (await import(`${outDir}/server.js?${Date.now()}`)).markup;
}

async function variantPages(name, variant) {
  const { source, kind } = variant;
  const names = await namesOf(variant);
  const codes = Object.fromEntries(
    names.map((page) => [
      `entry:${page}`,
      `import Page from '${folder}pages/${source}/${page}.${kind}';
       import { start } from '${folder}start/${starts[source]}';
       start(Page);`,
    ]),
  );
  const outDir = `${dist}/${name}`;
  const input = Object.fromEntries(names.map((page) => [page, `entry:${page}`]));
  const output = { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' };
  await build(
    config(variant, codes, {
      build: { outDir, minify: false, modulePreload: false, target: 'es2022', rolldownOptions: { input, output } },
    }),
  );
  const markup = await drawn({ ...variant, mode: 'production' }, names);
  for (const each of names) await writeFile(`${outDir}/${each}.html`, page(name, each, markup[each]));
  return names;
}

/** All pages, to be opened by hand. */
async function gallery(pages) {
  const turbo = (await readdir(`${folder}turbo`)).filter((file) => file.endsWith('.html'));
  const links = { ...pages, turbo: turbo.map((file) => file.slice(0, -'.html'.length)) };
  const item = (name, page) => {
    const address = name === 'turbo' ? `../turbo/${page}.html` : `${name}/${page}.html`;
    return `<li><a href="${address}">${page}</a> ${sentences[page] ?? ''}</li>`;
  };
  const lists = Object.entries(links).map(
    ([name, names]) => `<h2>${name}</h2><ul>${names.map((page) => item(name, page)).join('')}</ul>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Frameworks</title><link rel="icon" href="data:," />
    <link rel="stylesheet" href="/demo/pages/site.css" /><main><h1>Frameworks</h1>${lists.join('')}</main></html>`;
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const pages = {};
for (const [name, variant] of Object.entries(variants)) pages[name] = await variantPages(name, variant);
for (const [from, to] of [
  ['listeners.js', 'listeners.js'],
  ['node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', 'turbo.js'],
])
  await copyFile(`${folder}${from}`, `${dist}/${to}`);
await writeFile(`${dist}/pages.json`, JSON.stringify(pages));
await writeFile(`${dist}/index.html`, await gallery(pages));
