import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frameAncestors, framePage, partnersOf, withPartners } from '../../demo/server/frame-page.ts';

const partner = 'https://osbb.example';

describe('the origins that may embed the form', () => {
  it('are the allowed ones and the server, on loopback under both of its names', () => {
    const local = partnersOf({ publicUrl: 'http://localhost:5173', allowedOrigins: [partner] });
    assert.deepEqual(local, [partner, 'http://127.0.0.1:5173', 'http://localhost:5173']);
    const open = partnersOf({ publicUrl: 'https://voda.example', allowedOrigins: [partner] });
    assert.deepEqual(open, [partner, 'https://voda.example'], 'no page of the machine of a visitor');
  });

  it('stand in frame.html and in its header', () => {
    const page = '<meta name="vodokanal-partners" content="">';
    assert.equal(withPartners(page, [partner]), `<meta name="vodokanal-partners" content="${partner}">`);
    assert.equal(frameAncestors([partner]), `frame-ancestors 'self' ${partner}`);
    assert.equal(frameAncestors([]), "frame-ancestors 'self'");
  });

  it('are those that the server sends with frame.html, whose cabinet is that of the demo', () => {
    const plugin = framePage([partner]);
    const headers: Record<string, string> = {};
    const middlewares = {
      use(path: string, handle: (request: object, response: object, next: () => void) => void) {
        assert.equal(path, '/src/frame/frame.html');
        handle({}, { setHeader: (name: string, value: string) => Object.assign(headers, { [name]: value }) }, () => {
          headers.passed = 'on';
        });
      },
    };
    (plugin.configureServer as (server: object) => void)({ middlewares });
    assert.deepEqual(headers, { 'Content-Security-Policy': frameAncestors([partner]), passed: 'on' });
    const page = '<meta name="vodokanal-partners" content=""><vodokanal-login cabinet-url="/cabinet">';
    const made = (plugin.transformIndexHtml as (page: string) => string)(page);
    assert.match(made, new RegExp(`content="${partner}".*cabinet-url="/demo/pages/cabinet\\.html"`));
  });
});
