import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc, { seed } from './random.ts';

// What suites have built stands in `dist`, or in folders such as `.next`.
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(?:ts|js)$/.test(file) && !/\/(?:node_modules|dist|assets|pages|\.\w+)\//.test(file));

/** Files that hold a piece of text, but for the two that may. */
const holding = (pattern: RegExp) =>
  files.filter((file) => !/^test\/random(?:\.node\.test)?\.ts$/.test(file) && pattern.test(readFileSync(file, 'utf8')));

describe('tests are the same every time', () => {
  test('properties get their inputs from the fixed seed', () => {
    assert.equal(fc.readConfigureGlobal().seed, seed);
    const draws = () => fc.sample(fc.string(), 50);
    assert.deepEqual(draws(), draws());
    assert.ok(new Set(draws()).size > 10);
  });

  test('fast-check is configured before anybody uses it', () => {
    assert.ok(files.length > 50);
    assert.deepEqual(holding(/from 'fast-check'/), []);
  });

  test('nothing is drawn by lot', () => {
    assert.deepEqual(holding(/Math\.random\(/), []);
  });
});
