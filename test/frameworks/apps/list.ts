/** One app: how its own tools check its types and build it, and what a page of it shows. */
export interface App {
  name: string;
  /** Commands of the apps' packages, one after the other; the last one writes `dist`. */
  commands: string[];
  /** Folders that are served, from that of the app. */
  served?: string[];
  /** What the button says. */
  button?: string;
  greeting?: string;
}

const all: App[] = [
  { name: 'typescript', commands: ['tsc', 'vite build --logLevel warn'] },
  { name: 'react', commands: ['tsc', 'tsc -p tsconfig.18.json', 'vite build --logLevel warn'] },
  // Checks the types, too.
  { name: 'next', commands: ['next build'] },
  { name: 'preact', commands: ['tsc', 'vite build --logLevel warn'] },
  { name: 'solid', commands: ['tsc', 'vite build --logLevel warn'] },
  { name: 'vue', commands: ['vue-tsc --noEmit', 'vite build --logLevel warn'] },
  { name: 'svelte', commands: ['svelte-check --fail-on-warnings', 'vite build --logLevel warn'] },
  // Checks the types of templates, too.
  { name: 'angular', commands: ['ng build'] },
  { name: 'astro', commands: ['astro check --minimumFailingSeverity hint', 'astro build'] },
  {
    name: 'htmx',
    commands: [],
    served: ['.', '../node_modules/vodokanal-forms/dist', '../../../../node_modules/htmx.org/dist'],
    button: 'Увійти',
    greeting: 'Вітаємо!',
  },
];

const wanted = process.env.APPS?.split(',');
/** All apps, or those of `APPS=vue,svelte`. */
export const apps = all.filter(({ name }) => wanted?.includes(name) ?? true);
