import { mkdirSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page as Tab } from 'puppeteer-core';
import type { Lang } from '../../src/lang.ts';
import { Glass, type Scheme } from './glass.ts';
import { bringChecks, check } from './inside.ts';
import { pngOf } from './png.ts';
import { states } from './states.ts';
import type { Visitor } from './visitor.ts';

/** One picture: a state in a language, in these colours, at this width. */
export interface Shot {
  state: string;
  lang: Lang;
  scheme: Scheme;
  width: number;
}

export const folder = 'test/states/pictures';
export const gallery = 'test/states/gallery.html';
/** Where a picture that differs is put, beside what was kept. */
const failed = 'node_modules/.cache/pictures';

/** Shown in all colours. */
const coloured = [
  'register-empty',
  'register-typed',
  'register-offer',
  'register-summary',
  'register-sent',
  'login-empty',
];
/** Those with the most words. */
const long = ['register-typed', 'register-summary'];

export const shots: Shot[] = Object.keys(states).flatMap((state): Shot[] => [
  { state, lang: 'uk', scheme: 'light', width: 390 },
  ...(coloured.includes(state)
    ? (['dark', 'forced'] as const).map((scheme) => ({ state, lang: 'uk' as const, scheme, width: 390 }))
    : []),
  ...(long.includes(state)
    ? [
        { state, lang: 'uk' as const, scheme: 'light' as const, width: 768 },
        { state, lang: 'ru' as const, scheme: 'light' as const, width: 320 },
      ]
    : []),
]);

export const nameOf = ({ state, lang, scheme, width }: Shot) => `${state}-${lang}-${scheme}-${width}.png`;

/** High enough for every form, so that nothing lies under the page's header. */
const tall = 2000;

/** Nothing blinks, and no mouse is over anything. */
async function rest(visitor: Visitor): Promise<Glass> {
  const { where, tab } = visitor;
  for (const frame of new Set([tab.mainFrame(), where])) await bringChecks(frame);
  await check(where, 'restyle', '* { caret-color: transparent }');
  await tab.mouse.move(0, 0);
  return Glass.before(visitor);
}

/** Takes pictures of the state that somebody has reached, as PNG in base64. */
export async function take(visitor: Visitor, wanted: readonly Shot[]): Promise<Map<Shot, string>> {
  const glass = await rest(visitor);
  const taken = new Map<Shot, string>();
  for (const shot of wanted) {
    await glass.show(shot.width, shot.scheme, tall);
    const clip = await check(visitor.tab.mainFrame(), 'clip');
    taken.set(shot, await visitor.tab.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false }));
  }
  return taken;
}

/** Compares pictures with those that are kept, or keeps them. */
export class Album {
  readonly #tab: Tab;

  private constructor(tab: Tab) {
    this.#tab = tab;
  }

  static async open(browser: Browser): Promise<Album> {
    const tab = await browser.newPage();
    await bringChecks(tab.mainFrame());
    mkdirSync(folder, { recursive: true });
    return new Album(tab);
  }

  async keep(shot: Shot, png: string): Promise<void> {
    const packed = await check(this.#tab.mainFrame(), 'pack', png);
    await writeFile(`${folder}/${nameOf(shot)}`, pngOf(packed));
  }

  /** What is different, as a sentence that says where to look. */
  async difference(shot: Shot, png: string): Promise<string | undefined> {
    const name = nameOf(shot);
    const kept = await readFile(`${folder}/${name}`, 'base64').catch(() => undefined);
    if (!kept) return `${name} is not kept yet: npm run pictures`;
    const difference = await check(this.#tab.mainFrame(), 'compare', png, kept);
    if (!difference) return undefined;
    await mkdir(failed, { recursive: true });
    const put = (kind: string, base64: string) =>
      writeFile(`${failed}/${name.replace('.png', `.${kind}.png`)}`, Buffer.from(base64, 'base64'));
    await Promise.all([put('actual', png), put('diff', difference.diff)]);
    return `${name} ${difference.sentence}: see ${failed}`;
  }

  /** Pictures that nobody takes. */
  static async strangers(): Promise<string[]> {
    const known = new Set(shots.map(nameOf));
    return (await readdir(folder)).filter((name) => !known.has(name));
  }
}

/** A page with all pictures, a row for each state. It opens from the file system. */
export function galleryPage(): string {
  const columns = [...new Map(shots.map((shot) => [columnOf(shot), shot])).keys()];
  const cell = (state: string, column: string) => {
    const shot = shots.find((one) => one.state === state && columnOf(one) === column);
    if (!shot) return '<td></td>';
    return `<td><img loading="lazy" alt="${state}, ${column}" src="pictures/${nameOf(shot)}"></td>`;
  };
  const rows = Object.keys(states).map(
    (state) =>
      `      <tr>\n        <th>${state}</th>\n        ${columns.map((column) => cell(state, column)).join('\n        ')}\n      </tr>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>The states of the forms</title>
    <style>
      body { font-family: sans-serif; background: #ddd; }
      th { position: sticky; top: 0; left: 0; padding: 0.5rem; background: #ddd; text-align: left; vertical-align: top; }
      td { padding: 0.5rem; vertical-align: top; }
    </style>
  </head>
  <body>
    <h1>The states of the forms</h1>
    <p>Made by <code>npm run pictures</code>.</p>
    <table>
      <tr><th></th>${columns.map((column) => `<th>${column}</th>`).join('')}</tr>
${rows.join('\n')}
    </table>
  </body>
</html>
`;
}

const columnOf = ({ lang, scheme, width }: Shot) => `${lang}, ${scheme}, ${width} px`;
