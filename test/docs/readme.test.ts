import { expect } from '@open-wc/testing';
import '../../src/define/index.ts';
import { until } from '../elements/stage.ts';
import { frameFor } from '../frame/stage.ts';
import { blocksOf } from './blocks.ts';
import { closePages, openPage as page } from './page.ts';

/** The code blocks of the README and of docs/scripting.md, run as they stand. */
const [readme, scripting] = await Promise.all(
  ['/README.md', '/docs/scripting.md'].map(async (file) => (await fetch(file)).text()),
);
const blocks = (language: 'html') => blocksOf(readme!, language);
const scripts = blocksOf(scripting!, 'js');

const formIn = (window: Window) => window.document.querySelector('form[slot=form]');

describe('the README', () => {
  afterEach(closePages);

  it('has snippets to run', () => {
    expect(blocks('html')).to.have.length.of.at.least(3);
    expect(scripts).to.have.length(2);
  });

  const isFrame = (markup: string) => markup.includes('frame.html');

  it('the snippet for partners shows the form in its frame', async () => {
    const [markup] = blocks('html').filter(isFrame);
    const address = 'https://cabinet.example.org/frame.html';
    expect(markup).to.contain(address);
    const window = await page(markup!.replace(address, frameFor()));
    const frame = () => window.document.querySelector('vodokanal-login')?.shadowRoot?.querySelector('iframe');
    await until('form in its frame', () => frame()?.style.height);
    expect(frame()!.title).to.equal('Кабінет водоканалу');
  });

  for (const [index, markup] of blocks('html').entries()) {
    if (isFrame(markup)) continue;
    it(`snippet ${index + 1} of HTML puts a form on the page`, async () => {
      const window = await page(markup);
      await until('form', () => formIn(window)?.querySelector('input[name=email]'));
      const button = window.document.querySelector<HTMLButtonElement>('.vodokanal-submit')!;
      expect(button.textContent?.trim()).to.be.oneOf(['Надіслати', 'Увійти', 'Войти']);
      const fallback = window.document.querySelector<HTMLElement>('[slot=fallback]');
      expect(fallback?.getClientRects().length ?? 0).to.equal(0);
    });
  }

  it('the script works with the first snippet', async () => {
    const [script] = scripts;
    const window = await page(`${blocks('html')[0]}<script type="module">
      await customElements.whenDefined('vodokanal-register');\n${script}\nwindow.ran = true;</script>`);
    await until('script', () => (window as unknown as { ran?: boolean }).ran);
    await until(
      'own words',
      () => window.document.querySelector('.vodokanal-submit')?.textContent?.trim() === 'Зареєструватися',
    );
    const element = window.document.querySelector('vodokanal-register')!;
    element.value = { account: '100200300401', email: 'ivan@ukr.net', house: '25', apartment: '0' };
    window.document.querySelector<HTMLInputElement>('[name=password]')!.value = 'теплий кіт на печі';
    expect(await element.submit()).to.deep.include({ kind: 'aborted' });
  });

  it('the snippet about headers sends the token that the page has at that moment', async () => {
    const window = await page(`<meta name="csrf-token" content="old">${blocks('html')[0]}`);
    await until('form', () => formIn(window)?.querySelector('input[name=email]'));
    const [, script] = scripts;
    window.document.body.append(Object.assign(window.document.createElement('script'), { textContent: script }));
    const tokens: (string | null)[] = [];
    window.fetch = async (_url, init) => {
      tokens.push(new Headers(init?.headers).get('X-CSRF-Token'));
      return new window.Response('{"message":"CSRF token mismatch."}', { status: 419 });
    };
    const element = window.document.querySelector('vodokanal-register')!;
    element.value = { account: '100200300401', email: 'ivan@ukr.net', house: '25', apartment: '0' };
    for (const token of ['new', 'newest']) {
      window.document.querySelector('meta')!.content = token;
      const password = window.document.querySelector<HTMLInputElement>('[name=password]')!;
      password.value = 'теплий кіт на печі';
      await element.submit();
    }
    expect(tokens).to.deep.equal(['new', 'newest']);
  });
});
