import { expect } from '@open-wc/testing';
import { until } from '../elements/stage.ts';
import { blocksOf } from './blocks.ts';
import { closePages, openPage } from './page.ts';

const guide = await (await fetch('/docs/counting.md')).text();
const blocks = blocksOf(guide, 'html');

type Counting = Window & typeof globalThis & { _paq: unknown[][] };

/** A page with a block of the guide on which somebody has pressed the button of the empty form. */
async function pressed(block: string, before: (window: Counting) => void = () => {}): Promise<Counting> {
  const window = (await openPage(block)) as Counting;
  before(window);
  await until('form', () => window.document.querySelector('input[name=email]'));
  window.document.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
  await until('summary', () => window.document.querySelector('.vodokanal-summary'));
  return window;
}

describe('docs/counting.md', () => {
  afterEach(closePages);

  it('sends what is to be mended to an address of the page', async () => {
    const sent: [string | URL, string][] = [];
    await pressed(blocks[0]!, (window) => {
      window.navigator.sendBeacon = (address, body) => sent.push([address, String(body)]) > 0;
    });
    expect(sent).to.deep.equal([['/mistakes', 'form=vodokanal-login&mistakes=email%3Aempty+password%3Aempty']]);
  });

  it('gives Matomo an event for each mistake', async () => {
    const { _paq } = await pressed(blocks[1]!);
    expect(_paq.map((command) => [...command])).to.deep.equal([
      ['disableCookies'],
      ['trackEvent', 'vodokanal-login', 'email', 'empty'],
      ['trackEvent', 'vodokanal-login', 'password', 'empty'],
    ]);
  });
});
