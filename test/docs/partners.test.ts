import { expect } from '@open-wc/testing';
import { until } from '../elements/stage.ts';
import { elsewhere, frameFor } from '../frame/stage.ts';

/** The code blocks of docs/partners.md, run as they stand, with the utility on another site. */
const guide = await (await fetch('/docs/partners.md')).text();
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code!);
const returnUrl = 'https://pay.example/bills';

describe('the guide for partners', () => {
  const frames: HTMLIFrameElement[] = [];
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  /** A partner's page with the first snippet and what else stands in the guide. */
  async function page(more = ''): Promise<Window & typeof globalThis> {
    const utility = 'https://cabinet.example.org';
    const [markup] = blocks('html');
    expect(markup).to.contain(`${utility}/v1/partner.js`);
    // The script knows the utility's frame by itself; here it stands under another name, for this one partner.
    const here = frameFor([{ origin: location.origin, name: 'Портмоне', returnUrls: [returnUrl] }]);
    const tested = markup!
      .replace(`${utility}/v1/partner.js`, `${elsewhere}/dist/partner.js`)
      .replace('<vodokanal-login', `<vodokanal-login frame="${here}"`);
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 500px; height: 800px';
    frame.srcdoc = `<!doctype html><html lang="uk"><body>${tested}${more}</body></html>`;
    document.body.append(frame);
    frames.push(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    return frame.contentWindow as Window & typeof globalThis;
  }
  const login = (window: Window) => window.document.querySelector('vodokanal-login')!;
  const iframe = (window: Window) => login(window).shadowRoot?.querySelector('iframe');
  const ready = (window: Window) =>
    until(
      'form in its frame',
      () => iframe(window)?.style.height && !iframe(window)!.closest('[aria-busy=true]'),
      15_000,
    );

  it('has one snippet of each kind', () => {
    expect([blocks('html').length, blocks('css').length, blocks('js').length]).to.deep.equal([1, 1, 1]);
  });

  it('puts the form on the page in five lines, and no form into the page', async () => {
    const window = await page();
    await ready(window);
    expect(iframe(window)!.getBoundingClientRect().height).to.be.greaterThan(400);
    expect(window.document.querySelectorAll('input, form')).to.have.length(0);
  });

  it('styles it', async () => {
    const window = await page(`<style>${blocks('css')[0]}</style>`);
    await ready(window);
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<{ value: string[] }>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    const code = `(frame) => { const style = frame.getComputedStyle(frame.document.querySelector('.vodokanal-submit')); return [style.backgroundColor, style.borderRadius]; }`;
    iframe(window)!.contentWindow!.postMessage({ code }, '*', [port2]);
    expect((await answer).value).to.deep.equal(['rgb(0, 105, 92)', '0px']);
  });

  it('lets the page hear that the form is there, or that there is a link only', async () => {
    const listen = `<script>window.lines = []; console.log = (...line) => lines.push(line.join(' '));</script><script>${blocks('js')[0]}</script>`;
    const lines = (window: Window) => (window as unknown as { lines: string[] }).lines;
    const window = await page(listen);
    await until('ready', () => lines(window).includes('the form is there'), 15_000);
    login(window).setAttribute('frame', 'http://nowhere.example/frame.html');
    await until('unavailable', () => lines(window).includes('there is a link only: refused'));
    expect(login(window).shadowRoot!.querySelector('a')!.textContent).to.equal('Відкрити на сайті водоканалу');
  });

  it('names every attribute of the elements of partner.js, and nothing that is none', async () => {
    const window = await page();
    await ready(window);
    const [, table] = /\| attribute \|.*\n\|.*\n((?:\|.*\n)+)/.exec(guide) ?? [];
    const named = [...table!.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) =>
      [...cell!.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!),
    );
    const { observedAttributes } = window.customElements.get('vodokanal-login') as unknown as {
      observedAttributes: string[];
    };
    // Nobody takes notice of the name that a page gives itself; `state` cannot be written; `lang` is every element's.
    expect([...observedAttributes.filter((name) => !['partner', 'state'].includes(name)), 'lang'].sort()).to.deep.equal(
      named.sort(),
    );
  });
});
