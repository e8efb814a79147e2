import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { WordsProject } from '../../locales/compile.ts';

const config = new URL('../../locales/lit-localize.json', import.meta.url).pathname;
const build = new URL('../../locales/build.ts', import.meta.url).pathname;

describe('words', () => {
  let folder: string;
  let russian: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'words-'));
    russian = await readFile(new URL('../../locales/ru.xlf', import.meta.url), 'utf8');
  });
  after(() => rm(folder, { recursive: true }));

  const complaintsAbout = async (xlf: string) => {
    await writeFile(join(folder, 'ru.xlf'), xlf);
    return new WordsProject(config, folder).compile().complaints;
  };

  it('are all translated', async () => {
    assert.deepEqual(await complaintsAbout(russian), []);
  });

  it('become one plain module a language, in letters and without a run time', () => {
    const { modules } = new WordsProject(config).compile();
    assert.deepEqual([...modules.keys()], ['uk', 'ru']);
    assert.ok(modules.get('uk')?.includes('Приватний будинок'));
    assert.ok(modules.get('ru')?.includes('Частный дом'));
    for (const text of modules.values())
      for (const rest of ['@lit/localize', 'msg(', '\\u04']) assert.ok(!text.includes(rest), rest);
  });

  it('fail the build where a translation is missing, by its sentence', async () => {
    await writeFile(join(folder, 'ru.xlf'), russian.replace(/<target>Частный дом<\/target>\s*/, ''));
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', build, '--dry', '--translations', folder]);
    await assert.rejects(run, (error: { code: number; stderr: string }) => {
      assert.equal(error.code, 1);
      assert.match(error.stderr, /^ru: no translation of s\w+: «Приватний будинок»$/m);
      return true;
    });
  });

  it('fail the build where a translation is empty', async () => {
    const [complaint, ...others] = await complaintsAbout(russian.replace('>Частный дом<', '> <'));
    assert.match(complaint!, /no translation of \w+: «Приватний будинок»/);
    assert.deepEqual(others, []);
  });

  it('fail the build where a translated sentence is gone from the source', async () => {
    const stale = '<trans-unit id="s0"><source>Колись</source><target>Когда-то</target></trans-unit></body>';
    assert.deepEqual(await complaintsAbout(russian.replace('</body>', stale)), [
      'ru: no sentence in the source has s0 any more: «Когда-то»',
    ]);
  });
});
