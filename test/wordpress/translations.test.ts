import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { po } from 'gettext-parser';
import { findWordPress } from '../engines/wordpress.ts';

const plugin = fileURLToPath(new URL('../../demo/wordpress/vodokanal-forms/', import.meta.url));
const { php, xgettext } = findWordPress()!;

/** Context and sentence of every message, and what it is translated by. */
function messagesOf(text: string): Map<string, string> {
  const { translations } = po.parse(text);
  const all = Object.values(translations).flatMap((context) => Object.values(context));
  const named = all.filter(({ msgid }) => msgid);
  return new Map(named.map(({ msgctxt = '', msgid, msgstr }) => [`${msgctxt}|${msgid}`, msgstr[0] ?? '']));
}

const read = (file: string) => readFileSync(`${plugin}${file}`, 'utf8');
const files = readdirSync(plugin, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.php'));

describe('the plugin', () => {
  it('is PHP', () => {
    assert.ok(files.length > 8);
    for (const file of files) execFileSync(php, ['-l', plugin + file]);
  });

  it('has all its sentences in its template', () => {
    const keywords = ['__', 'esc_html__', 'esc_attr__'].map((name) => `--keyword=${name}`);
    const found = execFileSync(xgettext, ['-L', 'PHP', '--from-code=UTF-8', ...keywords, '-o', '-', ...files], {
      cwd: plugin,
      encoding: 'utf8',
    });
    const { title, description, keywords: words } = JSON.parse(read('block/block.json'));
    const [, about] = /Description: +(.*)/.exec(read('vodokanal-forms.php'))!;
    const wanted = [
      ...messagesOf(found).keys(),
      `|${about}`,
      `block title|${title}`,
      `block description|${description}`,
      ...words.map((word: string) => `block keyword|${word}`),
    ];
    assert.deepEqual([...messagesOf(read('languages/vodokanal-forms.pot')).keys()].sort(), [...new Set(wanted)].sort());
  });

  for (const lang of ['uk', 'ru_RU'])
    it(`has them all in ${lang}`, () => {
      const translated = messagesOf(read(`languages/vodokanal-forms-${lang}.po`));
      const wanted = [...messagesOf(read('languages/vodokanal-forms.pot')).keys()];
      assert.deepEqual([...translated.keys()], wanted);
      assert.deepEqual(
        [...translated].filter(([, text]) => !/[а-яіїє]/i.test(text)),
        [],
      );
      for (const [sentence, text] of translated) assert.equal(text.includes('%s'), sentence.includes('%s'));
    });
});
