import { expect } from '@open-wc/testing';
import { until } from '../elements/stage.ts';
import { blocksOf } from './blocks.ts';
import { closePages, openPage } from './page.ts';

/** The code blocks of docs/embed.md, run as they stand, but for the sum of the script as it is built. */
const guide = await (await fetch('/docs/embed.md')).text();
const sums = await (await fetch('/dist/integrity.json')).json();
const blocks = blocksOf(guide, 'html');
const [element, placeholder, link, tag] = blocks.map((code) => code.replace('sha384-…', sums['vodokanal.iife.js']));

const formIn = ({ document }: Window) => document.querySelector('form[slot=form] input[name=email]');
const formsIn = ({ document }: Window) => document.querySelectorAll('vodokanal-login, vodokanal-register').length;
const buttonIn = ({ document }: Window) => document.querySelector('.vodokanal-submit')?.textContent?.trim();

/** What a tag manager does with a tag: each script is written anew, with its text alone. */
function inject({ document }: Window, markup: string): void {
  const parsed = document.createElement('div');
  parsed.innerHTML = markup;
  for (const { textContent } of parsed.querySelectorAll('script'))
    document.body.append(Object.assign(document.createElement('script'), { textContent }));
}

describe('docs/embed.md', () => {
  afterEach(closePages);

  it('has four blocks, all tried here', () => {
    expect(blocks).to.have.length(4);
    expect([...guide.matchAll(/^```\w+/gm)]).to.have.length(4);
  });

  it('puts the element on a page, by a script with its sum', async () => {
    const window = await openPage(element!);
    await until('form', () => formIn(window));
    expect(buttonIn(window)).to.equal('Увійти');
    expect(window.document.querySelector('[slot=fallback]')?.getClientRects().length ?? 0).to.equal(0);
  });

  it('leaves the fallback where the sum is another one', async () => {
    const window = await openPage(element!.replace(/sha384-..../, 'sha384-AAAA'));
    expect(formIn(window)).to.equal(null);
    expect(window.document.querySelector('[slot=fallback]')!.getClientRects()).to.have.length(1);
  });

  it('makes an element of a placeholder', async () => {
    const window = await openPage(placeholder!);
    await until('form', () => formIn(window));
    expect(window.document.querySelector('vodokanal-login')!.endpoint).to.equal('https://example.org/api/sessions');
    const strict = await openPage(placeholder!.replace('data-origins="https://example.org"', ''));
    expect(formsIn(strict), 'an origin that is not listed').to.equal(0);
  });

  it('makes an element of a link that an editor has left', async () => {
    const window = await openPage(link!);
    await until('form', () => formIn(window));
    expect(buttonIn(window)).to.equal('Войти');
    const { registerUrl, endpoint } = window.document.querySelector('vodokanal-login')!;
    expect([registerUrl, endpoint]).to.deep.equal(['/cabinet/register', 'https://example.org/api/sessions']);
  });

  it('leaves such links alone in menus and sentences', async () => {
    const paragraph = '<p><a href="/cabinet">Войти</a></p>';
    expect(link).to.contain(paragraph);
    const others = `<nav>${paragraph}</nav><p>Есть <a href="/cabinet">кабинет</a></p>`;
    const window = await openPage(link!.replace(paragraph, `${others}${paragraph}`));
    await until('form', () => formIn(window));
    expect(formsIn(window)).to.equal(1);
    expect(window.document.querySelectorAll('a[href="/cabinet"]')).to.have.length.of.at.least(2);
  });

  it('makes an element of a link when a tag manager brings the script late', async () => {
    const window = await openPage('<p><a href="/cabinet">Увійти</a></p>');
    expect(formsIn(window)).to.equal(0);
    inject(window, tag!);
    await until('form', () => formIn(window));
    const script = window.document.querySelector<HTMLScriptElement>('script[src$="vodokanal.iife.js"]')!;
    expect(script.integrity).to.equal(sums['vodokanal.iife.js']);
    expect(window.document.querySelector('vodokanal-login')!.cabinetUrl).to.equal('/cabinet');
  });
});
