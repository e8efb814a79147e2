import type { Plugin, UserConfig } from 'vite';
import { serveHosts } from './test/hosts/serve.ts';

/** The oldest browsers that run the forms: 95.7 % of those in use in Ukraine. */
export const target = ['chrome99', 'firefox101', 'safari16.4'];

/** The gallery of host pages, opened by hand: untouched by Vite, with the published files of the last build. */
const hosts: Plugin = {
  name: 'hosts',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      serveHosts(request, response).then((done) => done || next(), next);
    });
  },
};

/** For the demo's pages while `npm start` runs. What `npm run build` makes stands in `vite.build.ts`. */
export default {
  appType: 'mpa',
  plugins: [hosts],
  // All pages are named, or dependencies found on a later one would reload a page somebody types into.
  optimizeDeps: { entries: ['index.html', 'demo/pages/*.html'] },
} satisfies UserConfig;
