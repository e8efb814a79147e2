import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import { build } from 'vite';
import { wordsOf } from '../../src/words/index.ts';
import { toAscii } from '../../vite.ascii.ts';
import { shortLetters } from '../../vite.letters.ts';
import { roomOf } from '../../vite.rooms.ts';
import { minifyCss, minifyHtml, minifyTemplates } from '../../vite.templates.ts';

const css: [text: string, minified: string][] = [
  ['a {\n  color: red;\n  margin: 0 auto;\n}\n', 'a{color:red;margin:0 auto}'],
  ["/* the page's own */ a > b,\nc :hover { top: 0 }", ' a>b,c :hover{top:0}'],
  ['a::after { content: " ;  /* kept */ "; }', 'a::after{content:" ;  /* kept */ "}'],
  ["a { content: '\\'  ' ; }", "a{content:'\\'  '}"],
  ['a { width: calc(1px + 2 * (3em - 4px)) }', 'a{width:calc(1px + 2 * (3em - 4px))}'],
  ['@media (min-width: 30em) and (hover) { a { --x: y; } }', '@media (min-width:30em) and (hover){a{--x:y}}'],
];

const scripts: [what: string, script: string, value: unknown][] = [
  ['strings', `"їжак" + '“”'`, 'їжак“”'],
  ['templates', '`ґ${1}є`', 'ґ1є'],
  ['escaped letters', `'\\–' + '\\\\–'`, '–\\–'],
  ['beyond the basic plane', `'😀'`, '😀'],
  ['regular expressions', `'Їжак'.replace(/[а-яїєіґ’]+$/, '')`, 'Ї'],
  ['regular expressions with u', `/^[😀-😂]$/u.test('😁')`, true],
  ['names', `({ дім: 1 }).дім`, 1],
];

/** Every sentence, called with a few numbers where it takes some. */
function sentences(words: object): unknown[] {
  return Object.values(words).flatMap((value) =>
    typeof value === 'function' ? [value(1, 1), value(3, 3), value(70, 70)] : sentences(value),
  );
}

describe('the build', () => {
  for (const [text, minified] of css)
    it(`minifies ${JSON.stringify(text)}`, () => {
      assert.equal(minifyCss(text), minified);
      assert.equal(minifyCss(minified), minified);
    });

  it('turns line ends and indents of HTML into one space', () => {
    assert.equal(minifyHtml('<p>\n    a  b\n  </p>'), '<p> a  b </p>');
  });

  it('minifies templates, and only them, around their holes', async () => {
    const source = "import { css, x } from 'lit';\nexport const a = [css`a {\n top: ${x}px;\n }`, `b {\n }`];\n";
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        { name: 'source', resolveId: (id) => (id.endsWith('/src/a.ts') ? id : null), load: () => source },
        minifyTemplates(),
      ],
      build: {
        write: false,
        minify: false,
        rolldownOptions: { input: '/src/a.ts', external: 'lit', preserveEntrySignatures: 'strict' },
      },
    });
    const [{ code }] = (result as unknown as { output: [{ code: string }] }).output;
    assert.match(code, /css`a\{top:\$\{x\}px\}`/);
    assert.match(code, /`b \{\n \}`/);
  });

  it('writes the words shorter without changing one', async () => {
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [shortLetters()],
      build: { write: false, rolldownOptions: { input: 'src/words/index.ts', preserveEntrySignatures: 'strict' } },
    });
    const [{ code }] = (result as unknown as { output: [{ code: string }] }).output;
    assert.ok(!code.includes('Приватний'));
    const built: typeof import('../../src/words/index.ts') = await import(
      `data:text/javascript,${encodeURIComponent(code)}`
    );
    for (const lang of ['uk', 'ru'] as const)
      assert.deepEqual(sentences(built.wordsOf(lang)), sentences(wordsOf(lang)));
  });

  for (const [what, script, value] of scripts)
    it(`keeps ${what} while making them ASCII`, () => {
      const escaped = toAscii(script);
      assert.match(escaped, /^[\0-\x7f]*$/);
      assert.deepEqual(vm.runInNewContext(escaped), value);
      assert.deepEqual(vm.runInNewContext(script), value);
    });

  it('knows which room a module belongs to', () => {
    assert.equal(roomOf('/home/x/src/rules/house.ts'), 'src/rules');
    assert.equal(roomOf('/home/x/src/vodokanal.ts'), 'src/vodokanal.ts');
    assert.equal(roomOf('/home/x/node_modules/@lit/reactive-element/css-tag.js'), 'lit');
    assert.equal(roomOf('/home/x/node_modules/lit-html/lit-html.js'), 'lit');
    assert.equal(roomOf('/home/x/node_modules/zod/v4/core/util.js'), 'zod');
  });
});
