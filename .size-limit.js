import { readdirSync } from 'node:fs';

/** A script with all that it needs. Why these numbers: docs/decisions/0006-size-budget.md. */
const whole = (file, compression, limit) => ({
  name: `${file}, ${compression}`,
  path: `dist/${file}`,
  [compression]: true,
  limit,
  disablePlugins: ['@size-limit/esbuild'],
});

const elements = readdirSync('dist/define').flatMap((file) => /^(?!index\.)(\w+)\.js$/.exec(file)?.[1] ?? []);
const limits = { login: '35.9 kB' };

export default [
  whole('vodokanal.js', 'gzip', '40 kB'),
  whole('vodokanal.js', 'brotli', '35.8 kB'),
  whole('vodokanal.iife.js', 'gzip', '41.5 kB'),
  whole('vodokanal.iife.js', 'brotli', '36.9 kB'),
  // The same with what takes over a form that came with the page.
  whole('vodokanal.prerendered.js', 'gzip', '42.7 kB'),
  ...elements.map((name) => ({
    name: `${name} alone with Lit, gzip`,
    path: `dist/define/${name}.js`,
    gzip: true,
    limit: limits[name] ?? '40.3 kB',
  })),
  whole('frame.js', 'gzip', '7.2 kB'),
  whole('partner.js', 'gzip', '9.3 kB'),
];
