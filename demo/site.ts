import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { EnvironmentOptions, Plugin } from 'vite';
import { aliases, versionedName } from '../docs/build/versioned.ts';
import manifest from '../package.json' with { type: 'json' };

/** The folder that `npm run serve` serves. It is not in `dist`, which is published. */
export const siteFolder = 'dist-site';

/**
 * The playground is one of them, because its snippets have the sums of the built scripts. What needs switches of the
 * demo's server, faults of the endpoint and letters, is not there (`isSource`, and `withoutWorkshop` below).
 */
const pages = ['cabinet', 'partner', 'playground', 'privacy'];
/** What pages of partners load, under the major version of what it says to the frame. */
const partnerFiles = [...aliases, ...aliases.map((alias) => versionedName(alias, manifest.version))];
const publicFiles = [...partnerFiles, 'frame.js', 'LICENSES.txt', 'integrity.json'];

/** The demo's pages, with hashed names for whatever they load. */
export const site: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: siteFolder,
    emptyOutDir: true,
    modulePreload: false,
    // Addresses in the page would be `data:`, which the policy of the pages allows for images only.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', ...pages.map((name) => `demo/pages/${name}.html`)] },
  },
};

/** Takes out of the pages what is for developers: account numbers to try, links to `/outbox` and to the test pages. */
export const withoutWorkshop: Plugin = {
  name: 'without-workshop',
  applyToEnvironment: ({ name }) => name === 'site',
  transformIndexHtml: {
    order: 'pre',
    handler: (page) => page.replace(/\s*<section class="workshop">.*?<\/section>/s, ''),
  },
};

/** Puts the files for other sites beside the pages, and a compressed copy beside each file. */
export function finishSite(dist: string, folder: string): void {
  const copy = (name: string, ...to: string[]) => {
    const file = join(dist, name);
    if (existsSync(file)) copyFileSync(file, join(folder, ...to, name));
  };
  mkdirSync(join(folder, 'v1'), { recursive: true });
  for (const file of publicFiles) copy(file);
  for (const file of partnerFiles) copy(file, 'v1');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  for (const file of files) {
    if (!statSync(file).isFile()) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
