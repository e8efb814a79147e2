import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readLinks } from '../../src/check-endpoint/letters.ts';

const folder = await mkdtemp(join(tmpdir(), 'letters-'));
after(() => rm(folder, { recursive: true }));

const link = 'https://voda.example/#vodokanal-confirm=AbC-12_x';
const body = `Вітаємо!\n\n${link}\n`;
const base64 = Buffer.from(body.repeat(2)).toString('base64').replace(/.{76}/g, '$&\n');
/** The same letter to olena@example.com in every shape, beside one to somebody else. */
const shapes: Record<string, string> = {
  'texts, one behind the other': `To: ivan@example.com\n\n${link}ZZ\n\nTo: Olena@example.com\n\n${body}`,
  'an mbox, quoted-printable': `From a\nTo: ivan@example.com\n\n${link}ZZ\nFrom b\nTo: olena@example.com\n\nhttps://voda.example/#vodokanal-con=\nfirm=3DAbC-12_x\n`,
  'an mbox, base64': `From b\nTo: olena@example.com\nContent-Transfer-Encoding: base64\n\n${base64}\n`,
  'the outbox': JSON.stringify([
    { to: 'ivan@example.com', text: `${link}ZZ` },
    { to: 'olena@example.com', text: body, html: `<a href="${link}">` },
  ]),
  MailHog: JSON.stringify({
    total: 1,
    items: [{ To: [{ Mailbox: 'olena' }], Content: { Headers: { To: ['olena@example.com'] }, Body: body } }],
  }),
  'JSON line by line': `{"to":"ivan@example.com","text":"${link}ZZ"}\n{"to":"olena@example.com","text":"${link}"}\n`,
};

describe('letters', () => {
  for (const [shape, text] of Object.entries(shapes))
    it(`are read as ${shape}`, async () => {
      const file = join(folder, 'letters');
      await writeFile(file, text);
      assert.deepEqual(await readLinks(file, 'olena@example.com', 'confirm'), [{ url: link, token: 'AbC-12_x' }]);
      assert.deepEqual(await readLinks(file, 'olena@example.com', 'reset'), []);
    });

  it('are none where the file is not there yet', async () => {
    assert.deepEqual(await readLinks(join(folder, 'none'), 'olena@example.com', 'confirm'), []);
  });
});
