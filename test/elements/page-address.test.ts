import { expect } from '@open-wc/testing';
import type { VodokanalLogin } from '../../src/elements/login/login.ts';
import { fill, freshClient, freshEmail, good, summaryOf, until } from './stage.ts';

/** Documents whose address is no base: what counts is the address of the page that they stand in. */

const script = new URL('../../src/define/index.ts', import.meta.url).href;
const markup = `<!doctype html><html lang="uk"><head><base href="https://example.com/elsewhere/"></head><body>
  <vodokanal-login endpoint="/api/sessions" register-url="register" cabinet-url="https://example.com/cabinet"></vodokanal-login>
  </body></html>`;
const source = markup.replace('</head>', `<script type="module" src="${script}"></script></head>`);

/** Adds a frame; resolves with it once it has loaded. */
async function framed(change: (frame: HTMLIFrameElement) => void, page = document): Promise<HTMLIFrameElement> {
  const frame = page.createElement('iframe');
  change(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    page.body.append(frame);
  });
  return frame;
}

const withSource = (frame: HTMLIFrameElement) => {
  frame.srcdoc = source;
};

/** The kinds of documents, each with what makes a frame with it. */
const kinds: Record<string, () => Promise<HTMLIFrameElement>> = {
  'about:srcdoc': () => framed(withSource),
  'about:srcdoc in about:srcdoc': async () => {
    const outer = await framed((frame) => {
      frame.srcdoc = '<!doctype html><base href="https://example.com/elsewhere/"><body></body>';
    });
    return framed(withSource, outer.contentDocument!);
  },
  'about:blank': async () => {
    const frame = await framed(() => {});
    const page = frame.contentDocument!;
    page.documentElement.innerHTML = markup;
    page.head.append(Object.assign(page.createElement('script'), { type: 'module', src: script }));
    return frame;
  },
  'blob:': () =>
    framed((frame) => {
      frame.src = URL.createObjectURL(new Blob([source], { type: 'text/html' }));
    }),
};

describe('a page without an address of its own', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const [kind, open] of Object.entries(kinds))
    it(`has that of the page around it: ${kind}`, async () => {
      const frame = await open();
      expect(frame.contentWindow!.location.href).to.match(new RegExp(`^${kind.split(' ')[0]}`));
      const page = frame.contentDocument!;
      await until('form', () => page.querySelector('form[slot=form]'));
      const login = page.querySelector<VodokanalLogin>('vodokanal-login')!;
      expect(login.querySelector('form')!.action).to.equal(`${location.origin}/api/sessions`);
      const links = [...login.querySelectorAll<HTMLAnchorElement>('.vodokanal-after a, .vodokanal-before a')].map(
        ({ href }) => href,
      );
      expect(new Set(links)).to.deep.equal(new Set([new URL('register', location.href).href]));

      login.headers = { 'X-Test-Client': freshClient() };
      await fill(login, { email: freshEmail(), password: good.password });
      expect(await login.submit()).to.deep.include({ kind: 'unauthorized', status: 401 });
      await login.updateComplete;
      expect(summaryOf(login).join()).to.contain('Неправильна пошта або пароль');

      login.send = async () => ({ ok: true, status: 200, next: 'cabinet', url: '/cabinet/bills' });
      const opened: string[] = [];
      login.addEventListener('vodokanal-navigate', (event) => {
        event.preventDefault();
        opened.push((event as CustomEvent).detail.url);
      });
      await fill(login, { password: good.password });
      expect(await login.submit()).to.deep.include({ ok: true });
      expect(opened).to.deep.equal([`${location.origin}/cabinet/bills`]);
    });
});
