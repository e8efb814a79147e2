import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { later, until } from '../elements/stage.ts';
import { frameFor, own, PartnerPage } from './stage.ts';

/** A form in a frame is near its height before its page has come, so that little on the partner's page moves. */
describe('the height of a form in a frame', () => {
  const pages: PartnerPage[] = [];
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
    scrollTo(0, 0);
  });
  after(() => setViewport({ width: 800, height: 600 }));

  const height = ({ iframe }: PartnerPage) => iframe.getBoundingClientRect().height;

  /** A frame in a column of this width, and its height before its page has come. */
  async function open(tag: string, column: string, fontSize = ''): Promise<[PartnerPage, number]> {
    const page = new PartnerPage(tag, { frame: frameFor() });
    pages.push(page);
    page.stage.style.width = column;
    if (fontSize) page.element.style.setProperty('--vodokanal-font-size', fontSize);
    await page.element.updateComplete;
    return [page, height(page)];
  }

  for (const [window, column] of [
    [360, '328px'],
    [1280, '600px'],
    [1280, '390px'],
    [1280, '240px'],
  ] as const)
    for (const tag of ['vodokanal-register', 'vodokanal-login'])
      for (const fontSize of ['', '24px'])
        it(`${tag} in ${column} of a window of ${window} px ${fontSize}`, async () => {
          await setViewport({ width: window, height: 700 });
          const [page, first] = await open(tag, column, fontSize);
          await page.shown();
          const last = height(page);
          expect(Math.abs(last - first) / last, `${first} px became ${last} px`).to.be.below(0.12);
        });

  it('is right before anybody has scrolled to it', async () => {
    await setViewport({ width: 360, height: 700 });
    const above = document.createElement('div');
    above.style.height = '9000px';
    document.body.prepend(above);
    try {
      const [page] = await open('vodokanal-register', '328px');
      await page.shown();
      const inner = await page.inside((frame) => frame.document.documentElement.getBoundingClientRect().height);
      expect(height(page)).to.be.within(inner, inner + 112);
    } finally {
      above.remove();
    }
  });

  /** What was typed, the same answers in texts that are read, offered and complained about at different lengths. */
  const typed: Record<string, string>[] = [
    {},
    { account: '050012345678', email: 'olena@ukr.net', password: 'три коти на даху', house: '1', apartment: '2' },
    {
      account: '05001234567В',
      email: 'olena@gmial.com',
      password: '12345678',
      house: 'буд. 1 б корп. 3',
      apartment: '12-а',
    },
    {
      account: '1',
      email: 'щдутф@гмаіл.сщь',
      password: 'q',
      house: 'вул. Набережна Перемоги, 1, 2, 3, 4',
      apartment: 'перший поверх',
    },
  ];
  for (const pressed of [false, true])
    it(`tells nothing of what was typed, however narrow the page makes it${pressed ? ', also after a press' : ''}`, async function () {
      this.timeout(60_000);
      await setViewport({ width: 800, height: 900 });
      const columns = ['600px', '420px', '240px', '180px', '330px'];
      let expected: number[] = [];
      for (const texts of typed) {
        // All boxes are filled in or none, so that the press complains: what a page learns of that is for another test.
        const [page] = await open('vodokanal-register', '600px');
        await page.shown();
        await page.fill(texts);
        if (pressed) {
          await page.run(`({ document }) => { document.querySelector('vodokanal-register').send = async () => ({ ok: false, kind: 'refused', status: 422,
            errors: [{ field: 'house', code: 'empty' }] }) }`);
          await page.press();
          await until('complaints', () =>
            page.inside(({ document }) => document.querySelector('.vodokanal-summary') !== null),
          );
        }
        const seen: number[] = [];
        for (const [at, column] of columns.entries()) {
          page.stage.style.width = column;
          if (expected.length === columns.length)
            await until(`the height of ${column} for ${JSON.stringify(texts)}`, () => height(page) === expected[at]);
          else await settled(page);
          seen.push(height(page));
        }
        await later(300);
        expect(height(page)).to.equal(seen.at(-1));
        expected = seen;
      }
      expect(new Set(expected).size, 'it follows the width all the same').to.be.greaterThan(2);
    });

  /** Resolves when the height has not changed for a while. */
  async function settled(page: PartnerPage): Promise<void> {
    let last = -1;
    await until('rest', async () => {
      const now = height(page);
      if (now === last) return true;
      last = now;
      await later(700);
      return false;
    });
  }

  it('has room for what is read and offered', async () => {
    await setViewport({ width: 800, height: 900 });
    for (const column of ['600px', '330px']) {
      const [page] = await open('vodokanal-register', column);
      // WebKit lets no script focus a box in the frame of another site.
      page.element.setAttribute('frame', own());
      await until('own', () => page.iframe.src === own());
      await page.shown();
      await page.fill({ account: '05001234567', email: 'olena@gmial.com', house: 'буд. 1 б корп. 3' });
      await until('an offer', () => page.inside(({ document }) => document.querySelector('.vodokanal-offer') !== null));
      const hidden = await page.inside(
        ({ document: { scrollingElement } }) => scrollingElement!.scrollHeight - scrollingElement!.clientHeight,
      );
      expect(hidden, 'nothing is to be scrolled').to.equal(0);
    }
  });
});
