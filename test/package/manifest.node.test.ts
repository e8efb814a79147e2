import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { siteFolder } from '../../demo/site.ts';
import manifest from '../../package.json' with { type: 'json' };

describe('package.json', () => {
  it('exports the module, what registers, draws and takes over elements, and files that are in dist alone', () => {
    const module = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });
    const frameworks = readdirSync('src/types/frameworks').map((file) => file.replace('.d.ts', ''));
    const folder = './dist/types/frameworks';
    const typesFor = (name: string) => ({ types: `${folder}/${name}.d.ts`, default: `${folder}/none.js` });
    const files = [
      'frame.html',
      'frame.js',
      'partner.js',
      'check.js',
      'vodokanal.dev.js',
      'vodokanal.js',
      'vodokanal.iife.js',
      'vodokanal.prerendered.js',
      'prerendered.css',
      'prerendered-shadow.css',
      // With a version in the name.
      'partner-*.js',
      'vodokanal-*.js',
      'custom-elements.json',
      'vscode.html-custom-data.json',
      'vscode.css-custom-data.json',
      'web-types.json',
      'LICENSES.txt',
      'integrity.json',
      'openapi.json',
      'partners.schema.json',
    ];
    assert.deepEqual(manifest.exports, {
      '.': module('index'),
      './define': module('define/index'),
      ...Object.fromEntries(frameworks.map((name) => [`./${name}`, typesFor(name)])),
      './hydrate': module('hydrate'),
      './prerender': module('prerender'),
      './*': module('define/*'),
      ...Object.fromEntries(files.map((file) => [`./${file}`, `./dist/${file}`])),
      './package.json': './package.json',
    });
  });

  it('publishes what is built for others, and not the pages of the demo', () => {
    assert.doesNotMatch(siteFolder, /^(dist|docs)(\/|$)/);
  });

  it('keeps bundlers from dropping what registers or takes over elements', () => {
    const built = ['define/*', 'hydrate', 'vodokanal*', 'partner*', 'check'].map((name) => `./dist/${name}.js`);
    const sources = ['define/*', 'partner', 'check', 'vodokanal*', 'elements/input/prerendered'].map(
      (name) => `./src/${name}.ts`,
    );
    assert.deepEqual(manifest.sideEffects, [...sources, './demo/pages/**/*.ts', ...built]);
  });
});
