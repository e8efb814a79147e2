import { langOf } from '../../../src/lang.ts';
import { pageWords } from '../../words/index.ts';
import { markup } from '../markup.ts';

/**
 * A page with a sentence or two and a link, for a person who sees the response to a request that did not succeed: `back`
 * to a form that the browser posted without our script, because the script had not loaded yet or a script of the page
 * called `form.submit()`; `code` to a one-time code that is spent, expired or unknown.
 * @param acceptLanguage the request's header; its first language counts.
 */
export function linkPage(name: 'back' | 'code', acceptLanguage: string | undefined, href: string): string {
  const lang = langOf(acceptLanguage);
  const { title, text, link } = pageWords[lang][name];
  return markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title></head><body><h1>${title}</h1><p>${text}</p><p><a href="${href}">${link}</a></p></body></html>`
    .text;
}
