import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { WordsProject } from '../../locales/compile.ts';
import { idComplaints } from '../../locales/ids.ts';
import { oneModule } from '../../locales/module.ts';
import { sourcesIn } from '../../locales/xliff.ts';
import { langs } from '../../src/lang.ts';
import { wordsIn } from '../../src/words/generated/words.ts';
import { type WordsOverlay, wordsOf } from '../../src/words/index.ts';
import { readRussian, translated, translationsFolder } from './xliff.ts';

/** The path of each sentence, and the sentence with the number 1. */
function sentencesOf(words: object, prefix = ''): [path: string, sentence: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'function' ? [[prefix + key, value(1, 1)]] : sentencesOf(value, `${prefix}${key}.`),
  );
}

describe('words', () => {
  const folder = translationsFolder();

  it('become one module a language, in letters and without a run time', async () => {
    const { modules } = new WordsProject().compile();
    assert.deepEqual([...modules.keys()], [...langs]);
    assert.ok(modules.get('uk')?.includes('Приватний будинок'));
    assert.ok(modules.get('ru')?.includes('Частный дом'));
    for (const [lang, text] of modules) {
      for (const rest of ['@lit/localize', 'msg(', '\\u04']) assert.ok(!text.includes(rest), rest);
      assert.deepEqual(text.match(/^(import|export) .*/gm), ['export const words = {']);
      assert.deepEqual(
        sentencesOf(await folder.run(`${lang}.ts`, text)),
        sentencesOf(wordsOf(lang as (typeof langs)[number])),
      );
    }
  });

  it('keep the escapes that letters must not replace', () => {
    // A letter, a quotation mark, a space that nobody sees, a backslash before a u, and a backslash before a letter.
    const compiled = String.raw`export const form = { a: () => "\u0430 \u0022 \u00a0 \\u0430 \\\u0430" };`;
    const expected = String.raw`const form = { a: () => "а \u0022 \u00a0 \\u0430 \\а" };`;
    assert.ok(oneModule([compiled]).endsWith(expected), oneModule([compiled]));
  });

  it('are read out of XLIFF with their signs and placeholders', () => {
    const source = 'Ціна &lt; <x id="0" equiv-text="${n}"/> &amp;lt; &quot;100&quot;';
    const xlf = `<trans-unit id="a.b">\n<source>${source}</source>\n<target>x</target></trans-unit>`;
    assert.deepEqual([...sourcesIn(xlf)], [['a.b', 'Ціна < ${n} &lt; "100"']]);
  });

  it('have the path of their key as id', async () => {
    const ids = translated(await readRussian(), 'en', (id, russian) => `${id} ${russian.match(/<x .*?\/>/g) ?? ''}`);
    await folder.write('en.xlf', ids);
    const { modules } = new WordsProject({ languages: ['uk', 'en'], translations: folder.path }).compile();
    const sentences = sentencesOf(await folder.run('ids.ts', modules.get('en')!));
    assert.ok(sentences.length > 100);
    for (const [path, sentence] of sentences) {
      const [id = ''] = sentence.split(' ');
      // A plural form, or one of two sentences for one key.
      assert.ok(id === path || id.startsWith(`${path}.`), `${path} says ${id}`);
    }
  });

  it('are complained about without an id, a description, or a word about a placeholder', async () => {
    const source = `
      declare const msg: { (text: string, options?: { id?: string; desc?: string }): string; _LIT_LOCALIZE_MSG_: never };
      declare const str: { (texts: TemplateStringsArray, ...values: unknown[]): string; _LIT_LOCALIZE_STR_: never };
      export const account = {
        label: () => msg('Рахунок', { id: 'account.label', desc: 'Label.' }),
        title: () => msg('Рахунок', { id: 'account.label', desc: 'Label.' }),
        hint: () => msg('Підказка'),
        codes: { 'gas-supplier': () => msg('Газ', { id: 'account.codes.gas-supplier', desc: ' ' }) },
        count: (n: number) => msg(str\`\${n} з 12\`, { id: 'account.count', desc: 'How far: n of 12.' }),
      };
      export const words = { meant: () => msg('Так?', { id: 'meant', desc: 'Before the chips.' }), account };
    `;
    await folder.write('source.ts', source);
    const program = ts.createProgram([join(folder.path, 'source.ts')], { target: ts.ScriptTarget.ES2022 });
    assert.deepEqual(idComplaints(program), [
      "source: the id of account.title must be 'account.title', not 'account.label'",
      "source: the id of account.hint must be 'account.hint', not missing",
      'source: account.hint has no desc, which tells the translator where it stands',
      'source: account.codes.gas-supplier has no desc, which tells the translator where it stands',
      'source: the desc of account.count must say what {n} is',
    ]);
  });

  it('count as their language does', async () => {
    const forms = new Map([
      ['password.hint.one', 'At least <x id="0" equiv-text="${n}"/> character'],
      ['password.hint.many', 'At least <x id="0" equiv-text="${n}"/> characters'],
      ['failure.limited', 'Try again <x id="0" equiv-text="${fromNow(seconds)}"/>'],
    ]);
    const russian = (await readRussian()).replace(/<target>[^<]*<x[^>]*>\sсимволов\. Подойдут.*<\/target>/, '');
    await folder.write(
      'en.xlf',
      translated(russian, 'en', (id, other) => forms.get(id) ?? other),
    );
    const project = new WordsProject({ languages: ['uk', 'en'], translations: folder.path });
    const { modules, complaints } = project.compile();
    const english = await folder.run('english.ts', modules.get('en')!);
    const count = (hint: (n: number) => string) => [1, 3, 5, 21, 22].map((n) => hint(n));
    assert.deepEqual(count(english.password.hint), [
      'At least 1 character',
      'At least 3 characters',
      'At least 5 characters',
      'At least 21 characters',
      'At least 22 characters',
    ]);
    assert.equal(english.failure.limited(60), 'Try again in 1\u00a0minute');
    assert.equal(english.failure.limited(61), 'Try again in 2\u00a0minutes');
    assert.deepEqual(count(wordsOf('uk').password.hint), [
      'Щонайменше 1\u00a0символ, можна кілька слів',
      'Щонайменше 3\u00a0символи, можна кілька слів',
      'Щонайменше 5\u00a0символів, можна кілька слів',
      'Щонайменше 21\u00a0символ, можна кілька слів',
      'Щонайменше 22\u00a0символи, можна кілька слів',
    ]);
    assert.deepEqual(complaints, [], 'English has no form for “few” to translate');
  });

  it('say nothing about 12 characters where the page sets another pattern', () => {
    const { account } = wordsOf('uk');
    assert.match(account.hint(false), /^12\sсимволів/);
    assert.equal(account.hint(true), 'Номер із рахунку за воду');
    assert.doesNotMatch(wordsOf('ru').account.hint(true), /12/);
    const { length, ...codes } = account.codes;
    for (const [path, sentence] of sentencesOf(codes)) assert.doesNotMatch(sentence, /12/, path);
  });

  it('count the characters of an account to the twelfth, and complain of the next one', () => {
    const { count } = wordsOf('uk').account;
    assert.deepEqual([1, 12, 13].map(count), [
      '1 з 12\u00a0символів',
      '12 з 12\u00a0символів',
      'В особовому рахунку має бути 12\u00a0символів, зараз 13',
    ]);
  });

  it('of the page replace ours, sentence by sentence and language by language', () => {
    const overlay = { uk: { register: { submit: 'Далі' }, account: { hint: (patterned: boolean) => `${patterned}` } } };
    const words = wordsOf('uk', overlay);
    assert.equal(words.register.submit(), 'Далі');
    assert.equal(words.account.hint(true), 'true');
    assert.equal(words.register.title(), 'Реєстрація');
    assert.equal(wordsOf('ru', overlay).register.submit(), 'Отправить');
  });

  it('format no wait before somebody has to wait: the first time takes a browser 20 ms', () => {
    const { RelativeTimeFormat } = Intl;
    let made = 0;
    const counted = class extends RelativeTimeFormat {
      constructor(locale: string) {
        super(locale);
        made++;
      }
    };
    Object.assign(Intl, { RelativeTimeFormat: counted });
    try {
      const words = wordsIn('uk');
      assert.equal(made, 0);
      assert.match(words.mail.wait(90), /через 2\u00a0хвилини/);
      assert.equal(made, 1);
    } finally {
      Object.assign(Intl, { RelativeTimeFormat });
    }
  });

  it('of one element do not reach the others on the page', () => {
    wordsOf('uk', { uk: { register: { submit: 'Далі' } } });
    assert.equal(wordsOf('uk').register.submit(), 'Надіслати');
  });

  it('of the page for groups and sentences that there are not change nothing else', () => {
    const overlay = { uk: { registre: { submit: 'Далі' }, register: { sumbit: 'Далі', title: 'Кабінет' } } };
    const words = wordsOf('uk', overlay as WordsOverlay);
    assert.equal(words.register.submit(), 'Надіслати');
    assert.equal(words.register.title(), 'Кабінет');
  });
});
