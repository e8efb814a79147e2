import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filledIn, otherNames, partnersOf } from '../../demo/server/frame-page.ts';

const partner = 'https://osbb.example';

describe('the origins that may embed the form', () => {
  it('are the partners and the server, on loopback under both of its names', () => {
    const local = partnersOf({ publicUrl: 'http://localhost:5173/', partnerOrigins: [partner] });
    assert.deepEqual(local, [partner, 'http://127.0.0.1:5173', 'http://localhost:5173']);
    const open = partnersOf({ publicUrl: 'https://voda.example/kabinet/', partnerOrigins: [partner] });
    assert.deepEqual(open, [partner, 'https://voda.example'], 'no page of the machine of a visitor');
    assert.deepEqual(otherNames('http://localhost/'), ['http://127.0.0.1']);
  });

  it('are not those that may call the endpoint', () => {
    const both = { publicUrl: 'https://voda.example/', partnerOrigins: [], allowedOrigins: [partner] };
    assert.deepEqual(partnersOf(both), ['https://voda.example']);
  });
});

it('frame.html names partners, and cabinet and endpoint below the path of the site', () => {
  const page =
    '<meta name="vodokanal-partners" content=""><vodokanal-login endpoint="/api/sessions" resend-endpoint="/api/b" cabinet-url="/cabinet">';
  assert.equal(
    filledIn(page, [partner], '/kabinet/'),
    `<meta name="vodokanal-partners" content="${partner}"><vodokanal-login endpoint="/kabinet/api/sessions" resend-endpoint="/kabinet/api/b" cabinet-url="/kabinet/demo/pages/cabinet.html">`,
  );
});
