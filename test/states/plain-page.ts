import type { Lang } from '../../src/lang.ts';
import type { Page } from './site.ts';

/** How high the page's own header is, which stays where it is while the page scrolls. */
export const headerHeight = 80;

const texts: Record<Lang, { site: string; title: string; contacts: string }> = {
  uk: { site: 'Водоканал', title: 'Особистий кабінет', contacts: 'Контакти' },
  ru: { site: 'Водоканал', title: 'Личный кабинет', contacts: 'Контакты' },
};

const escaped = (text: string) => text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A page of a site as the README says it: the element and its script, between a header that sticks and a footer. The font
 * is the one that the suite installs, so that others on the machine do not matter.
 */
export function pageOf({ form, lang, attributes = {}, frameless }: Page, script: string): string {
  const { site, title, contacts } = texts[lang];
  const written = Object.entries({ lang, ...attributes }).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${frameless ? `<meta http-equiv="Content-Security-Policy" content="frame-src 'none'">` : ''}
    <link rel="icon" href="data:,">
    <title>${title}</title>
    <style>
      html { color-scheme: light dark; background: Canvas; font-family: 'DejaVu Sans'; --vodokanal-font: 'DejaVu Sans'; }
      body { margin: 0; }
      header, footer { padding: 1rem; }
      header { box-sizing: border-box; position: sticky; z-index: 1; top: 0; height: ${headerHeight}px; background: Canvas; border-bottom: 1px solid; }
      main { padding: 1rem 1rem 4rem; }
      h1 { margin: 0 0 1rem; font-size: 1.25rem; }
    </style>
    <script type="module" crossorigin src="${script}"></script>
  </head>
  <body>
    <header><a href="/">${site}</a></header>
    <main>
      <h1>${title}</h1>
      <vodokanal-${form}${written.join('')}></vodokanal-${form}>
    </main>
    <footer><a href="/contacts">${contacts}</a></footer>
  </body>
</html>`;
}
