import { readFileSync } from 'node:fs';
import type { ElementName } from '../../src/element-names.ts';
import type { Contender } from './contenders.ts';

/** The address of a contender's page. */
export const pathOf = ({ name }: Contender, form: ElementName) => `/${name.replaceAll(/\W+/g, '-')}/${form}.html`;

/** What a page loads. Style sheets stand before scripts, and all in the head, as a bundler writes them. */
export interface Loads {
  styles: readonly string[];
  scripts: readonly string[];
}

/** The room that docs/looks.md keeps for our forms. */
const [, room = ''] =
  /^## Room that is kept[\s\S]*?```css\n([\s\S]*?)```/m.exec(readFileSync('docs/looks.md', 'utf8')) ?? [];
if (!room) throw new Error('docs/looks.md has no styles for the room that is kept');

/**
 * The same page for all: a heading, the form, and something below it, which moves when the form comes late. The styles
 * of the page are in it, so that they cost all alike.
 */
export function pageOf(form: string, { styles, scripts }: Loads, keepsRoom: boolean): string {
  const links = [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}" />`),
    ...scripts.map((src) => `<script type="module" src="${src}"></script>`),
  ];
  return `<!doctype html>
<html lang="uk">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Особистий кабінет</title>
    <link rel="icon" href="data:," />
    <style>
      body { margin: 0 auto; max-width: 40rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
      ${keepsRoom ? room.trim() : ''}
    </style>
    ${links.join('\n    ')}
  </head>
  <body>
    <h1>Водоканал</h1>
    <p>Тут видно баланс, показники лічильників і платежі.</p>
    ${form.trim()}
    <p>Контактний центр працює щодня з 8 до 20 години.</p>
  </body>
</html>
`;
}
