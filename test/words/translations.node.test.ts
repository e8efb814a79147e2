import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { WordsProject } from '../../locales/compile.ts';
import { readRussian, translated, translationsFolder } from './xliff.ts';

const build = fileURLToPath(new URL('../../locales/build.ts', import.meta.url));

describe('translations', () => {
  const folder = translationsFolder();
  let russian: string;
  before(async () => {
    russian = await readRussian();
  });

  const compile = async (xlf: string) => {
    await folder.write('ru.xlf', xlf);
    return new WordsProject({ translations: folder.path }).compile();
  };
  const complaintsAbout = async (xlf: string) => (await compile(xlf)).complaints;
  const runBuild = (...options: string[]) =>
    promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      build,
      '--dry',
      '--translations',
      folder.path,
      ...options,
    ]);

  it('are complete', async () => {
    assert.deepEqual(await complaintsAbout(russian), []);
  });

  it('that are missing fail the build, by id and sentence', async () => {
    await folder.write('ru.xlf', russian.replace(/<target>Частный дом<\/target>\s*/, ''));
    await assert.rejects(runBuild(), (error: { code: number; stderr: string }) => {
      assert.equal(error.code, 1);
      assert.match(error.stderr, /^ru: no translation of apartment\.privateHouse: «Приватний будинок»$/m);
      return true;
    });
  });

  it('are not written by a build that is dry', async () => {
    const generated = new URL('../../src/words/generated/words.ts', import.meta.url);
    await folder.write('ru.xlf', russian.replace('>Частный дом<', '>Особняк<'));
    await runBuild();
    assert.doesNotMatch(await readFile(generated, 'utf8'), /Особняк/);
  });

  it('that are empty count as missing', async () => {
    assert.deepEqual(await complaintsAbout(russian.replace('>Частный дом<', '> <')), [
      'ru: no translation of apartment.privateHouse: «Приватний будинок»',
    ]);
  });

  it('are needed for a code that is called like a plural form', async () => {
    const [complaint, ...others] = await complaintsAbout(
      russian.replace(/<target>В номере есть буква О.*<\/target>/, ''),
    );
    assert.match(complaint!, /^ru: no translation of account\.codes\.zero: /);
    assert.deepEqual(others, []);
  });

  it('are needed for the plural form that stands in for the others, where the language does not choose it, too', async () => {
    const english = translated(russian, 'en', (id, text) => (id === 'password.hint.many' ? undefined : text));
    await folder.write('en.xlf', english);
    const { complaints } = new WordsProject({ languages: ['uk', 'en'], translations: folder.path }).compile();
    assert.deepEqual(complaints, [
      'en: no translation of password.hint.many: «Щонайменше ${n}\u00a0символів, можна кілька слів»',
    ]);
  });

  it('without the placeholder of their sentence compile nothing, and say so', async () => {
    const { modules, complaints } = await compile(
      russian.replace(/<target>Будет отправлено: .*<\/target>/, '<target>Будет</target>'),
    );
    assert.equal(modules.size, 0);
    assert.match(complaints.join(), /reading/);
  });

  it('of a sentence that is gone from the source are complained about', async () => {
    const old = '<trans-unit id="old"><source>Колись</source><target>Когда-то</target></trans-unit></body>';
    assert.deepEqual(await complaintsAbout(russian.replace('</body>', old)), [
      'ru: no sentence in the source has old any more: «Когда-то»',
    ]);
  });

  it('of a sentence with a new wording stay in use, and the complaint shows both wordings', async () => {
    const { modules, complaints } = await compile(russian.replace('>Приватний будинок<', '>Приватна хата<'));
    assert.deepEqual(complaints, [
      'ru: apartment.privateHouse was «Приватна хата», now it is «Приватний будинок»; does «Частный дом» still say so?',
    ]);
    assert.ok(modules.get('ru')?.includes('Частный дом'));
  });

  it('that are missing are asked for once, also where the sentence has a new wording', async () => {
    const untranslated = russian
      .replace('>Приватний будинок<', '>Приватна хата<')
      .replace(/<target>Частный дом<\/target>\s*/, '');
    assert.deepEqual(await complaintsAbout(untranslated), [
      'ru: no translation of apartment.privateHouse: «Приватний будинок»',
    ]);
  });

  it('of a sentence with a new wording outlive the extraction, which names them', async () => {
    await folder.write('ru.xlf', russian.replace('>Приватний будинок<', '>Приватна хата<'));
    const { stdout } = await runBuild('--extract');
    assert.match(stdout, /^ru: apartment\.privateHouse was «Приватна хата»/);
    assert.equal(await folder.read('ru.xlf'), russian);
  });

  it('are compared with what the extraction would write, and left as they are', async () => {
    const other = russian.replace('Label of the field for the password.', 'Another note.');
    await folder.write('ru.xlf', other);
    await assert.rejects(runBuild('--check'), /locales\/ru\.xlf is not as `npm run words -- --extract` writes it/);
    assert.equal(await folder.read('ru.xlf'), other);
    await folder.write('ru.xlf', russian);
    await runBuild('--check');
  });

  it('need a file for each language', async () => {
    const { complaints } = new WordsProject({ languages: ['uk', 'eo'], translations: folder.path }).compile();
    assert.equal(complaints.length, 1);
    assert.match(complaints[0]!, /^eo: \S+\/eo\.xlf is missing$/);
  });
});
