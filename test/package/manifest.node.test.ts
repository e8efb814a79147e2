import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { siteFolder } from '../../demo/site.ts';
import manifest from '../../package.json' with { type: 'json' };

describe('package.json', () => {
  it('exports the module, whatever registers elements, and files that are in dist alone', () => {
    const module = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });
    const frameworks = readdirSync('src/types/frameworks').map((file) => file.replace('.d.ts', ''));
    const folder = './dist/types/frameworks';
    const typesFor = (name: string) => ({ types: `${folder}/${name}.d.ts`, default: `${folder}/none.js` });
    const files = [
      'frame.html',
      'frame.js',
      'partner.js',
      'vodokanal.js',
      'vodokanal.iife.js',
      'openapi.json',
      'partners.schema.json',
    ];
    assert.deepEqual(manifest.exports, {
      '.': module('index'),
      './define': module('define/index'),
      ...Object.fromEntries(frameworks.map((name) => [`./${name}`, typesFor(name)])),
      './*': module('define/*'),
      ...Object.fromEntries(files.map((file) => [`./${file}`, `./dist/${file}`])),
    });
  });

  it('publishes what is built for others, and not the pages of the demo', () => {
    assert.deepEqual(manifest.files, ['dist', 'README.md', 'CHANGELOG.md', 'LICENSE']);
    assert.doesNotMatch(siteFolder, /^dist(\/|$)/);
  });

  it('keeps bundlers from dropping what registers elements', () => {
    const built = ['define/*', 'vodokanal', 'vodokanal.iife', 'partner'].map((name) => `./dist/${name}.js`);
    assert.deepEqual(manifest.sideEffects, ['./src/define/*.ts', './src/partner.ts', './demo/pages/*.ts', ...built]);
  });
});
