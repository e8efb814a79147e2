import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Album, gallery, galleryPage, nameOf, type Shot, shots, take } from './album.ts';
import type { Visitor } from './visitor.ts';
import { openSite } from './visits.ts';

/** `PICTURES=write` keeps what is seen now; without it every picture has to be as the one that is kept. */
const isWriting = process.env.PICTURES === 'write';

let album: Album;
const visits = openSite(async (browser) => {
  album = await Album.open(browser);
});

/** The shots of one page: it keeps its state while width and colours change. */
const pages = new Map<string, Shot[]>();
for (const shot of shots) {
  const page = `${shot.state} (${shot.lang})`;
  pages.set(page, [...(pages.get(page) ?? []), shot]);
}

/**
 * The colours that a person forces are also those of the caret, which then cannot be hidden, and it blinks: half a second
 * each way. A fault is in all of several pictures.
 */
async function differenceOf(visitor: Visitor, shot: Shot, png: string): Promise<string | undefined> {
  let difference = await album.difference(shot, png);
  for (let again = 0; difference && shot.scheme === 'forced' && again < 6; again++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const [, next] of await take(visitor, [shot])) difference = await album.difference(shot, next);
  }
  return difference;
}

for (const [page, wanted] of pages)
  test(`looks as before: ${page}`, () => {
    const { state, lang } = wanted[0]!;
    return visits.visit(state, lang, async (visitor) => {
      const differences: (string | undefined)[] = [];
      for (const [shot, png] of await take(visitor, wanted))
        if (isWriting) await album.keep(shot, png);
        else differences.push(await differenceOf(visitor, shot, png));
      assert.deepEqual(differences.filter(Boolean), []);
    });
  });

test('no picture is kept of what nobody can see', async () => {
  assert.deepEqual(await Album.strangers(), []);
});

test('the gallery shows all pictures', async () => {
  if (isWriting) await writeFile(gallery, galleryPage());
  const page = await readFile(gallery, 'utf8').catch(() => '');
  assert.equal(page, galleryPage(), 'npm run pictures');
  assert.equal(page.split('<img').length - 1, new Set(shots.map(nameOf)).size);
});
