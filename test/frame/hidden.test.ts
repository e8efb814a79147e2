import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { until } from '../elements/stage.ts';
import { frameFor, PartnerPage } from './stage.ts';

/** Where the page has hidden the form: in the panel of a tab, in an accordion. */
const hidings: Record<string, { hide(stage: HTMLElement): void; show(stage: HTMLElement): void }> = {
  'a panel with `hidden`': {
    hide: (stage) => stage.setAttribute('hidden', ''),
    show: (stage) => stage.removeAttribute('hidden'),
  },
  'closed `<details>`': {
    hide(stage) {
      stage.parentElement!.removeAttribute('open');
    },
    show(stage) {
      stage.parentElement!.setAttribute('open', '');
    },
  },
  'an accordion without height': {
    hide: (stage) => Object.assign(stage.style, { height: '0', overflow: 'hidden' }),
    show: (stage) => Object.assign(stage.style, { height: '', overflow: '' }),
  },
  'a panel with `visibility`': {
    hide: (stage) => Object.assign(stage.style, { visibility: 'hidden', position: 'absolute', width: '0' }),
    show: (stage) => Object.assign(stage.style, { visibility: '', position: '', width: '' }),
  },
};

describe('a form in a frame, hidden when it comes', () => {
  let page: PartnerPage;
  let details: HTMLDetailsElement;
  before(() => setViewport({ width: 600, height: 1200 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => {
    page.close();
    details.remove();
  });

  const type = () =>
    page.inside(({ document }) => {
      const box = document.querySelector<HTMLInputElement>('[name=house]')!;
      box.value = '1 б';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const typed = () => page.inside(({ document }) => document.querySelector<HTMLInputElement>('[name=house]')?.value);
  /** Nothing in the frame is cut. */
  const fits = () => {
    let sizes = '';
    return until(
      () => `the height: ${sizes}`,
      async () => {
        const inside = await page.inside(({ document }) => document.documentElement.getBoundingClientRect().height);
        const { height, width } = page.iframe.getBoundingClientRect();
        sizes = `${inside} in a frame of ${width} × ${height}`;
        return inside > 500 && width > 300 && height >= inside;
      },
    );
  };

  for (const [where, { hide, show }] of Object.entries(hidings))
    it(`is whole once it is shown, and keeps what was typed: ${where}`, async () => {
      details = document.createElement('details');
      details.open = true;
      document.body.append(details);
      page = new PartnerPage('vodokanal-register', { frame: frameFor() });
      details.append(page.stage);
      hide(page.stage);
      await until('the form in the frame', async () => {
        const none = new Promise<undefined>((resolve) => setTimeout(resolve, 300));
        // A page that has not loaded yet answers nothing.
        return page.iframe?.contentWindow && (await Promise.race([typed(), none])) !== undefined;
      });
      show(page.stage);
      await fits();
      await type();
      hide(page.stage);
      await new Promise((resolve) => setTimeout(resolve, 100));
      show(page.stage);
      await fits();
      expect(await typed()).to.equal('1 б');
      expect(page.element.shadowRoot!.querySelector('a')).to.equal(null);
    });

  it('is there when it is shown, however long after its time limit', async () => {
    const { hide, show } = hidings['a panel with `hidden`']!;
    details = document.createElement('details');
    details.open = true;
    document.body.append(details);
    page = new PartnerPage('vodokanal-register', { frame: frameFor(), timeout: '2500' });
    details.append(page.stage);
    hide(page.stage);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    show(page.stage);
    await fits();
    expect(page.element.shadowRoot!.querySelector('.vodokanal-waiting:not([hidden])')).to.equal(null);
  });
});
