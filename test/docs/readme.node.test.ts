import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import test from 'node:test';
import { tokenNames } from '../../src/elements/looks/token-names.ts';
import { langs } from '../../src/lang.ts';

const root = new URL('../../', import.meta.url);
const readme = await readFile(new URL('README.md', root), 'utf8');
const reference = await readFile(new URL('docs/reference.md', root), 'utf8');
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

test('the row of the attribute `lang` names every language', () => {
  const [, row] = /^\| `lang` \| `([^`]*)`/m.exec(reference) ?? [];
  assert.deepEqual(
    [...(row ?? '').matchAll(/'([^']+)'/g)].map(([, lang]) => lang),
    [...langs],
  );
});

test('the list of tokens has each that the looks read', async () => {
  const looks = new URL('src/elements/looks/', root);
  const styles = await Promise.all((await readdir(looks)).map((name) => readFile(new URL(name, looks), 'utf8')));
  const read = styles.flatMap((style) => [...style.matchAll(/var\(--vodokanal-([a-z-]+)/g)].map(([, name]) => name!));
  const named = [...reference.matchAll(/^\| `--vodokanal-([^`]+)` \|/gm)].map(([, name]) => name!);
  assert.ok(read.length > 5);
  assert.deepEqual(named.sort(), [...new Set([...tokenNames, ...read])].sort());
});
