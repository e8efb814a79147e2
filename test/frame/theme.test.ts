import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { FramedElement } from '../../src/elements/framed-element.ts';
import { until } from '../elements/stage.ts';
import { elsewhere, frameFor, PartnerPage } from './stage.ts';

/** The looks of the partner's page reach the frame as far as the form stays readable and loads nothing. */
describe('the theme of the page around a frame', () => {
  const pages: PartnerPage[] = [];
  const open = async (css: string, tag = 'vodokanal-register') => {
    document.documentElement.style.cssText = css;
    const page = new PartnerPage(tag, { frame: frameFor() });
    pages.push(page);
    return page.shown();
  };
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
    document.documentElement.style.cssText = '';
  });

  /** What is drawn in the frame. */
  const look = (page: PartnerPage) =>
    page.inside((frame) => {
      const of = (selector: string) => frame.getComputedStyle(frame.document.querySelector(selector)!);
      const box = of('.vodokanal-box');
      const button = of('.vodokanal-submit');
      const { style } = frame.document.documentElement;
      return {
        page: of('html').backgroundColor,
        scheme: of('html').colorScheme,
        text: of('.vodokanal-label').color,
        label: of('.vodokanal-label').fontSize,
        font: of('.vodokanal-label').fontFamily,
        field: box.backgroundColor,
        image: box.backgroundImage,
        radius: box.borderTopLeftRadius,
        accent: button.backgroundColor,
        onAccent: button.color,
        tokens: [...style].filter((name) => name.startsWith('--')).sort(),
        loaded: frame.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      };
    });
  const plain = {
    page: 'rgb(255, 255, 255)',
    text: 'rgb(22, 33, 43)',
    field: 'rgb(255, 255, 255)',
    accent: 'rgb(11, 99, 176)',
  };

  it('is taken over where it can be read', async () => {
    const { tokens, ...seen } = await look(
      await open(`--vodokanal-accent: #00695c; --vodokanal-surface: oklch(0.97 0.01 90); --vodokanal-field: white;
        --vodokanal-text: hsl(0 0% 20%); --vodokanal-radius: 0; --vodokanal-gap: 1em; --vodokanal-font: "PT Sans", Georgia, serif;
        --vodokanal-font-size: 18px; --vodokanal-nonsense: 1px`),
    );
    expect(seen).to.include({
      text: 'rgb(51, 51, 51)',
      label: '18px',
      radius: '0px',
      accent: 'rgb(0, 105, 92)',
      field: 'rgb(255, 255, 255)',
    });
    expect(seen.font.replaceAll('"', '')).to.equal('PT Sans, Georgia, serif');
    expect(seen.page).to.match(/^rgb\(24\d, 24\d, 2[34]\d\)$/);
    expect(tokens).to.not.include('--vodokanal-nonsense');
  });

  it('has the colour of the page as its ground, where the page has `partner.js`', async () => {
    customElements.define(
      'test-framed',
      class extends FramedElement {
        constructor() {
          super('register', frameFor());
        }
      },
    );
    expect((await look(await open('background: rgb(240, 244, 248)', 'test-framed'))).page).to.equal(
      'rgb(240, 244, 248)',
    );
    const bare = await look(await open('color-scheme: dark', 'test-framed'));
    const canvas = document.body.appendChild(document.createElement('i'));
    canvas.style.color = 'Canvas';
    expect(bare.page, 'a dark page without a colour of its own').to.equal(getComputedStyle(canvas).color);
    canvas.remove();
    const page = await open('background: rgb(0, 0, 40)', 'test-framed');
    expect(await look(page), 'dark texts on it could not be read').to.include(plain);
  });

  it('keeps a colour that can be read on the tint that it stands on, and no other', async () => {
    const given = async (css: string) => (await look(await open(css))).tokens;
    expect(await given('--vodokanal-error: #b3261e')).to.include('--vodokanal-error');
    // 5 : 1 on the white of the page, and 4.3 : 1 on the strip of an error, which it tints itself.
    expect(await given('--vodokanal-error: #d32f2f')).to.not.include('--vodokanal-error');
    expect(await given('--vodokanal-text: #747474')).to.not.include('--vodokanal-text');
  });

  const attacks: Record<string, string> = {
    'an address behind a line break': `--vodokanal-field: "\\nurl(${elsewhere}/spy)"; --vodokanal-error: \nurl(${elsewhere}/spy)`,
    'an address': `--vodokanal-surface: url("${elsewhere}/spy"); --vodokanal-font: url(${elsewhere}/spy); --vodokanal-accent: image-set("${elsewhere}/spy" 1x)`,
    'white on white':
      '--vodokanal-text: #fff; --vodokanal-muted: #fefefe; --vodokanal-error: white; --vodokanal-on-accent: #0b63b0',
    'a page as dark as its texts': '--vodokanal-surface: #16212b; --vodokanal-field: #16212b',
    'transparent texts':
      '--vodokanal-text: transparent; --vodokanal-accent: rgb(0 0 0 / 0.01); --vodokanal-field: rgba(0, 0, 0, 0)',
    'other declarations':
      '--vodokanal-accent: red; --vodokanal-text: red !important\\; display: none; --vodokanal-field: red}body{display:none',
    functions:
      '--vodokanal-text: attr(data-x color, red); --vodokanal-accent: paint(x); --vodokanal-radius: calc(infinity * 1px)',
    'a very long value': `--vodokanal-accent: ${'red '.repeat(2000)}`,
  };
  for (const [what, css] of Object.entries(attacks))
    it(`is not taken over where it is ${what}`, async () => {
      const seen = await look(await open(css));
      expect(seen.image).to.equal('none');
      expect(seen.loaded.filter((path) => /spy/.test(path))).to.deep.equal([]);
      expect(seen).to.include({ text: plain.text, field: plain.field, page: plain.page });
      if (!/display|calc/.test(css)) expect(seen.accent).to.equal(plain.accent);
    });

  it('keeps sizes within what can be read', async () => {
    for (const [size, expected] of [
      ['0', '14px'],
      ['-3px', undefined],
      ['400px', '28px'],
      ['calc(1px * -9)', undefined],
      ['1.25em', '20px'],
      ['large', '18px'],
    ] as const) {
      const { label } = await look(
        await open(`--vodokanal-font-size: ${size}; --vodokanal-gap: -300px; --vodokanal-radius: 900px`),
      );
      expect(label, size).to.equal(expected ?? (size.startsWith('calc') ? '14px' : '16px'));
    }
    const page = await open('--vodokanal-gap: -300px; --vodokanal-radius: 900px');
    expect((await look(page)).radius).to.equal('24px');
    const tops = await page.inside(({ document }) =>
      [...document.querySelectorAll('input')].map((box) => box.getBoundingClientRect().top),
    );
    expect(tops.slice(0, 3)).to.deep.equal([...tops.slice(0, 3)].sort((a, b) => a - b));
  });

  it('is taken back when the page takes it back', async () => {
    const page = await open('--vodokanal-accent: rgb(0, 105, 92)');
    expect((await look(page)).accent).to.equal('rgb(0, 105, 92)');
    document.documentElement.style.cssText = '';
    // The next drawing sees it.
    page.element.lang = 'ru';
    await until('our own colour', async () => (await look(page)).accent === plain.accent);
  });

  it('has the scheme in which the page is really drawn', async function () {
    try {
      await emulateMedia({ colorScheme: 'dark' });
    } catch {
      this.skip();
    }
    try {
      const light = await open('', 'vodokanal-login');
      const seen = () =>
        light.inside((frame) => frame.getComputedStyle(frame.document.querySelector('.vodokanal-label')!).color);
      expect(await seen(), 'a page that knows no dark one').to.equal(plain.text);
      const meta = document.createElement('meta');
      Object.assign(meta, { name: 'color-scheme', content: 'light dark' });
      document.head.append(meta);
      try {
        const dark = await open('', 'vodokanal-login');
        expect(
          await dark.inside((frame) => frame.getComputedStyle(frame.document.documentElement).colorScheme),
        ).to.equal('dark');
        await emulateMedia({ colorScheme: 'light' });
        await until('light', () =>
          dark.inside((frame) => frame.getComputedStyle(frame.document.documentElement).colorScheme === 'light'),
        );
      } finally {
        meta.remove();
      }
    } finally {
      await emulateMedia({ colorScheme: 'light' });
    }
  });

  for (const scheme of ['light', 'dark'])
    it(`needs none to be readable: our own colours have contrast in ${scheme}`, async () => {
      const page = await open(
        `color-scheme: ${scheme}; --vodokanal-border: ${scheme === 'light' ? '#73808c' : '#7d8a96'}`,
      );
      const seen = await look(page);
      expect(seen.tokens, 'the border given as it is').to.include('--vodokanal-border');
      expect(seen.scheme).to.equal(scheme);
    });
});
