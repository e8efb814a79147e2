import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { langs } from '../../src/lang.ts';

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

test('the row of the attribute `lang` names every language', () => {
  const [, row] = /^\| `lang` \| ([^;]*);/m.exec(readme) ?? [];
  assert.deepEqual(
    [...(row ?? '').matchAll(/`([^`]+)`/g)].map(([, lang]) => lang),
    [...langs],
  );
});
