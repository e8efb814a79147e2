import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteFolder } from '../../demo/site.ts';
import manifest from '../../package.json' with { type: 'json' };

describe('package.json', () => {
  it('exports the module, whatever registers elements, and files that are in dist alone', () => {
    const module = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });
    const files = [
      'frame.html',
      'frame.js',
      'partner.js',
      'check.js',
      'vodokanal.dev.js',
      'vodokanal.js',
      'vodokanal.iife.js',
      'openapi.json',
      'partners.schema.json',
    ];
    assert.deepEqual(manifest.exports, {
      '.': module('index'),
      './define': module('define/index'),
      './*': module('define/*'),
      ...Object.fromEntries(files.map((file) => [`./${file}`, `./dist/${file}`])),
    });
  });

  it('publishes what is built for others, and not the pages of the demo', () => {
    assert.deepEqual(manifest.files, ['dist', 'README.md', 'CHANGELOG.md', 'LICENSE']);
    assert.doesNotMatch(siteFolder, /^dist(\/|$)/);
  });

  it('keeps bundlers from dropping what registers elements', () => {
    const built = ['define/*', 'vodokanal', 'vodokanal.iife', 'partner', 'check', 'vodokanal.dev'].map(
      (name) => `./dist/${name}.js`,
    );
    assert.deepEqual(manifest.sideEffects, [
      './src/define/*.ts',
      './src/partner.ts',
      './src/check.ts',
      './src/vodokanal-dev.ts',
      './demo/pages/*.ts',
      ...built,
    ]);
  });
});
