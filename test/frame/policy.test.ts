import { expect } from '@open-wc/testing';
import { until } from '../elements/stage.ts';
import { frameFor, PartnerPage } from './stage.ts';

/** A page whose own policy lets no frame in. The policy stays, so nothing else stands in this file. */
describe('a form in a frame that the policy of the page forbids', () => {
  it('gives way to the link at once', async () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "frame-src 'none'";
    document.head.append(meta);
    const start = performance.now();
    const page = new PartnerPage('vodokanal-login', { frame: frameFor(), timeout: '60000' });
    await until('event', () => page.heard('vodokanal-unavailable').length, 15_000);
    expect(performance.now() - start).to.be.below(3000);
    expect(page.heard('vodokanal-unavailable')).to.deep.equal([{ reason: 'blocked' }]);
    await page.element.updateComplete;
    expect(page.element.shadowRoot!.querySelector('a')).to.not.equal(null);
    page.close();
  });
});
