import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filledIn, withPartners } from '../../demo/server/frame-page.ts';
import { otherNames, partnersOf } from '../../demo/server/partners.ts';
import { returnTo } from '../../src/contract/return-url.ts';

const partner = { origin: 'https://osbb.example', name: 'ОСББ', returnUrls: ['https://osbb.example/bills'] };
const originsOf = (options: Parameters<typeof partnersOf>[0]) => partnersOf(options).map(({ origin }) => origin);

describe('the partners whose pages may embed the form', () => {
  it('are those of the file', () => {
    assert.deepEqual(partnersOf({ publicUrl: 'https://voda.example/kabinet/', partners: [partner] }), [partner]);
    assert.deepEqual(partnersOf({ publicUrl: 'https://voda.example/', partners: [] }), []);
  });

  it('are on loopback also this server under both of its names, with the way back to the demo', () => {
    const local = { publicUrl: 'http://localhost:5173/', partners: [partner] };
    assert.deepEqual(originsOf(local), [partner.origin, 'http://127.0.0.1:5173', 'http://localhost:5173']);
    assert.deepEqual(otherNames('http://localhost/'), ['http://127.0.0.1']);
    for (const origin of ['http://127.0.0.1:5173', 'http://localhost:5173']) {
      const url = `${origin}/demo/pages/partner.html?state=abc`;
      assert.deepEqual(returnTo(partnersOf(local), url), { url, name: 'Оплата комунальних, демонстрація' });
    }
  });

  it('may name an origin of this machine themselves', () => {
    const own = { origin: 'http://127.0.0.1:5173', name: 'Спроба' };
    const all = partnersOf({ publicUrl: 'http://localhost:5173/', partners: [own] });
    assert.deepEqual(
      all.filter(({ origin }) => origin === own.origin),
      [own],
    );
  });
});

describe('frame.html', () => {
  const page =
    '<meta name="vodokanal-partners" content=""><vodokanal-login endpoint="/api/sessions" cabinet-url="/cabinet">';
  const contentOf = (html: string) => /name="vodokanal-partners" content="([^"]*)"/.exec(html)![1]!;

  it('has the cabinet and the endpoint below the path of the site', () => {
    const filled = filledIn(page.replace('">', '"><a resend-endpoint="/api/b">'), [], '/kabinet/');
    assert.match(
      filled,
      /<a resend-endpoint="\/kabinet\/api\/b"><vodokanal-login endpoint="\/kabinet\/api\/sessions" /,
    );
    assert.match(filled, /cabinet-url="\/kabinet\/demo\/pages\/cabinet\.html"/);
  });

  it('names the partners in JSON that no name breaks out of', () => {
    for (const name of ['"><script>alert(1)</script>', "$& $1 $` $' $$", '&quot;&amp;', "O'Ryan & <Co>", 'Портмоне']) {
      const content = contentOf(withPartners(page, [{ ...partner, name }]));
      assert.doesNotMatch(content, /[<>']/);
      const entities: Record<string, string> = { quot: '"', lt: '<', gt: '>', amp: '&', '#39': "'" };
      const read = content.replace(/&(quot|lt|gt|amp|#39);/g, (_, entity: string) => entities[entity]!);
      assert.deepEqual(JSON.parse(read), [{ ...partner, name }]);
    }
  });

  it('is filled in again with other partners', () => {
    const filled = withPartners(withPartners(page, [partner]), []);
    assert.equal(contentOf(filled), '[]');
  });
});
