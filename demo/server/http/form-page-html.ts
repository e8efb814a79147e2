import { createHash } from 'node:crypto';
import { type Lang, langs } from '../../../src/lang.ts';
import { formPageStyles } from '../../../src/prerender/index.ts';
import { pageWords } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';

/** The style sheet of all pages with forms, and its path, below which its version stands as a query. */
export const styles = formPageStyles;
export const stylesPath = '/forms.css';
export const stylesVersion = createHash('sha256').update(styles).digest('base64url').slice(0, 12);

/** Nothing but the style sheet is loaded. The site's own pages may show it, as they do each other. */
export const formPagePolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

interface Page {
  lang: Lang;
  title: string;
  /** The path of the public address, without a slash at its end. */
  base: string;
  /** The same page in another language. */
  inLanguage(lang: Lang): string;
  /** What leads there in place of links, where a form has texts that are kept. */
  languageButtons?: Markup | undefined;
  content: Markup;
}

/** A whole page around a form. */
export function formPageHtml({ lang, title, base, inLanguage, languageButtons, content }: Page): string {
  const links = langs
    .filter((other) => other !== lang)
    .map(
      (other) =>
        markup`<a class="vodokanal-link" lang="${other}" hreflang="${other}" href="${inLanguage(other)}">${pageWords[other].language}</a>`,
    );
  return markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="${base}${stylesPath}?${stylesVersion}"></head>
<body class="vodokanal-own"><div class="vodokanal-frame"><nav class="vodokanal-languages">${languageButtons ?? links}</nav><main>${content}</main></div></body></html>`
    .text;
}
