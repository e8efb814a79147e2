import { expect } from '@open-wc/testing';
import { until } from '../elements/stage.ts';
import type { Witness } from '../hosts/host.ts';
import { Page } from './page.ts';

const login = {
  element: 'login',
  options: { action: '/login', endpoint: '/api/sessions', page: location.origin },
} as const;

describe('a form that came with the page, and what stands between server and person', () => {
  let page: Page;
  afterEach(() => {
    page.close();
    sessionStorage.clear();
  });

  it('stands under a policy without inline styles, and does not move when its script comes', async () => {
    const styles = '/test/prerendered/prerendered-shadow.css';
    page = await Page.open({ ...login, strict: true, options: { ...login.options, styles, registerUrl: '/r' } });
    const before = page.places();
    const box = await page.type('email', 'ivan@ukr.net');
    await page.script();
    expect(page.box('email')).to.equal(box);
    expect(page.places()).to.deep.equal(before);
    const { reports, shift, errors } = (page.window as unknown as { witness: Witness }).witness;
    expect(reports).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    expect(shift).to.be.lessThan(0.001);
  });

  it('stands under a policy with a nonce', async () => {
    page = await Page.open({ ...login, strict: true, options: { ...login.options, nonce: 'dGhlIG5vbmNl' } });
    const before = page.places();
    const { fontFamily } = page.window.getComputedStyle(
      page.one('vodokanal-login').shadowRoot!.querySelector('h1, [role=heading]')!,
    );
    expect(fontFamily).to.equal(page.window.getComputedStyle(page.one('label')).fontFamily);
    await page.script();
    expect(page.places()).to.deep.equal(before);
    const { reports, errors } = (page.window as unknown as { witness: Witness }).witness;
    expect(reports).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  it('can be read and typed into where the browser knows no declarative shadow root', async () => {
    page = await Page.open({ ...login, without: 'template' });
    expect(page.one('vodokanal-login').shadowRoot).to.equal(null);
    for (const part of page.all('label, input, .vodokanal-submit'))
      expect(part.getClientRects(), part.outerHTML).to.have.length(1);
    const box = await page.type('email', 'ivan@ukr.net');
    await page.script();
    expect(page.box('email')).to.equal(box);
    expect(box.value).to.equal('ivan@ukr.net');
    expect(page.document.activeElement).to.equal(box);
    expect(page.all('form')).to.have.length(1);
  });

  it('is drawn anew, and loses no letter, where the comments of Lit were removed', async () => {
    page = await Page.open({ ...login, without: 'comments' });
    await page.type('email', 'ivan@ukr.net');
    await page.script();
    await until('the text', () => page.box('email').value === 'ivan@ukr.net');
    expect(page.document.activeElement).to.equal(page.box('email'));
    expect(page.all('input[name=email]')).to.have.length(1);
    expect(page.all('form')).to.have.length(1);
  });

  it('makes place for a fresh form where its marks were removed', async () => {
    page = await Page.open({ ...login, without: 'marks' });
    await page.script();
    for (const selector of ['form', 'input[name=email]', 'input[name=password]', '.vodokanal-submit'])
      expect(page.all(selector), selector).to.have.length(1);
    expect(page.box('email').getClientRects()).to.have.length(1);
  });

  it('shows the words and the language that the page has set before the script', async () => {
    page = await Page.open(login);
    Object.assign(page.one('vodokanal-login'), { words: { uk: { login: { submit: 'До кабінету' } } } });
    await page.script();
    await until('words', () => page.one('.vodokanal-submit').textContent?.includes('До кабінету'));
    page.close();
    page = await Page.open(login);
    page.one('vodokanal-login').setAttribute('lang', 'ru');
    await page.script();
    await until('language', () => page.one('.vodokanal-submit').textContent?.includes('Войти'));
  });

  it('stands beside a placeholder, and shows no fallback', async () => {
    const more =
      '<a class="vodokanal-widget" data-vodokanal="login" data-endpoint="/api/sessions" href="/cabinet">Увійти</a>';
    const children = '<a slot="fallback" href="/cabinet">Кабінет</a>';
    page = await Page.open({ ...login, more, options: { ...login.options, children } });
    const fallback = page.one('[slot=fallback]');
    expect(fallback.getClientRects(), 'before').to.have.length(0);
    await page.type('password', 'кіт');
    await page.script();
    await until('both', () => page.all('vodokanal-login .vodokanal-submit').length === 2);
    expect(fallback.getClientRects(), 'after').to.have.length(0);
    expect(page.all<HTMLInputElement>('input[name=password]').map(({ value }) => value)).to.deep.equal(['кіт', '']);
    expect(page.all('form')).to.have.length(2);
    expect(page.all('.vodokanal-widget')).to.have.length(0);
    const ids = page.all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
