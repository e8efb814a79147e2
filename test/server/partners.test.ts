import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sessionOf } from '../people.ts';
import { cookieOf, createWorld } from './world.ts';

const partner = 'https://pay.voda.example';
const caller = 'https://www.voda.example';
const world = await createWorld({
  partners: [{ origin: partner, name: 'Портмоне', returnUrls: [`${partner}/bills`] }],
  allowedOrigins: [caller],
});
after(() => world.close());
const resident = await world.resident();
await world.registerAndConfirm(resident);

describe('a partner, who may show the form', () => {
  // The cookie is sent along where the partner is of the same site: SameSite does not look at the host.
  for (const site of ['same-site', 'cross-site'])
    it(`may not read who is signed in (${site})`, async () => {
      const Cookie = cookieOf(await world.signIn(resident));
      for (const path of ['/api/sessions', '/api/profile/sessions']) {
        const { status, text, headers } = await world.call('GET', path, {
          headers: { Cookie, Origin: partner, 'Sec-Fetch-Site': site },
        });
        assert.equal(status, 403, path);
        assert.equal(headers.get('Access-Control-Allow-Origin'), null);
        assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
        assert.ok(!text.includes(resident.registration.email));
      }
    });

  it('may not load an answer as a picture or a script: such a request names no origin', async () => {
    const Cookie = cookieOf(await world.signIn(resident));
    const { headers } = await world.call('GET', '/api/sessions', {
      headers: { Cookie, 'Sec-Fetch-Site': 'same-site' },
    });
    assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin');
    assert.equal(headers.get('Access-Control-Allow-Origin'), null);
  });

  it('may not post, change or end anything, and learns nothing of a password', async () => {
    const Cookie = cookieOf(await world.signIn(resident));
    for (const site of ['same-site', 'cross-site']) {
      const headers = { Cookie, Origin: partner, 'Sec-Fetch-Site': site };
      const posted = await world.post(resident, '/api/sessions', sessionOf(resident.registration), headers);
      assert.deepEqual([posted.status, posted.body.code, cookieOf(posted)], [403, 'origin', '']);
      for (const [method, path] of [
        ['POST', '/api/sessions?one-time-code'],
        ['POST', '/api/registrations'],
        ['POST', '/api/confirmations'],
        ['PUT', '/api/profile/password'],
        ['DELETE', '/api/sessions'],
        ['DELETE', '/api/profile/sessions'],
      ] as const)
        assert.equal((await world.call(method, path, { headers, body: {} })).status, 403, `${method} ${path}`);
    }
    assert.equal((await world.call('GET', '/api/sessions', { headers: { Cookie } })).status, 200, 'still signed in');
  });

  it('gets no leave by a preflight, which those who may call get', async () => {
    const preflight = (from: string) =>
      world.call('OPTIONS', '/api/sessions', { headers: { Origin: from, 'Access-Control-Request-Method': 'POST' } });
    const refused = await preflight(partner);
    assert.deepEqual([refused.status, refused.headers.get('Access-Control-Allow-Origin')], [403, null]);
    assert.equal((await preflight(caller)).headers.get('Access-Control-Allow-Origin'), caller);
  });
});
