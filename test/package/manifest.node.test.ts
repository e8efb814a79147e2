import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { elementNames } from '../../src/element-names.ts';

/** Entries for bundlers that register elements when they are imported. */
const registering = ['define', ...elementNames];

describe('package.json', () => {
  it('exports the module and the types of every element, and files that are in dist alone', () => {
    const modules = Object.fromEntries(
      [['.', 'index'], ...registering.map((name) => [`./${name}`, name])].map(([path, name]) => [
        path,
        { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
      ]),
    );
    const files = ['frame.html', 'frame.js', 'vodokanal.js', 'vodokanal.iife.js', 'openapi.json'];
    assert.deepEqual(manifest.exports, {
      ...modules,
      ...Object.fromEntries(files.map((file) => [`./${file}`, `./dist/${file}`])),
    });
  });

  it('keeps bundlers from dropping what registers elements', () => {
    const sources = ['index', ...elementNames].map((name) => `./src/define/${name}.ts`);
    const built = [...registering, 'vodokanal', 'vodokanal.iife'].map((name) => `./dist/${name}.js`);
    assert.deepEqual([...manifest.sideEffects].sort(), [...sources, ...built].sort());
  });

  it('holds the script of every element to a limit of its bytes', () => {
    const files = manifest['size-limit'].map(({ path }) => path);
    for (const name of elementNames) assert.ok(files.includes(`dist/${name}.js`), name);
  });
});
