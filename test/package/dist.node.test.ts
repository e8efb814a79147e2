import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';

const read = (file: string) => readFile(join('dist', file), 'utf8');

/** A page of somebody who installed the package and trusts its types. */
const consumer = `
import { VodokanalLogin, type Outcome } from 'vodokanal-forms';
import 'vodokanal-forms/define';
import { VodokanalRegister } from 'vodokanal-forms/register';

const register = document.createElement('vodokanal-register');
register.addEventListener('vodokanal-success', ({ detail }) => {
  const outcome: Outcome = detail.outcome;
  console.log(outcome, register.valid, VodokanalLogin, VodokanalRegister);
});
// @ts-expect-error: elements are typed, not any
register.nothing;
`;

describe('what is published', () => {
  before(() => assert.ok(existsSync('dist/integrity.json'), 'first: npm run build'));

  it('is a classic script in ASCII', async () => {
    assert.match(await read('vodokanal.iife.js'), /^[\0-\x7f]*$/);
  });

  for (const file of ['vodokanal.js', 'vodokanal.iife.js'])
    it(`brings everything along in ${file}, in production builds`, async () => {
      const code = await read(file);
      assert.doesNotMatch(code, /\bimport\s*[{*'"]|\bfrom\s*['"]|process\.env|Lit is in dev mode/);
    });

  it('has the right sum for each script', async () => {
    const sums: Record<string, string> = JSON.parse(await read('integrity.json'));
    for (const file of ['vodokanal.js', 'vodokanal.iife.js', 'frame.js', 'frame.html']) assert.ok(sums[file], file);
    for (const [file, sum] of Object.entries(sums))
      assert.equal(
        sum,
        `sha384-${createHash('sha384')
          .update(await read(file))
          .digest('base64')}`,
        file,
      );
  });

  for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ])
    it(`has types that hold for a page of others, ${moduleResolution}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'consumer-'));
      await mkdir(join(folder, 'node_modules'));
      await symlink(resolve('.'), join(folder, 'node_modules/vodokanal-forms'));
      await writeFile(join(folder, 'page.ts'), consumer);
      const options = { module, moduleResolution, strict: true, noEmit: true, target: 'es2022', types: [] };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['page.ts'] }));
      await promisify(execFile)(resolve('node_modules/.bin/tsc'), ['-p', folder]).catch(({ stdout }) =>
        assert.fail(stdout),
      );
      await rm(folder, { recursive: true });
    });
});
