import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { elementNames } from '../../src/element-names.ts';

const run = promisify(execFile);

/** Compiles a file as the page of somebody who has installed the built package. Libraries are checked, too. */
async function compile(text: string, module: string, moduleResolution: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'));
  const installed = join(folder, 'node_modules/vodokanal-forms');
  await mkdir(installed, { recursive: true });
  for (const file of ['package.json', 'dist']) await cp(file, join(installed, file), { recursive: true });
  // Its dependencies, and not zod and the rest of what this project has.
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit', '@lit-labs', '@types/trusted-types']) {
    await mkdir(join(folder, 'node_modules', name, '..'), { recursive: true });
    await symlink(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
  await writeFile(join(folder, 'page.ts'), text);
  const options = { module, moduleResolution, strict: true, noEmit: true, target: 'es2022', types: [] };
  const compilerOptions = { ...options, skipLibCheck: false, preserveSymlinks: true };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }));
  await run(resolve('node_modules/.bin/tsc'), ['-p', folder])
    .catch(({ stdout }) => assert.fail(stdout))
    .finally(() => rm(folder, { recursive: true }));
}

const [scripting, embedding] = await Promise.all(
  ['docs/scripting.md', 'docs/embed.md'].map((file) => readFile(file, 'utf8')),
);
const consumer = await readFile(new URL('consumer/page.ts', import.meta.url), 'utf8');

describe('the published types', () => {
  for (const [module, resolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ] as const)
    it(`hold for a page of others, ${resolution}`, () => compile(consumer, module, resolution));

  it('hold for the scripts of the docs, which are TypeScript, too', async () => {
    const [, script] = /```js\n([\s\S]*?)```/.exec(scripting!) ?? [];
    const [, configuration] = /<script>\n(\s*window\.vodokanal = [\s\S]*?)<\/script>/.exec(embedding!) ?? [];
    assert.ok(script && configuration);
    await compile(`import type {} from 'vodokanal-forms';\n${script}${configuration}`, 'esnext', 'bundler');
  });

  it('know every attribute that the elements observe, and no other', async () => {
    const { VodokanalLogin, VodokanalRegister } = await import(resolve('dist/index.js'));
    const lists = [VodokanalLogin, VodokanalRegister].map(({ name, observedAttributes }) => {
      const observed = observedAttributes.filter((attribute: string) => attribute !== 'state');
      assert.ok(observed.length > 10);
      const union = observed.map((attribute: string) => `'${attribute}'`).join('|');
      return `const of${name}: Same<keyof ElementAttributes<${name}>, ${union}> = true; of${name};`;
    });
    await compile(
      `import type { ElementAttributes, VodokanalLogin, VodokanalRegister } from 'vodokanal-forms';
       type Same<A, B> = [A, B] extends [B, A] ? true : false;
       ${lists.join('\n')}`,
      'esnext',
      'bundler',
    );
  });
});

describe('a module of the package', () => {
  // A file without types is one that pages load with a tag.
  const names = Object.entries(manifest.exports).flatMap(([name, target]) => (typeof target === 'string' ? [] : name));
  const entries = names.flatMap((name) =>
    name === './*' ? elementNames.map((element) => `${manifest.name}/${element}`) : name.replace('.', manifest.name),
  );

  it('is found by its name in package.json', () => assert.ok(entries.length > 8, entries.join(' ')));

  for (const entry of entries)
    it(`${entry} is imported where there is no DOM`, async () => {
      const code = `await import('${entry}'); if ('document' in globalThis) throw new Error('a DOM');`;
      const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', code]);
      assert.equal(stdout + stderr, '');
    });
});
