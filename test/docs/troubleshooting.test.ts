import { expect } from '@open-wc/testing';
import { until } from '../elements/stage.ts';

/** The lines of docs/troubleshooting.md that `vodokanal.js` itself says: a page for each, and what happens there. */
const guide = await (await fetch('/docs/troubleshooting.md')).text();
const { version } = await (await fetch('/package.json')).json();
const [, section = ''] = /## What the script itself says\n(.*?)\n## /s.exec(guide) ?? [];
const lines = [...section.matchAll(/^\| `(.*?)` \|/gm)].map(([, line]) => line!.replace('VERSION', version));

interface Case {
  body: string;
  /** What a person does there. */
  press?: boolean;
}
const texts = { email: 'olena@ukr.net', password: 'дванадцять чайників' };
const pages: Case[] = [
  { body: '<a data-vodokanal="login" data-endpoint="https://voda.example/api/sessions" href="/cabinet">Увійти</a>' },
  { body: '<vodokanal-login endpoint="http://voda.example/api/sessions"></vodokanal-login>', press: true },
  { body: '<vodokanal-login frame="http://voda.example/frame.html"></vodokanal-login>' },
  {
    body: `<vodokanal-login endpoint="/api/sessions"></vodokanal-login><script>document.querySelector('vodokanal-login').headers =
      () => { throw new Error('no token'); };</script>`,
    press: true,
  },
  {
    body: `<script>window[Symbol.for('vodokanal')] = '0.0.9';</script><vodokanal-login endpoint="/api/sessions"></vodokanal-login>`,
  },
];

const recorder = `<script>window.lines = []; for (const method of ['warn', 'info', 'error'])
  console[method] = (...parts) => lines.push(parts.filter((part) => !(part instanceof Element)).join(' '));</script>`;

describe('the guide for when something is wrong', () => {
  it('has a page here for each line of the script', () => {
    expect(lines).to.have.length(pages.length);
  });

  it('shows how a live page loads the check, which leaves the form as it is', async () => {
    const [, block = ''] = /```html\n([\s\S]*?)```/.exec(guide) ?? [];
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="uk"><head>${recorder}</head><body>${block}</body></html>`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const page = frame.contentWindow as Window & { lines: string[] };
    await until('form', () => page.document.querySelector('vodokanal-login input[name=email]'));
    expect(page.lines).to.deep.equal([]);
    frame.remove();
  });

  for (const [index, line] of lines.entries())
    it(`is right about “${line}”`, async () => {
      const { body, press } = pages[index]!;
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><html lang="uk"><head>${recorder}<script type="module" src="/dist/vodokanal.js"></script></head><body>${body}</body></html>`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const page = frame.contentWindow as Window & { lines: string[] };
      if (press) {
        await until('form', () => page.document.querySelector('input[name=email]'));
        for (const [name, text] of Object.entries(texts)) {
          const box = page.document.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
          box.value = text;
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }
        page.document.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click();
      }
      await until('line', () => page.lines.length, 10_000);
      expect(page.lines).to.deep.equal([line]);
      frame.remove();
    });
});
