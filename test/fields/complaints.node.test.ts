import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { registerFields } from '../../src/fields/register-fields.ts';
import { langs } from '../../src/lang.ts';
import { visible } from '../../src/rules/cyrillic.ts';
import { defaults } from '../../src/rules/reading.ts';
import { wordsOf } from '../../src/words/index.ts';
import { factsOf, tableOf } from '../rules/facts.ts';

/** What a complaint says of the text, and when that is true of it. A complaint with none of these claims says nothing. */
const claims: [says: RegExp, holds: (text: string, offers: readonly string[]) => boolean][] = [
  [/^Введіть (?:номер|особовий|адресу електронної)/, (text) => !/\d/.test(text)],
  [/латинська літера/, (text) => /[a-z]/i.test(text)],
  [/Оберіть/, (_, offers) => offers.length > 0],
  [/Забагато чисел/, (text) => /\d\D+\d/.test(text)],
  [/Забагато цифр/, (text) => /\d{4}/.test(text)],
  [/лише одна літера/, (text) => /\p{L}[^\p{L}\d]*\p{L}/u.test(text)],
  [/зайвий знак/, (text) => /[^a-zа-яґєіїё0-9 ]/i.test(text)],
  [/не дописано/, (text) => /[-/] *$|корп|літ/i.test(text)],
  [/корпусу й дробу/, (text) => /[-/к]/i.test(text)],
  [/^Напишіть номер .+ цифрами/, (text) => !/\d/.test(text) || /^к/i.test(text)],
  [/Залиште лише цифри та літери/, (text) => /[^a-zа-яґєіїё0-9 ]/i.test(text)],
  [/Після @/, (text) => text.includes('@')],
  [/лише одну електронну/, (text) => /@.*@/.test(text)],
];

/** How a complaint names its field, so that it is understood alone: in the summary, and read aloud. */
const names: Record<(typeof registerFields)[number]['name'], RegExp> = {
  account: /особов\S+ рахун|лицев\S+ сч/i,
  email: /пошт|почт/i,
  password: /парол/i,
  house: /будин|дом/i,
  apartment: /квартир/i,
};

describe('complaints', () => {
  for (const field of registerFields) {
    const { codes } = field.words(wordsOf('uk'), defaults);
    const folder = new URL('../rules/facts/', import.meta.url);
    const facts = factsOf(readFileSync(new URL(tableOf(field.name), folder), 'utf8'));
    it(`about ${field.name} name it in every language`, () => {
      const problems = new Set(facts.flatMap(({ text, context }) => field.rule.read(text, context).problem ?? []));
      for (const lang of langs)
        for (const problem of problems) {
          const sentence = field.words(wordsOf(lang), defaults).codes[problem]!(0);
          assert.match(sentence, names[field.name], `${lang} ${problem}`);
        }
    });
    if (field.name === 'password') continue;
    it(`about ${field.name} say only what is true of the texts that get them`, () => {
      for (const { text, context } of facts) {
        const { problem, offers, count = 0 } = field.rule.read(text, context);
        // Behind a pattern of the page the field has other sentences.
        if (!problem || context.settings.accountPattern || text.length > 100) continue;
        const sentence = codes[problem]!(count);
        for (const [says, holds] of claims)
          if (says.test(sentence)) assert.ok(holds(visible(text), offers), `«${text}»: ${sentence}`);
      }
    });
  }
});
