import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { letterWords } from '../../demo/words/index.ts';
import { WordsProject } from '../../locales/compile.ts';
import { sample, wordsTable } from '../../locales/table.ts';
import { langs } from '../../src/lang.ts';
import { translationsFolder } from './xliff.ts';

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** The cells of each row: its key, one text a language, the note, and the empty one to approve it. */
const rowsOf = (page: string) =>
  [...page.matchAll(/<tr><td>.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<var>\{(.*?)\}<\/var>/g, '${$1}')
        .replace(/<\/?code>/g, '')
        .replace(/&#?\w+;/g, (entity) => entities[entity]!),
    ),
  );

describe('the page with every sentence', () => {
  const folder = translationsFolder();
  const sentences = new WordsProject().sentences();

  it('has each one once, in every language, with its note, and its placeholders as they are', () => {
    const rows = rowsOf(wordsTable(sentences));
    for (const { id, desc, texts } of sentences) {
      const expected = [id, ...langs.map((lang) => texts.get(lang)), desc, ''];
      assert.deepEqual(
        rows.filter(([key]) => key === id),
        [expected],
      );
    }
  });

  it('has every sentence of every letter, too', () => {
    const rows = rowsOf(wordsTable(sentences));
    const { when, greeting, signature, ...letters } = letterWords[langs[0]];
    for (const name of Object.keys(letters) as (keyof typeof letters)[])
      langs.forEach((lang, at) => {
        const { subject, before, links, after } = letterWords[lang][name](sample);
        const said = rows.filter(([key]) => key!.startsWith(`letters.${name}.`)).map((cells) => cells[1 + at]);
        assert.deepEqual(said, [subject, ...before, ...links, ...after], `${lang} ${name}`);
      });
  });

  it('has a heading above each group', () => {
    const page = wordsTable(sentences);
    const groups = new Set(sentences.map(({ id }) => (id.includes('.') ? id.split('.')[0] : '')));
    assert.equal(page.match(/<h2>[^<]+<\/h2>/g)?.length, groups.size + 1 + Object.keys(letterWords.uk).length - 3);
  });

  it('shows signs of HTML as signs', () => {
    const texts = new Map(langs.map((lang) => [lang, `<b>${lang}</b> & "\${n}"`]));
    const page = wordsTable([{ id: 'page.x', desc: '<i>note</i>', texts }]);
    assert.doesNotMatch(page, /<b>|<i>/);
    assert.match(page, /&lt;b&gt;uk&lt;\/b&gt; &amp; &quot;<var>\{n\}<\/var>&quot;/);
    assert.match(page, /&lt;i&gt;note/);
  });

  it('needs nothing but itself', () => {
    assert.doesNotMatch(wordsTable(sentences), /<script|<link|\b(?:src|href)=|url\(|@import/);
  });

  it('is written where the command is told', async () => {
    const build = fileURLToPath(new URL('../../locales/build.ts', import.meta.url));
    const file = join(folder.path, 'in', 'words.html');
    await promisify(execFile)(process.execPath, ['--import', 'tsx', build, '--dry', '--table', file]);
    assert.equal(await readFile(file, 'utf8'), wordsTable(sentences));
  });
});
