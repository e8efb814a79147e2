import { expect } from '@open-wc/testing';
import type axe from 'axe-core';
import { freshEmail, letters, resident, seen, until } from '../elements/stage.ts';

/** A page in a frame where no script runs: what a person does is done from outside. */
class Page {
  readonly frame = document.createElement('iframe');
  /** The root of the last page, which goes when another page comes. */
  #last: Element | undefined;

  static async open(path: string, width = 390): Promise<Page> {
    const page = new Page();
    page.frame.setAttribute('sandbox', 'allow-forms allow-same-origin');
    page.frame.src = path;
    page.frame.style.cssText = `width: ${width}px; height: 1600px; border: 0`;
    document.body.append(page.frame);
    await page.arrived();
    return page;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  async arrived(): Promise<void> {
    const ready = () => this.document?.readyState === 'complete' && this.document.URL !== 'about:blank';
    await until('page', () => ready() && this.document.documentElement !== this.#last);
    this.#last = this.document.documentElement;
  }

  all<E extends HTMLElement>(selector: string): E[] {
    return [...this.document.querySelectorAll<E>(selector)];
  }

  one<E extends HTMLElement>(selector: string): E {
    const [found] = this.all<E>(selector);
    if (!found) throw new Error(`no ${selector} in ${this.document.body.textContent}`);
    return found;
  }

  get heading(): string {
    return seen(this.one('h1'));
  }

  type(texts: Record<string, string>): void {
    for (const [name, text] of Object.entries(texts)) this.one<HTMLInputElement>(`[name="${name}"]`).value = text;
  }

  async press(selector: string): Promise<void> {
    this.one(selector).click();
    await this.arrived();
  }

  /** axe, which needs scripts, looks at a copy; nothing is wider than the page. */
  async expectGood(): Promise<void> {
    expect(this.document.documentElement.scrollWidth).to.be.at.most(this.frame.clientWidth);
    const copy = document.createElement('iframe');
    copy.style.cssText = this.frame.style.cssText;
    copy.srcdoc = this.document.documentElement.outerHTML.replace(
      '</body>',
      '<script src="/node_modules/axe-core/axe.min.js"></script></body>',
    );
    document.body.append(copy);
    const inside = () => copy.contentWindow as unknown as { axe?: typeof axe };
    await until('axe', () => inside()?.axe && copy.contentDocument?.readyState === 'complete');
    const { violations } = await inside().axe!.run();
    copy.remove();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).to.deep.equal([]);
  }

  close(): void {
    this.frame.remove();
  }
}

const send = '.vodokanal-actions .vodokanal-submit';

describe('a form without a script', () => {
  let page: Page;
  afterEach(async () => {
    page.close();
    await fetch('/api/sessions', { method: 'DELETE' });
  });

  it('leads from the registration by the letter to the cabinet', async () => {
    const { somebody, texts } = await resident();
    page = await Page.open('/register');
    await page.expectGood();
    page.type(texts);
    await page.press(send);
    expect(seen(page.one('#vodokanal-register-house-line'))).to.contain('1Б-3');
    expect(page.one<HTMLInputElement>('[name=house]').value).to.equal(texts.house);
    expect(page.one<HTMLInputElement>('[name=password]').value).to.equal('');
    await page.expectGood();
    page.type({ password: somebody.password });
    await page.press(send);
    expect(page.heading).to.equal('Перевірте пошту');
    await page.expectGood();
    let link = '';
    await until('letter', async () => {
      for (const { text } of await letters(somebody.email)) link ||= /\/confirm\?\S+/.exec(text)?.[0] ?? '';
      return link;
    });
    page.close();
    page = await Page.open(link);
    expect(page.heading).to.equal('Підтвердження пошти');
    await page.expectGood();
    page.type({ password: somebody.password });
    await page.press(send);
    await until('cabinet', () => page.document.location.pathname.endsWith('/cabinet.html'));
    page.close();
    page = await Page.open('/login');
    expect(seen(page.one('main'))).to.contain(somebody.email);
    await page.expectGood();
    await page.press('[name=sign-out]');
    expect(page.heading).to.equal('Вхід');
    expect((await fetch('/api/sessions')).status).to.equal(401);
  });

  for (const [width, lang] of [
    [320, 'uk'],
    [390, 'ru'],
    [1280, 'ru'],
  ] as const)
    it(`tells what is wrong and what may be meant, on ${width} pixels in ${lang}`, async () => {
      page = await Page.open(`/register?lang=${lang}`, width);
      page.type({ account: '1234567890', email: 'ivan@gmial.com', password: 'кіт', house: '1к3', apartment: '15B' });
      page.one<HTMLInputElement>('[name=remindReadings]').click();
      await page.press(send);
      expect(page.all('.vodokanal-summary li').length).to.equal(page.all('.vodokanal-error').length);
      expect(page.one<HTMLInputElement>('[name=remindReadings]').checked).to.equal(true);
      const title = getComputedStyle(page.one('.vodokanal-summary h2'));
      expect([title.fontSize, title.marginTop], 'as in the element').to.deep.equal(['16px', '0px']);
      for (const link of page.all<HTMLAnchorElement>('.vodokanal-summary a'))
        expect(page.one<HTMLInputElement>(link.hash).type).to.match(/text|password/);
      await page.expectGood();
      await page.press('[name=offer][value="email:0"]');
      expect(page.one<HTMLInputElement>('[name=email]').value).to.equal('ivan@gmail.com');
      expect(page.one<HTMLInputElement>('[name=account]').value).to.equal('1234567890');
      await page.press('.vodokanal-languages [name=language]');
      expect(page.document.documentElement.lang).to.equal(lang === 'uk' ? 'ru' : 'uk');
    });

  it('is shown in the other language with what was typed', async () => {
    page = await Page.open('/register');
    page.type({ email: 'ivan@ukr.net', house: '1 б', password: 'теплий кіт' });
    expect(seen(page.one('[name=language]'))).to.equal('Русский');
    await page.press('[name=language]');
    expect(page.heading).to.equal('Регистрация');
    const texts = ['email', 'house', 'password'].map((name) => page.one<HTMLInputElement>(`[name=${name}]`).value);
    expect(texts).to.deep.equal(['ivan@ukr.net', '1 б', '']);
    expect(page.all('.vodokanal-summary')).to.have.length(0);
    await page.expectGood();
  });

  it('asks for a letter with a new password', async () => {
    page = await Page.open('/login');
    await page.expectGood();
    await page.press('.vodokanal-links a');
    expect(page.heading).to.equal('Відновлення пароля');
    page.type({ email: freshEmail() });
    await page.press(send);
    expect(page.heading).to.equal('Перевірте пошту');
    await page.press('[name=resend]');
    expect(seen(page.one('.vodokanal-strip'))).to.equal('Лист надіслано ще раз');
    await page.expectGood();
  });
});
