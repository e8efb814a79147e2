import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { freshAccount, freshEmail, good, later, until } from '../elements/stage.ts';
import { frameFor, PartnerPage, thisPage } from './stage.ts';

const bill = `${location.origin}/bill?id=7&state=a1-b2`;

/** From the partner's page to the work of the form, and back to the bill. */
describe('a form in a frame that has done its work', () => {
  const pages: PartnerPage[] = [];
  const open = async (tag: string, attributes: Record<string, string>) => {
    const page = new PartnerPage(tag, { frame: frameFor(), ...attributes });
    pages.push(page);
    return page.shown();
  };
  before(() => setViewport({ width: 600, height: 1200 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
  });

  /** The sign-in is answered as the endpoint does in a frame; the window stays, and says where it was to go. */
  async function signIn(attributes: Record<string, string>): Promise<PartnerPage> {
    const page = await open('vodokanal-login', attributes);
    await page.run(`(frame) => {
      frame.fetch = async (url, { body }) => {
        frame.sent = JSON.parse(body);
        return Response.json({ next: 'cabinet', url: '/api/sessions/codes/secret' });
      };
      frame.HTMLAnchorElement.prototype.click = function () { frame.opened = [this.href, this.target] };
    }`);
    await page.fill({ email: 'olena@ukr.net', password: 'хтозна що' });
    await page.press();
    await until('success', () => page.heard('vodokanal-success').length);
    return page;
  }
  const text = (page: PartnerPage) =>
    page.inside(
      ({ document }) =>
        document.querySelector('vodokanal-login')!.shadowRoot!.querySelector('.vodokanal-panel')!.textContent,
    );
  const links = (page: PartnerPage) =>
    page.inside(({ document }) =>
      [...document.querySelectorAll<HTMLAnchorElement>('.vodokanal-before a, .vodokanal-after a, .frame-below a')]
        .filter((link) => link.getClientRects().length > 0)
        .map(({ textContent, href, target, rel }) => [textContent, href, target, rel]),
    );

  it('leads back to the bill after a registration, by a link that names the partner', async () => {
    const page = await open('vodokanal-register', { 'return-url': bill, lang: 'ru' });
    const [[label, href]] = (await links(page)) as [string[]];
    expect([label, new URL(href!).hash]).to.deep.equal(['Войти', '#login']);
    await page.fill({
      account: await freshAccount(),
      email: freshEmail(),
      password: good.password,
      house: good.house,
      apartment: good.apartment,
    });
    await page.press();
    await until('success', () => page.heard('vodokanal-success').length, 15_000);
    await until('link', async () => (await links(page)).some(([, href]) => href === bill));
    expect((await links(page)).find(([, href]) => href === bill)).to.deep.equal([
      'Вернуться к оплате\u00a0— Оплата «Мрія» <b>',
      bill,
      '_top',
      'noopener noreferrer',
    ]);
  });

  it('sends the way back along, under the partner’s own name', async () => {
    const page = await signIn({ 'return-url': bill, partner: 'Хтось' });
    const sent = await page.run('(frame) => frame.sent');
    expect(sent).to.deep.equal({
      email: 'olena@ukr.net',
      password: 'хтозна що',
      partner: 'Оплата «Мрія» <b>',
      returnUrl: bill,
    });
  });

  for (const address of [
    'https://evil.example/bill?id=7',
    'javascript:alert(1)',
    `${location.origin}/bill?id=8`,
    `${location.origin}/bill?id=7&state=olena@ukr.net`,
    `${location.origin}/bill?id=7#x`,
    `${location.origin}/bill?id=7&state=${'x'.repeat(129)}`,
  ])
    it(`leads nowhere else: ${address.slice(0, 60)}`, async () => {
      const page = await signIn({ 'return-url': address });
      await later(200);
      expect(Object.keys(await page.run<object>('(frame) => frame.sent'))).to.not.include('returnUrl');
      expect(await page.inside(({ document }) => document.querySelector('.frame-below'))).to.equal(null);
    });

  it('does not lead to another partner', async () => {
    const other = { origin: 'https://other.example', name: 'Інші', returnUrls: ['https://other.example/bill'] };
    const page = await signIn({ 'return-url': 'https://other.example/bill', frame: frameFor([thisPage, other]) });
    expect(Object.keys(await page.run<object>('(frame) => frame.sent'))).to.not.include('returnUrl');
    // The same partner may have a second origin.
    const same = { ...other, name: thisPage.name };
    const again = await signIn({ 'return-url': 'https://other.example/bill', frame: frameFor([thisPage, same]) });
    expect(await again.run<object>('(frame) => frame.sent')).to.include({ returnUrl: 'https://other.example/bill' });
  });

  it('writes that link as the form is written', async () => {
    const page = await signIn({ 'return-url': bill });
    await until('link', async () => (await links(page)).some(([, href]) => href === bill));
    const looks = await page.inside(({ document, getComputedStyle }) =>
      ['.vodokanal-form', '.frame-below a'].map((selector) => {
        const { fontFamily, fontSize, lineHeight } = getComputedStyle(document.querySelector(selector)!);
        return [fontFamily, fontSize, lineHeight];
      }),
    );
    expect(looks[1]).to.deep.equal(looks[0]);
  });

  it('takes the whole window to the cabinet', async () => {
    const page = await signIn({});
    const origin = new URL(page.iframe.src).origin;
    expect(await page.run('(frame) => frame.opened')).to.deep.equal([`${origin}/api/sessions/codes/secret`, '_top']);
    expect(await page.inside((frame) => frame.location.pathname), 'the frame itself goes nowhere').to.equal(
      '/dist/frame.html',
    );
  });

  it('says where the browser has not gone to the cabinet, with one large button, and tells of no leaving', async () => {
    const page = await signIn({ 'return-url': bill });
    await until('the true words', async () => /не дав/.test((await text(page)) ?? ''));
    expect(await text(page)).to.contain(
      'Браузер не дав відкрити кабінет. Натисніть кнопку нижче або відкрийте 127.0.0.1',
    );
    const origin = new URL(page.iframe.src).origin;
    expect((await links(page)).map(([label, href]) => [label, href])).to.deep.equal([
      ['Перейти до особистого кабінету', `${origin}/api/sessions/codes/secret`],
      ['Повернутися до оплати\u00a0— Оплата «Мрія» <b>', bill],
    ]);
    const [height, width, target] = await page.inside(({ document }) => {
      const button = document.querySelector('.vodokanal-after a')!;
      const { height, width } = button.getBoundingClientRect();
      return [height, width, document.querySelector('base')!.target] as const;
    });
    expect(height).to.be.at.least(48);
    expect(width).to.be.at.least(200);
    expect(target, 'links leave the frame').to.equal('_top');
    expect(page.events.map(({ type }) => type)).to.deep.equal([
      'vodokanal-ready',
      'vodokanal-submit',
      'vodokanal-success',
    ]);
  });

  it('has neither that button nor those words any more when the form is there again', async () => {
    const page = await signIn({});
    await until('the true words', async () => /не дав/.test((await text(page)) ?? ''));
    await page.inside(({ document }) => document.querySelector('vodokanal-login')!.reset());
    await until('links as before', () =>
      page.inside(({ document }) => document.querySelector('.vodokanal-after a')!.getBoundingClientRect().height < 40),
    );
    const { words } = await page.inside(({ document }) => ({
      words: document.querySelector('vodokanal-login')!.words ?? null,
    }));
    expect(words).to.equal(null);
  });

  it('stays where the page asks for that: the person reads so, the page hears of the success', async () => {
    const page = await signIn({ after: 'stay', 'return-url': bill });
    await later(700);
    expect(await page.run('(frame) => frame.opened ?? null')).to.equal(null);
    expect(await text(page)).to.contain('Можна продовжувати на цій сторінці');
    expect(page.element.state).to.equal('success');
    expect(page.events.map(({ type }) => type)).to.deep.equal([
      'vodokanal-ready',
      'vodokanal-submit',
      'vodokanal-success',
    ]);
    expect((await links(page)).map(([label]) => label)).to.deep.equal([
      'Перейти до особистого кабінету',
      'Повернутися до оплати\u00a0— Оплата «Мрія» <b>',
    ]);
  });

  it('takes the link back away when the form is there again', async () => {
    const page = await signIn({ after: 'stay', 'return-url': bill });
    const note = () => page.inside(({ document }) => document.querySelector('.frame-below') !== null);
    await until('link', note);
    await page.inside(({ document }) => document.querySelector('vodokanal-login')!.reset());
    await until('no link', async () => !(await note()));
    expect(page.element.state).to.equal('idle');
  });

  it('opens the cabinet in another tab where a press of the button changes no window', async () => {
    const page = await signIn({});
    await until('the true words', async () => /не дав/.test((await text(page)) ?? ''));
    // As in a sandbox: the press leads nowhere.
    await page.inside((frame) => {
      frame.addEventListener('click', (event) => event.preventDefault(), { capture: true });
      const press = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      frame.document.querySelector('.vodokanal-after a')!.dispatchEvent(press);
    });
    await until('another target', () =>
      page.inside(({ document }) => document.querySelector('base')!.target === '_blank'),
    );
  });
});
