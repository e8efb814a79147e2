import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WordsProject } from '../../locales/compile.ts';
import { langs } from '../../src/lang.ts';
import { faultsOf } from './typography.ts';

/** A link follows these in the same line. */
const followed = ['register.privacy'];

describe('the typography of the sentences', () => {
  const sentences = new WordsProject().sentences();

  it('is judged by rules that find each fault, and none in what is right', () => {
    const wrong = [
      'Наприклад, 12',
      'дом — 0',
      '${n} символов',
      'поле "Дім"',
      "зв'язок",
      'Надсилаємо...',
      'Так ',
      'Дім,  дах',
    ];
    for (const sentence of wrong) assert.equal(faultsOf(sentence).length, 1, sentence);
    const right = 'Наприклад 12 або 1Б, з корпусом\u00a0— 1Б-3: ${n}\u00a0символів у «Зв’язку»…';
    assert.deepEqual(faultsOf(right), []);
  });

  for (const lang of langs) {
    it(`has no fault in ${lang}`, () => {
      const found = sentences.flatMap(({ id, texts }) => faultsOf(texts.get(lang)!).map((fault) => `${id}: ${fault}`));
      assert.deepEqual(found, []);
      assert.ok(sentences.length > 100);
    });

    it(`has a full stop at the end only where something follows in the same line: ${lang}`, () => {
      const ended = sentences.filter(({ texts }) => texts.get(lang)!.endsWith('.')).map(({ id }) => id);
      assert.deepEqual(ended, followed);
    });
  }
});
