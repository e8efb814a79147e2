import { expect } from '@open-wc/testing';
import { colours, tokenNames } from '../../src/elements/looks/token-names.ts';
import { button, fill, mountRegister, press, until } from '../elements/stage.ts';
import { blocksOf } from './blocks.ts';
import { closePages, openPage } from './page.ts';

const text = async (path: string) => (await fetch(path)).text();
const guide = await text('/docs/looks.md');
const [tokens, room] = blocksOf(guide, 'css');

/** Tokens that are no colours, with their defaults, as the style sheets read them. */
async function sizes(): Promise<Map<string, string>> {
  const sheets = await Promise.all(['host', 'form'].map((name) => text(`/src/elements/looks/${name}.ts`)));
  const read = sheets.flatMap((sheet) => [...sheet.matchAll(/var\(--vodokanal-([a-z-]+), ([^()]+)\)/g)]);
  return new Map(read.map(([, name, value]) => [name!, value!]));
}

/**
 * A node of the form as a line, and its children below it, as far as they have classes; of children that are alike and side
 * by side the first.
 */
function outline(element: Element, indent = ''): string {
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  const named = [...element.children].filter((child) => child.matches('[class], :has([class])'));
  const children = named.map((child) => outline(child, `${indent}  `));
  const different = children.filter((child, at) => child !== children[at - 1]);
  return [`${indent}${element.localName}${classes}`, ...different].join('\n');
}

const page = (markup: string) => openPage(markup, { style: 'width: 600px; height: 1400px' });

describe('docs/looks.md', () => {
  afterEach(closePages);

  it('has each token with its default, and no other', async () => {
    const rows = [...guide.matchAll(/^\| `([a-z-]+)` \| (.*?) \| (.*?) \|/gm)].map(([, ...cells]) => cells as string[]);
    expect(rows.map(([name]) => name).sort()).to.deep.equal([...tokenNames, 'padding', 'header'].sort());
    const defaults = await sizes();
    for (const [name = '', light, dark] of rows) {
      const [inLight, inDark] = colours[name] ?? [defaults.get(name)];
      expect(inLight, name).to.be.a('string');
      expect(light, name).to.contain(`\`${inLight}\``);
      if (inDark) expect(dark, name).to.contain(`\`${inDark}\``);
    }
  });

  it('restyles the form by the tokens', async () => {
    const window = await page(
      `<style>${tokens}</style><script type="module" src="/dist/vodokanal.js"></script><vodokanal-login endpoint="/api/sessions"></vodokanal-login>`,
    );
    const button = () => window.document.querySelector('.vodokanal-submit');
    await until('colour', () => button() && window.getComputedStyle(button()!).backgroundColor === 'rgb(0, 105, 92)');
    expect(window.getComputedStyle(button()!).borderRadius).to.equal('0px');
    expect(window.getComputedStyle(button()!).fontFamily).to.contain('Georgia');
  });

  it('keeps as much room as the forms need, and not much more', async () => {
    for (const name of ['register', 'login']) {
      const markup = `<style>body { margin: 0 } ${room}</style><vodokanal-${name} endpoint="/api/registrations"></vodokanal-${name}>`;
      const window = await page(`${markup}<script type="module" src="/dist/vodokanal.js"></script>`);
      const element = window.document.querySelector<HTMLElement>(`vodokanal-${name}`)!;
      await until('form', () => element.querySelector('input'));
      const { height } = element.getBoundingClientRect();
      element.style.minHeight = '0';
      const needed = element.getBoundingClientRect().height;
      expect(needed, name).to.be.within(height * 0.8, height);
    }
  });

  it('shows the structure under `look="page"`', async () => {
    const element = await mountRegister({ look: 'page' });
    await fill(element, {
      account: '0500',
      email: 'name@ukr.net',
      password: 'теплий кіт',
      house: '15B',
      apartment: '1 б',
    });
    await press(button(element));
    await until('summary', () => element.querySelector('.vodokanal-summary'));
    const parts = [...element.children].map((part) => outline(part));
    expect(blocksOf(guide, 'text')[0]?.trimEnd()).to.equal(parts.join('\n'));
  });
});
