import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { Partner } from '../../src/contract/return-url.ts';
import { freshEmail, later, until } from '../elements/stage.ts';
import { frameFor, own, PartnerPage, thisPage } from './stage.ts';

/** What a page of another site tries to do to the person in its frame. */
describe('the page around a frame cannot', () => {
  const pages: { close(): void }[] = [];
  const open = async (tag: string, attributes: Record<string, string> = {}) => {
    const page = new PartnerPage(tag, { frame: frameFor(), ...attributes });
    pages.push(page);
    return page.shown();
  };
  /** The frame on a page with scripts of its own in place of ours. */
  function bare(frame = frameFor()) {
    const iframe = document.createElement('iframe');
    iframe.style.cssText = 'width: 500px; height: 700px';
    const heard: unknown[] = [];
    const greeted = new Promise<void>((resolve) =>
      addEventListener('message', function listen({ source, data }) {
        if (source !== iframe.contentWindow || data !== 'vodokanal') return;
        removeEventListener('message', listen);
        resolve();
      }),
    );
    iframe.src = frame;
    document.body.append(iframe);
    pages.push({ close: () => iframe.remove() });
    return {
      iframe,
      heard,
      greeted,
      say(message: unknown): MessagePort {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => heard.push(data);
        iframe.contentWindow!.postMessage(message, '*', [port2]);
        return port1;
      },
    };
  }
  const hello = { major: 1, version: '1', element: 'login', lang: 'uk', tokens: {}, scheme: 'light' };
  before(() => setViewport({ width: 600, height: 1200 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
    document.documentElement.style.cssText = '';
  });

  it('fill a box after the handshake', async () => {
    const page = await open('vodokanal-register', { account: '050012345678' });
    Object.assign(page.element, { email: 'thief@example.com', account: '059999999999', lang: 'ru' });
    const values = () =>
      page.inside(({ document }) =>
        ['account', 'email'].map((name) => document.querySelector<HTMLInputElement>(`[name=${name}]`)!.value),
      );
    await until('Russian', () => page.inside(({ document }) => document.documentElement.lang === 'ru'));
    expect(await values()).to.deep.equal(['050012345678', '']);
  });

  it('fill a box without the person being told who did', async () => {
    const page = await open('vodokanal-login', { email: 'olena@ukr.net', lang: 'ru' });
    const note = () => page.inside(({ document }) => document.querySelector('.frame-above')?.textContent);
    await until('note', note);
    expect(await note()).to.equal('Данные в форму вписал сайт «Оплата «Мрія» <b>». Проверьте их');
    const other = await open('vodokanal-login');
    expect(await other.inside(({ document }) => document.querySelector('.frame-above'))).to.equal(null);
  });

  it('speak in another name', async () => {
    for (const partner of ['Держпродспоживслужба', 'x'.repeat(1001)]) {
      const page = await open('vodokanal-login', { partner });
      const named = await page.inside(({ document }) => document.querySelector('vodokanal-login')!.partner);
      expect(named).to.equal(thisPage.name);
    }
  });

  it('put a form of its choice before the person by the frame’s fragment', async () => {
    const page = await open('vodokanal-login');
    await page.fill({ email: 'olena@ukr.net' });
    for (const fragment of ['vodokanal-reset=X', 'vodokanal-confirm=X', '/login?vodokanal-reset=X', 'register']) {
      page.iframe.contentWindow!.location.replace(`${page.iframe.src.split('#')[0]}#${fragment}`);
      await until('the fragment to be gone', () => page.inside((frame) => frame.location.hash === ''));
      await later(100);
      const boxes = await page.inside(({ document }) =>
        [...document.querySelectorAll('input')].map(({ name, value }) => `${name}=${value}`),
      );
      expect(boxes).to.deep.equal(['email=olena@ukr.net', 'password=']);
    }
    // Also where the form is drawn again before anybody has heard of the change.
    const between = await page.inside(async (frame) => {
      const element = frame.document.querySelector('vodokanal-login')!;
      frame.location.hash = 'vodokanal-reset=X';
      element.requestUpdate();
      await element.updateComplete;
      return [...frame.document.querySelectorAll('input')].map(({ name }) => name);
    });
    expect(await between).to.deep.equal(['email', 'password']);
    const early = bare(`${frameFor()}#vodokanal-reset=X`);
    await early.greeted;
    early.say(JSON.stringify(hello));
    await until('ready', () => early.heard.some((one) => (one as { ready?: true }).ready));
    const { iframe } = early;
    const boxes = await PartnerPage.prototype.run.call(
      { iframe },
      `({ document }) => [...document.querySelectorAll('input')].map(({ name }) => name)`,
    );
    expect(boxes).to.deep.equal(['email', 'password']);
  });

  it('break the form by messages that are none', async () => {
    const page = bare();
    await page.greeted;
    for (const junk of [
      null,
      7,
      'null',
      '{',
      '[]',
      '"login"',
      '{}',
      { element: 'login' },
      ['login'],
      JSON.stringify({ ...hello, element: 7 }),
      JSON.stringify({ ...hello, lang: 'u'.repeat(30_000) }),
    ])
      page.say(junk);
    await later(100);
    expect(page.heard).to.deep.equal([]);
    const port = page.say(
      JSON.stringify({
        ...hello,
        lang: { toString: 1 },
        tokens: 'none',
        account: ['x'],
        email: 'x'.repeat(300),
        partner: {},
        scheme: 7,
        after: 1,
      }),
    );
    await until('ready', () => page.heard.some((one) => (one as { ready?: true }).ready));
    for (const junk of [null, '', '{', 7, '{"tokens":null}', '{"lang":9}', 'x'.repeat(30_000)]) port.postMessage(junk);
    await later(200);
    const { iframe } = page;
    const seen = await PartnerPage.prototype.run.call(
      { iframe },
      `({ document }) => [document.documentElement.lang, document.querySelector('[name=email]').value, document.querySelector('.vodokanal-submit').textContent.trim()]`,
    );
    expect(seen).to.deep.equal(['uk', '', 'Увійти']);
  });

  for (const [why, origin] of Object.entries({
    'is no partner': 'https://gazeta.example',
    'has the beginning of a partner’s origin': location.origin.slice(0, -1),
    'is a partner at another port': `${location.protocol}//${location.hostname}:1`,
    'is a partner with a dot behind the name': location.origin.replace('localhost', 'localhost.'),
    'is named by a star': '*',
    'is named “null”': 'null',
    'is named with a slash': `${location.origin}/`,
  }))
    it(`have the form where it ${why}`, async () => {
      const partners: Partner[] = [{ origin, name: 'Хтось' }];
      const page = new PartnerPage('vodokanal-login', { frame: `${frameFor(partners)}&unguarded` });
      pages.push(page);
      await until('the refusal', () => page.heard('vodokanal-unavailable').length, 15_000);
      expect(page.heard('vodokanal-unavailable')).to.deep.equal([{ reason: 'refused' }]);
      expect(await page.inside(({ document }) => document.querySelectorAll('input').length)).to.equal(0);
    });

  it('give addresses: where forms post and lead to is the utility’s page alone', async () => {
    const page = bare(own());
    await page.greeted;
    const elsewhere = 'https://example.org/';
    page.say(
      JSON.stringify({ ...hello, endpoint: elsewhere, 'cabinet-url': elsewhere, cabinetUrl: elsewhere, send: 1 }),
    );
    const inner = () => page.iframe.contentDocument!.querySelector('vodokanal-login');
    await until('form', () => inner()?.querySelector('form'));
    expect([inner()!.endpoint, inner()!.cabinetUrl]).to.deep.equal(['/api/sessions?one-time-code', '/cabinet']);
  });

  it('take the focus of somebody who types without the person being told', async () => {
    const page = await open('vodokanal-login');
    const thief = document.createElement('input');
    page.stage.append(thief);
    await until('focus', async () => {
      const { x, y } = page.iframe.getBoundingClientRect();
      const [left, top] = await page.inside(({ document }) => {
        const { left, top, width, height } = document.querySelector('[name=password]')!.getBoundingClientRect();
        return [left + width / 4, top + height / 2] as const;
      });
      await sendMouse({ type: 'click', position: [Math.round(x + left), Math.round(y + top)] });
      return page.inside(
        ({ document }) => (document.activeElement as HTMLInputElement).name === 'password' && document.hasFocus(),
      );
    });
    await sendKeys({ type: 'Top' });
    thief.focus();
    await until('note', () => page.inside(({ document }) => document.querySelector('.frame-above')?.textContent));
    const [note, link] = await page.inside(({ document }) => {
      const place = document.querySelector('.frame-above')!;
      return [place.querySelector('p')!.textContent, place.querySelector('a')!.textContent];
    });
    expect(note).to.equal(
      'Курсор вийшов із форми, поки ви друкували. Частину тексту міг отримати сайт «Оплата «Мрія» <b>». Перевірте введене',
    );
    expect(link).to.equal('Відкрити форму на сайті водоканалу');
  });

  it('have a covered button pressed, where the browser tells of covers', async function () {
    if (!('isVisible' in IntersectionObserverEntry.prototype)) this.skip();
    const page = await open('vodokanal-login', {});
    await page.fill({ email: freshEmail(), password: 'хтозна що' });
    const button = () =>
      page.inside(({ document }) => {
        const { left, top, width, height } = document.querySelector('.vodokanal-submit')!.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      });
    const press = async () => {
      const { x, y } = page.iframe.getBoundingClientRect();
      const [left, top] = await button();
      await sendMouse({ type: 'click', position: [Math.round(x + left!), Math.round(y + top!)] });
    };
    /** Resolves when the browser tells the frame whether the button is seen. */
    const told = (visible: boolean) =>
      page.run(`(frame) => new Promise((resolve) => {
        new frame.IntersectionObserver((entries, observer) => {
          if (entries.at(-1).isVisible !== ${visible}) return;
          observer.disconnect();
          setTimeout(resolve, 300);
        }, { threshold: 0.5, trackVisibility: true, delay: 100 }).observe(frame.document.querySelector('.vodokanal-submit'));
      })`);
    page.element.style.opacity = '0.01';
    await told(false);
    await press();
    await until('note', () => page.inside(({ document }) => document.querySelector('.frame-above p')?.textContent));
    expect(page.heard('vodokanal-submit')).to.deep.equal([]);
    page.element.style.opacity = '';
    await told(true);
    await press();
    await until('sent', () => page.heard('vodokanal-submit').length);
  });
});
