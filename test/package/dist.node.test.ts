import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

const read = (file: string) => readFile(join('dist', file), 'utf8');

describe('what is published', () => {
  before(() => assert.ok(existsSync('dist/integrity.json'), 'first: npm run build'));

  it('is a classic script in ASCII', async () => {
    assert.match(await read('vodokanal.iife.js'), /^[\0-\x7f]*$/);
  });

  for (const file of ['vodokanal.js', 'vodokanal.iife.js', 'vodokanal.prerendered.js'])
    it(`brings everything along in ${file}, in production builds`, async () => {
      const code = await read(file);
      assert.doesNotMatch(code, /\bimport\s*[{*'"]|\bfrom\s*['"]|process\.env|Lit is in dev mode/);
    });

  it('has the right sum for each script', async () => {
    const sums: Record<string, string> = JSON.parse(await read('integrity.json'));
    for (const file of [
      'vodokanal.js',
      'vodokanal.iife.js',
      'vodokanal.prerendered.js',
      'prerendered.css',
      'frame.html',
    ])
      assert.ok(sums[file], file);
    for (const [file, sum] of Object.entries(sums))
      assert.equal(
        sum,
        `sha384-${createHash('sha384')
          .update(await read(file))
          .digest('base64')}`,
        file,
      );
  });
});
