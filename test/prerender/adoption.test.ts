import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { answering, seen, until } from '../elements/stage.ts';
import { Page } from './page.ts';

const login = {
  element: 'login',
  options: { action: '/login', endpoint: '/api/sessions', page: location.origin },
} as const;
const register = {
  element: 'register',
  options: { action: '/register', endpoint: '/api/registrations', page: location.origin },
} as const;

describe('a form that came with the page', () => {
  let page: Page;
  afterEach(() => {
    page.close();
    sessionStorage.clear();
  });

  for (const wanted of [login, register])
    for (const lang of ['uk', 'ru'] as const)
      it(`does not move when its script comes (${wanted.element}, ${lang})`, async () => {
        page = await Page.open({
          ...wanted,
          options: { ...wanted.options, lang, loginUrl: '/login', registerUrl: '/r' },
        });
        const before = page.places();
        expect(before.length).to.be.greaterThan(8);
        const shot = page.all('input, label, button');
        await page.script();
        expect(page.places()).to.deep.equal(before);
        expect(page.all('input, label, button'), 'the same nodes').to.deep.equal(shot);
      });

  it('keeps letters, focus and caret, and reads on where somebody was typing', async () => {
    page = await Page.open(register);
    const box = page.box('house');
    await page.type(box, 'буд. 1 б');
    await sendKeys({ press: 'ArrowLeft' });
    const script = page.script();
    await sendKeys({ type: 'x' });
    await script;
    await sendKeys({ press: 'Backspace' });
    expect(page.box('house')).to.equal(box);
    expect(page.document.activeElement).to.equal(box);
    expect([box.value, box.selectionStart, box.selectionEnd]).to.deep.equal(['буд. 1 б', 7, 7]);
    await until('reading', () => seen(page.one('#vodokanal-register-house-line')).includes('1Б'));
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' корп 3' });
    expect(box.value).to.equal('буд. 1 б корп 3');
    await until('reading of the rest', () => seen(page.one('#vodokanal-register-house-line')).includes('1Б-3'));
  });

  it('offers what was meant by a text that was typed before', async () => {
    page = await Page.open(register);
    await page.type('email', 'ivan@gmial.com');
    await page.script();
    await until('offer', () => page.all('.vodokanal-offer').length > 0);
    page.one('.vodokanal-offer').click();
    expect(page.box('email').value).to.equal('ivan@gmail.com');
  });

  it('sends what was typed and ticked before', async () => {
    page = await Page.open(register);
    const typed = {
      account: '100200300401',
      email: 'ivan@ukr.net',
      password: 'теплий кіт на печі',
      house: '25',
      apartment: '7',
    };
    for (const [name, text] of Object.entries(typed)) {
      await page.type(name, text);
    }
    page.box('remindReadings').click();
    await page.script();
    expect(page.document.documentElement.outerHTML).not.to.include(typed.password);
    expect(JSON.stringify({ ...page.window.sessionStorage })).not.to.include('теплий');
    const [sent] = await answering(
      async () => Response.json({ next: 'confirm-email' }, { status: 202 }),
      async () => {
        page.window.fetch = (...args) => fetch(...args);
        page.one('.vodokanal-submit').click();
        await until('sent', () => page.one('vodokanal-register').getAttribute('state') === 'success');
      },
    );
    expect(sent!.body).to.deep.include({ ...typed, remindReadings: true, notifyBalance: false });
  });

  it('takes a draft before what the page knows, and what was typed before both', async () => {
    const options = { ...register.options, email: 'page@ukr.net', account: '100200300401' };
    page = await Page.open({ ...register, options });
    expect(page.box('email').value).to.equal('page@ukr.net');
    page.window.sessionStorage.setItem(
      'vodokanal-register:/test/prerendered',
      JSON.stringify({ email: 'draft@ukr.net', house: '1' }),
    );
    await page.type('house', '25');
    await page.script();
    await until('all', () => page.box('house').value === '25');
    expect(page.box('email').value).to.equal('draft@ukr.net');
    expect(page.box('account').value).to.equal('100200300401');
    page.one<HTMLElement & { reset(): void }>('vodokanal-register').reset();
    expect(page.all<HTMLInputElement>('.vodokanal-input').map(({ value }) => value)).to.deep.equal([
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('loses no letter where the page was stored by another version', async () => {
    page = await Page.open({ ...login, older: true });
    await page.type('email', 'ivan@ukr.net');
    await page.type('password', 'кіт');
    await sendKeys({ press: 'ArrowLeft' });
    const before = page.places();
    await page.script();
    await until('texts', () => page.box('password').value === 'кіт');
    expect(page.box('email').value).to.equal('ivan@ukr.net');
    expect(page.document.activeElement).to.equal(page.box('password'));
    expect(page.box('password').selectionStart).to.equal(2);
    expect(page.all('form').length).to.equal(1);
    expect(page.places()).to.deep.equal(before);
  });

  it('stands alone where the parser has found its element after the script', async () => {
    page = await Page.open({ ...login, scriptFirst: true });
    await until('drawn', () => page.all('[state]').length > 0);
    expect(page.all('form').length).to.equal(1);
    expect(page.all('input[name=email]').length).to.equal(1);
  });

  it('has ids of its own where it stands twice', async () => {
    page = await Page.open({ ...login, times: 2 });
    const [, second] = page.all<HTMLInputElement>('input[name=email]');
    await page.type(second!, 'ivan@ukr.net');
    await page.script();
    const ids = page.all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const label of page.all<HTMLLabelElement>('label')) {
      const box = label.control!;
      expect(box.closest('form')).to.equal(label.closest('form'));
    }
    expect(second!.value).to.equal('ivan@ukr.net');
  });

  it('follows the language of the page afterwards', async () => {
    page = await Page.open(login);
    await page.script();
    page.one('vodokanal-login').setAttribute('lang', 'ru');
    await until('Russian', () => seen(page.one('.vodokanal-submit')) === 'Войти');
    expect(page.all('label').map(seen)).to.deep.equal(['Электронная почта', 'Пароль']);
  });

  it('gives a copy of the element neither texts nor a second form', async () => {
    page = await Page.open(login);
    await page.script();
    page.box('password').value = 'таємниця';
    const copy = page.one('vodokanal-login').cloneNode(true) as HTMLElement;
    page.document.body.append(copy);
    await until('copy', () => copy.querySelectorAll('form').length === 1 && copy.hasAttribute('state'));
    expect(copy.querySelector<HTMLInputElement>('[name=password]')!.value).to.equal('');
  });

  it('loses nothing with the script for all pages but what was typed', async () => {
    page = await Page.open(login);
    await page.script('/src/vodokanal.ts');
    expect(page.all('form').length).to.equal(1);
    expect(page.all('input[name=email]').length).to.equal(1);
  });
});
