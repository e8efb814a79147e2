import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('docs/uk/README.md says what the script may weigh', () => {
  const [, limit] = /whole\('vodokanal\.js', 'gzip', '(.*?)'\)/.exec(readFileSync('.size-limit.js', 'utf8')) ?? [];
  const [, said] = /важить до (\d+) кБ/.exec(readFileSync('docs/uk/README.md', 'utf8')) ?? [];
  assert.equal(`${said} kB`, limit);
});

test('the picture in the docs is the one that is kept of the form', () => {
  const kept = readFileSync('test/states/pictures/register-reading-uk-light-390.png');
  assert.ok(readFileSync('docs/pictures/reading.png').equals(kept), 'copy it after `npm run pictures`');
});
