import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCommon } from '../../demo/server/secrets/common-passwords.ts';
import { localWords } from '../../demo/server/secrets/local-words.ts';
import { langs } from '../../src/lang.ts';
import { typedCyrillic, typedLatin } from '../../src/rules/cyrillic.ts';
import { password } from '../../src/rules/password.ts';
import { wordsOf } from '../../src/words/index.ts';

/** Passwords that the rule of the form takes and the list of the endpoint does not. */
const common: Record<string, string[]> = {
  'on the list as the English layout types them': ['мадагаскар', 'терминатор', 'карамелька', 'Александра'],
  'local words': ['параллелограм', 'Солнышко', 'люблю кота', 'Шахтар-Донецьк', 'динамо киев'],
  'local words in Latin letters': ['lublukota', 'Yatebyalublu', 'solnyshko', 'Dnepropetrovsk'],
  'local words with digits or signs around them': [
    'динамо2024',
    'наталья1985',
    'Наталія_1985',
    '12345678динамо',
    'Шевченко!!',
    'Алёна1990',
    'Львів 1995',
    'Днепропетровск85',
    'kotenok777',
  ],
  'local words typed in another layout': ['yfnfkmz1985', 'Yfnfksz1985', 'lbyfvj2024', 'вштфьщ2024', 'дгидглщеф'],
};
const others = [
  'кавунець77',
  'зелена гора',
  'теплий кіт',
  'зубр-на-полі',
  'мельник і рибка',
  'динамо123456789',
  'наталья любит чай',
  'zubr-na-poli',
];

describe('a common password', () => {
  for (const [kind, passwords] of Object.entries(common))
    it(`is known: ${kind}`, () => {
      for (const one of passwords) {
        assert.equal(password.read(one).problem, undefined, `${one} is refused before the list is asked`);
        assert.ok(isCommon(one), one);
      }
    });

  it('is none where more stands around the word, or the words are anything else', () => {
    for (const one of others) assert.equal(isCommon(one), false, one);
  });

  it('is every local word, in capitals, with a year, and typed in the other layouts', () => {
    assert.equal(new Set(localWords).size, localWords.length);
    for (const word of localWords) {
      assert.match(word, /^[a-zа-яґєії]{3,}$/, 'as it is compared');
      assert.ok(isCommon(`${word.toUpperCase()}1985`), word);
      assert.ok(isCommon(typedLatin(word)), `${word} as ${typedLatin(word)}`);
      if (/^[a-z]+$/.test(word))
        assert.ok(isCommon(typedCyrillic(word, 'uk')), `${word} as ${typedCyrillic(word, 'uk')}`);
    }
  });

  it('gets a note in the form that the refusal does not contradict: it speaks of the length only', () => {
    for (const lang of langs) {
      const { codes } = wordsOf(lang).password;
      for (const sentence of [codes.fair(), codes.good()]) {
        assert.match(sentence, /довж|довг|длин/i);
        assert.doesNotMatch(sentence, /підход|подход|добр|хорош|безпеч|безопас|надійний|надёжный/i);
      }
    }
    const notes = Object.values(common).flatMap((passwords) => passwords.map((one) => password.read(one).note));
    assert.deepEqual([...new Set(notes)].sort(), ['fair', 'good']);
  });
});
