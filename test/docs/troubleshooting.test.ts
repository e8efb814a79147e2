import { expect } from '@open-wc/testing';
import { until } from '../elements/stage.ts';
import { blocksOf } from './blocks.ts';
import { closePages, openPage, recorder, type ToldWindow } from './page.ts';

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

describe('the guide for when something is wrong', () => {
  afterEach(closePages);

  it('has a page here for each line of the script', () => {
    expect(lines).to.have.length(pages.length);
  });

  it('shows how a live page loads the check, which leaves the form as it is', async () => {
    const page = (await openPage(blocksOf(guide, 'html')[0]!, { head: recorder })) as ToldWindow;
    await until('form', () => page.document.querySelector('vodokanal-login input[name=email]'));
    expect(page.lines).to.deep.equal([]);
  });

  for (const [index, line] of lines.entries())
    it(`is right about “${line}”`, async () => {
      const { body, press } = pages[index]!;
      const head = `${recorder}<script type="module" src="/dist/vodokanal.js"></script>`;
      const page = (await openPage(body, { head })) as ToldWindow;
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
    });
});
