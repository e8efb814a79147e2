import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { elementNames, tagOf } from '../../src/element-names.ts';

const textOf = (path: string) => readFileSync(path, 'utf8');

for (const name of elementNames)
  describe(`the element ${tagOf(name)}`, () => {
    it('gives bundlers its class, and is registered by the entry for all', () => {
      assert.ok(textOf('src/index.ts').includes(`from './elements/${name}/${name}.ts'`), 'src/index.ts');
      assert.ok(textOf('src/define/index.ts').includes(`from './${name}.ts'`), 'src/define/index.ts');
    });

    it('has its form in the page for frames', () => {
      const template = new RegExp(`<template id="${name}">\\s*<${tagOf(name)}\\s`);
      assert.match(textOf('src/frame/frame.html'), template);
    });

    it('has a limit for its bytes', () => {
      const files = manifest['size-limit'].map(({ path }) => path);
      assert.ok(files.includes(`dist/${name}.js`), `${files}`);
    });
  });
