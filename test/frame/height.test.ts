import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { frameFor, PartnerPage } from './stage.ts';

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
});
