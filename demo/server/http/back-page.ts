import { type Lang, langOf } from '../../../src/lang.ts';
import { markup } from '../markup.ts';

/** The words of a page with one sentence or two and a link. */
export interface PageWords {
  title: string;
  text: string;
  link: string;
}

const words: Record<Lang, PageWords> = {
  uk: {
    title: 'Форму не надіслано',
    text: 'Сторінка надіслала форму без нашого сценарію, тому ми її не прийняли і нічого не зберегли. Поверніться і спробуйте ще раз; якщо це повториться, оновіть сторінку.',
    link: 'Повернутися',
  },
  ru: {
    title: 'Форма не отправлена',
    text: 'Страница отправила форму без нашего сценария, поэтому мы её не приняли и ничего не сохранили. Вернитесь и попробуйте ещё раз; если это повторится, обновите страницу.',
    link: 'Вернуться',
  },
};

/**
 * The response to a form that the browser posted without our script, because the script had not loaded yet or a script
 * of the page called `form.submit()`. The person sees this response, so it is a page with a link back.
 */
export function backPage(acceptLanguage: string | undefined, href: string): string {
  return pageWithLink(words, acceptLanguage, href);
}

/** @param acceptLanguage the request's header; its first language counts. */
export function pageWithLink(words: Record<Lang, PageWords>, acceptLanguage: string | undefined, href: string): string {
  const lang = langOf(acceptLanguage);
  const { title, text, link } = words[lang];
  return markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title></head><body><h1>${title}</h1><p>${text}</p><p><a href="${href}">${link}</a></p></body></html>`
    .text;
}
