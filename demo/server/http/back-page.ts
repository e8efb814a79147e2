import { markup } from '../markup.ts';

const words = {
  uk: {
    title: 'Форму не надіслано',
    text: 'Сторінка надіслала форму без нашого сценарію, тому ми її не прийняли і нічого не зберегли. Поверніться і спробуйте ще раз; якщо це повториться, оновіть сторінку.',
    back: 'Повернутися',
  },
  ru: {
    title: 'Форма не отправлена',
    text: 'Страница отправила форму без нашего сценария, поэтому мы её не приняли и ничего не сохранили. Вернитесь и попробуйте ещё раз; если это повторится, обновите страницу.',
    back: 'Вернуться',
  },
};

/**
 * For a browser that posted the form by itself, because the script had not arrived or something called `form.submit()`:
 * a person looks at the answer, so it is a page that leads back.
 */
export function backPage(language: string | undefined, href: string): string {
  const lang = /^\s*ru\b/i.test(language ?? '') ? 'ru' : 'uk';
  const { title, text, back } = words[lang];
  return markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title></head><body><h1>${title}</h1><p>${text}</p><p><a href="${href}">${back}</a></p></body></html>`
    .text;
}
