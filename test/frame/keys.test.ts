import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { later, until } from '../elements/stage.ts';
import { frameFor, PartnerPage } from './stage.ts';

/** Keys and focus go over the border of a frame as in one page. */
describe('the keyboard at a form in a frame', () => {
  let page: PartnerPage;
  let first: HTMLInputElement;
  let last: HTMLInputElement;
  beforeEach(async () => {
    await setViewport({ width: 600, height: 700 });
    page = new PartnerPage('vodokanal-login', { frame: frameFor() });
    first = document.createElement('input');
    last = document.createElement('input');
    page.stage.prepend(first);
    page.stage.append(last);
    await page.shown();
  });
  afterEach(() => {
    page.close();
    scrollTo(0, 0);
  });
  after(() => setViewport({ width: 800, height: 600 }));

  const active = () =>
    page.inside(({ document }) => {
      const element = document.activeElement as HTMLInputElement;
      return document.hasFocus() ? element.name || element.textContent!.trim() : '';
    });

  /** Clicks what the selector finds in the frame, until the frame has the focus. */
  async function click(selector: string): Promise<void> {
    await until('focus in the frame', async () => {
      const { x, y } = page.iframe.getBoundingClientRect();
      const [left, top] = await page.run<[number, number]>(`({ document }) => {
        const { left, top, width, height } = document.querySelector('${selector}').getBoundingClientRect();
        return [left + width / 4, top + height / 2];
      }`);
      await sendMouse({ type: 'click', position: [Math.round(x + left), Math.round(y + top)] });
      return page.inside(({ document }) => document.hasFocus());
    });
  }

  it('goes through it with Tab, and back with Shift and Tab', async () => {
    first.focus();
    const way: string[] = [];
    while (document.activeElement !== last && way.length < 12) {
      await sendKeys({ press: 'Tab' });
      await later(50);
      const name = await active();
      if (name) way.push(name);
    }
    expect(way).to.deep.equal([
      'Зареєструватися ще раз',
      'email',
      'password',
      'Показати',
      'Увійти',
      'Забули пароль?',
      'Реєстрація',
    ]);
    const back: string[] = [];
    await sendKeys({ down: 'Shift' });
    while (document.activeElement !== first && back.length < 12) {
      await sendKeys({ press: 'Tab' });
      await later(50);
      const name = await active();
      if (name) back.push(name);
    }
    await sendKeys({ up: 'Shift' });
    expect(back).to.deep.equal(way.reverse());
  });

  it('is told of Escape where nothing in the frame takes it, and of no other key', async () => {
    await click('[name=email]');
    await sendKeys({ type: 'ivan' });
    await sendKeys({ press: 'Escape' });
    await until('event', () => page.heard('vodokanal-escape').length);
    expect(page.events.map(({ type }) => type)).to.deep.equal(['vodokanal-ready', 'vodokanal-escape']);
  });

  it('closes the help first', async () => {
    page.close();
    page = new PartnerPage('vodokanal-register', { frame: frameFor() });
    await page.shown();
    const open = () =>
      page.inside(({ document }) =>
        Boolean(document.querySelector('vodokanal-register')!.shadowRoot!.querySelector('dialog[open]')),
      );
    await until('help', async () => {
      if (!(await open())) await click('[aria-haspopup]');
      return open();
    });
    await sendKeys({ press: 'Escape' });
    await until('no help', async () => !(await open()));
    await later(200);
    expect(page.heard('vodokanal-escape')).to.deep.equal([]);
  });

  it('brings what is wrong into view, in the partner’s page', async () => {
    page.close();
    page = new PartnerPage('vodokanal-register', { frame: frameFor() });
    await page.shown();
    const space = document.createElement('div');
    space.style.height = '1500px';
    page.stage.append(space);
    const sheet = document.createElement('div');
    sheet.style.height = '600px';
    page.stage.prepend(sheet);
    page.iframe.scrollIntoView({ block: 'end' });
    scrollBy(0, 300);
    const start = scrollY;
    // A first click may only bring the focus.
    await until('the summary', async () => {
      await click('.vodokanal-submit');
      return page.inside(({ document }) => document.querySelector('.vodokanal-summary') !== null);
    });
    await until('the summary in view', async () => {
      const top = await page.inside(
        ({ document }) => document.querySelector('.vodokanal-summary')?.getBoundingClientRect().top ?? -9999,
      );
      const seen = page.iframe.getBoundingClientRect().top + top;
      return seen > -20 && seen < innerHeight;
    });
    expect(scrollY).to.be.below(start);
  });
});
