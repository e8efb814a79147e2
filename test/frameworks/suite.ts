import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Claims } from './claims/claim.ts';
import { coming } from './claims/coming.ts';
import { drawing } from './claims/drawing.ts';
import { hydration } from './claims/hydration.ts';
import { prerendered } from './claims/prerendered.ts';
import { writing } from './claims/writing.ts';
import { Page } from './page.ts';

const claims: Claims = { ...drawing, ...coming, ...writing, ...hydration, ...prerendered };
/** Hydration has two orders: two claims of one page. */
const pageOf = (claim: string) => claim.split(/[ ,]/)[0]!;

/** All that is claimed of the pages of one framework. */
export async function suite(framework: string): Promise<void> {
  const answer = await fetch('/test/frameworks/dist/pages.json');
  if (!answer.ok) throw new Error('Nothing is built yet: npm run test:frameworks');
  const names: string[] = (await answer.json())[framework];

  describe(framework, () => {
    before(() => setViewport({ width: 800, height: 1400 }));
    after(() => setViewport({ width: 800, height: 600 }));

    let page: Page;
    afterEach(() => page?.host.close());

    for (const [name, { run, own }] of Object.entries(claims))
      if (names.includes(pageOf(name)))
        it(name, async () => {
          page = await Page.open(framework, pageOf(name));
          if (!/^(hydrate|guide)/.test(name)) await page.form();
          await run(page);
          page.clean(own);
          expect(page.host.requests).to.deep.equal([]);
        });

    it('has a claim for every page', () => {
      const claimed = Object.keys(claims).map(pageOf);
      expect(names.filter((name) => !claimed.includes(name))).to.deep.equal([]);
    });
  });
}
