import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { wrongLettersPage } from '../../demo/server/letters-page.ts';
import { freePort } from '../engines/free-port.ts';
import { clean, folder as data, run } from './program.ts';

const folder = await mkdtemp(join(tmpdir(), 'vodokanal-'));
after(() => rm(folder, { recursive: true }));
const both = '<vodokanal-login confirm-endpoint="./c" recover-endpoint="./r">';
await mkdir(join(folder, 'login'));
for (const [name, page] of Object.entries({
  'index.html': both,
  'login/index.html': both,
  'вхід.html': both,
  'link.html': '<a data-vodokanal="login" data-confirm-endpoint="./c" data-recover-endpoint="./r">',
  'confirms.html': '<vodokanal-login\n confirm-endpoint="./c">',
  'cabinet.html': '<main>confirm-endpoint</main>',
}))
  await writeFile(join(folder, name), page);
const publicUrl = 'https://voda.example/kabinet/';
const recovers = '<vodokanal-login recover-endpoint="/r">';
const wrong = (linkBase?: string, frame = recovers) => wrongLettersPage({ publicUrl, linkBase, folder, frame });

describe('the page that letters lead to', () => {
  it('may be one of ours that confirms and takes new passwords', () => {
    assert.equal(wrong(), undefined);
    for (const path of [
      '',
      'index.html',
      'login',
      'login/',
      'вхід',
      'link',
      'link.html',
      '#/login',
      '?lang=ru#a',
      'login#/x',
    ])
      assert.equal(wrong(publicUrl + path), undefined, path);
    assert.equal(wrong(publicUrl.slice(0, -1)), undefined);
  });

  it('may be a page that is not known here', () => {
    for (const page of ['https://www.voda.example/login', 'https://voda.example/login', 'https://voda.example/'])
      assert.equal(wrong(page), undefined, page);
  });

  it('must be there', () => {
    for (const path of ['nothing', 'nothing.html', 'frame.html', 'login/login', '%E0%A4%A', 'cabinet.htm'])
      assert.match(
        wrong(publicUrl + path)!,
        new RegExp(`^LETTERS_LEAD_TO must .* there is no ${path} among the pages`),
      );
  });

  it('must confirm, and take new passwords where the frame offers them', () => {
    assert.match(
      wrong(`${publicUrl}cabinet.html`)!,
      /^LETTERS_LEAD_TO must .* in cabinet\.html the attribute confirm-endpoint/,
    );
    assert.match(
      wrong(`${publicUrl}confirms`)!,
      /frame\.html offers them: .* confirms\.html the attribute recover-endpoint/,
    );
    assert.equal(wrong(`${publicUrl}confirms`, '<vodokanal-login>'), undefined);
  });

  for (const program of ['serve.ts', 'start.ts'])
    it(`keeps ${program} from starting where it is wrong`, async () => {
      const port = await freePort();
      const { code, output } = await run(program, [], {
        ...clean,
        PORT: String(port),
        DATA_DIR: join(data, program),
        LETTERS_LEAD_TO: `http://localhost:${port}/demo/pages/cabinet.html`,
      }).ended();
      assert.equal(code, 1);
      assert.match(
        output,
        /^LETTERS_LEAD_TO must be a page that confirms registrations: .*, or name another page\.\n$/,
      );
    });

  it('is in the demo one that understands every letter', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    assert.equal(wrongLettersPage({ publicUrl: 'http://localhost/', folder: root, frame: recovers }), undefined);
  });
});
