import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

const root = new URL('../../', import.meta.url);
const readme = await readFile(new URL('README.md', root), 'utf8');
const { scripts } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every npm command in the README exists', () => {
  const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'ci');
  assert.ok(named.length > 5);
  assert.deepEqual(
    named.filter((name) => !scripts[name]),
    [],
  );
});

test('every attribute of the elements stands in the README, and no other', async () => {
  const sources = await Promise.all(
    ['form-element', 'register/register', 'login/login'].map((name) =>
      readFile(new URL(`src/elements/${name}.ts`, root), 'utf8'),
    ),
  );
  const declared = sources.flatMap((source) => {
    const properties = /static override readonly properties: Properties = \{([\s\S]*?)\n {2}\};/.exec(source)![1]!;
    return [...properties.matchAll(/^ {4}(\w+): /gm)].map(([, name]) =>
      name!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
  });
  const tables = [...readme.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!),
  );
  assert.ok(declared.length > 20);
  for (const name of declared) assert.ok(tables.includes(name), `${name} is not in the README`);
});
