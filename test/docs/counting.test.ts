import { expect } from '@open-wc/testing';
import { until } from '../elements/stage.ts';

const guide = await (await fetch('/docs/counting.md')).text();
const blocks = [...guide.matchAll(/```html\n([\s\S]*?)```/g)].map(([, code]) => code!);

type Counting = Window & typeof globalThis & { _paq: unknown[][] };

/** A page with a block of the guide on which somebody has pressed the button of the empty form. */
async function pressed(block: string, before: (window: Counting) => void = () => {}): Promise<Counting> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="uk"><body>${block}</body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const window = frame.contentWindow as Counting;
  before(window);
  await until('form', () => window.document.querySelector('input[name=email]'));
  window.document.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
  await until('summary', () => window.document.querySelector('.vodokanal-summary'));
  return window;
}

describe('docs/counting.md', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

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
