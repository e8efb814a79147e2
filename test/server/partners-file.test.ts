import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { BadPartners, readPartners } from '../../demo/server/partners-file.ts';

const folder = await mkdtemp(join(tmpdir(), 'vodokanal-'));
after(() => rm(folder, { recursive: true }));
const file = join(folder, 'partners.json');
const partner = { origin: 'https://pay.example', name: 'Портмоне' };

async function complaints(content: string | Buffer): Promise<string[]> {
  await writeFile(file, content);
  return complaintsOf(file);
}
function complaintsOf(path: string): string[] {
  try {
    readPartners(path);
  } catch (error) {
    assert.ok(error instanceof BadPartners);
    return error.complaints;
  }
  assert.fail('accepted');
}

describe('the file of partners', () => {
  it('is read with and without the mark of UTF-8', async () => {
    for (const mark of ['', '\ufeff']) {
      await writeFile(file, mark + JSON.stringify([partner]));
      assert.deepEqual(readPartners(file), [partner]);
    }
  });

  it('is refused with a sentence for each mistake, in the order of the entries', async () => {
    const good = 'https://pay.example/bills';
    const entries = [partner, { ...partner, returnUrls: [good, 'https://evil.example/'], x: 1 }, { origin: 'x' }];
    assert.deepEqual(await complaints(JSON.stringify(entries)), [
      `${file}, entry 2 has "x": there are only "origin", "name" and "returnUrls".`,
      `${file}, entry 2, "origin" has "https://pay.example" again, which stands in entry 1.`,
      `${file}, entry 2, address 2 of "returnUrls" must be on "https://pay.example", not "https://evil.example/".`,
      `${file}, entry 3, "origin" must be an origin like "https://pay.example", not "x".`,
      `${file}, entry 3, "name" must be a text of 1 to 60 characters.`,
    ]);
    assert.deepEqual(await complaints('{}'), [
      `${file} must be a list: [{"origin": "https://pay.example", "name": "…"}].`,
    ]);
  });

  it('is refused where it is no JSON, not UTF-8, or cannot be read', async () => {
    for (const text of ['', '[{"origin": "https://pay.example",}]', '[\n  {\n  ]\n', "[{'origin': 1}]"]) {
      const [sentence, ...more] = await complaints(text);
      assert.ok(sentence!.startsWith(`${file} is not JSON: `), sentence);
      assert.deepEqual([more, sentence!.split('\n').length], [[], 1]);
    }
    assert.deepEqual(await complaints(Buffer.from([0xcf, 0xee, 0xf0])), [`${file} is not in UTF-8: save it so.`]);
    const nowhere = join(folder, 'nowhere.json');
    assert.deepEqual(complaintsOf(nowhere), [
      `PARTNERS names ${nowhere}, which is not there: make the file, or correct the path.`,
    ]);
    assert.deepEqual(complaintsOf(folder), [
      `PARTNERS names ${folder}, which cannot be read (EISDIR): make it a file that the server may read.`,
    ]);
  });
});
