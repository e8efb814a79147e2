import { expect } from '@open-wc/testing';
import 'axe-core';
import type axe from 'axe-core';
import { later, until } from '../elements/stage.ts';
import { frameFor, PartnerPage, thisPage } from './stage.ts';

type Axe = { axe: typeof axe };

/** What axe finds, one line a violation. */
const lines = ({ violations }: axe.AxeResults) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));

describe('axe finds nothing', () => {
  const pages: PartnerPage[] = [];
  // On this site, so that axe can look into the frame; as a partner of it, so that all sentences are there.
  const open = async (attributes: Record<string, string> = {}, tag = 'vodokanal-login') => {
    const page = new PartnerPage(tag, { frame: frameFor(), ...attributes });
    pages.push(page);
    return page.shown();
  };
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
    document.documentElement.style.cssText = '';
  });

  /** Runs axe inside the frame, which loads it from its own site, without a rule about whole pages. */
  async function inside(page: PartnerPage): Promise<string[]> {
    await page.run(`({ document }) => {
      const script = document.createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      document.head.append(script);
    }`);
    await until('axe', () => page.run('(frame) => Boolean(frame.axe)'), 15_000);
    const results = await page.run<axe.AxeResults>(
      'async (frame) => JSON.parse(JSON.stringify(await frame.axe.run({ rules: { "page-has-heading-one": { enabled: false } } })))',
    );
    return lines(results);
  }

  for (const scheme of ['light', 'dark'])
    it(`in the frame, where the page has filled in an address, in ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; --vodokanal-accent: ${scheme === 'light' ? '#00695c' : '#7fd4c4'}`;
      const page = await open({ account: '050012345678', email: 'olena@ukr.net' }, 'vodokanal-register');
      await until('note', () => page.inside(({ document }) => document.querySelector('.frame-above p')?.textContent));
      expect(await inside(page)).to.deep.equal([]);
      await page.press();
      await until('summary', () =>
        page.inside(({ document }) => document.querySelector('.vodokanal-summary') !== null),
      );
      expect(await inside(page)).to.deep.equal([]);
    });

  it('in the frame, where the browser has not gone to the cabinet', async () => {
    const page = await open({ 'return-url': thisPage.returnUrls![0]! });
    await page.run(`(frame) => {
      frame.fetch = async () => Response.json({ next: 'cabinet', url: '/api/sessions/codes/secret' });
      frame.HTMLAnchorElement.prototype.click = () => {};
    }`);
    await page.fill({ email: 'olena@ukr.net', password: 'хтозна що' });
    await page.press();
    await until('the button', () => page.inside(({ document }) => document.documentElement.dataset.stayed === ''));
    await later(100);
    expect(await inside(page)).to.deep.equal([]);
  });

  it('around the frame, while it is coming and where it does not come', async () => {
    for (const frame of [`${frameFor()}&delay=60000`, 'http://example.org/frame.html']) {
      const page = new PartnerPage('vodokanal-login', { frame });
      pages.push(page);
      await until('words', () => page.element.shadowRoot?.querySelector('p')?.textContent);
      if (frame.endsWith('60000')) await until('link', () => page.element.shadowRoot!.querySelector('a'));
      const results = await (window as unknown as Axe).axe.run(page.element, { iframes: false });
      expect(lines(results)).to.deep.equal([]);
    }
  });
});
