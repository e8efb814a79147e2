import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Lang, langOf } from '../src/lang.ts';

const facts: [tag: string | null | undefined, lang: Lang][] = [
  ['uk', 'uk'],
  ['uk-UA', 'uk'],
  ['ru', 'ru'],
  ['ru-RU', 'ru'],
  ['RU', 'ru'],
  ['ru_RU', 'ru'],
  [' ru ', 'ru'],
  ['ru;q=0.9', 'ru'],
  ['ru, uk', 'ru'],
  // Rusyn, whose tag begins with the same letters.
  ['rue', 'uk'],
  // No language at all (ISO 639-2), so never one of ours.
  ['zxx', 'uk'],
  ['', 'uk'],
  [null, 'uk'],
  [undefined, 'uk'],
];

describe('the language of a tag', () => {
  for (const [tag, lang] of facts)
    it(`is ${lang} for ${JSON.stringify(tag)}`, () => {
      assert.equal(langOf(tag), lang);
    });
});
