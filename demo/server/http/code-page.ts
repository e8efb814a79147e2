import type { Lang } from '../../../src/lang.ts';
import { type PageWords, pageWithLink } from './back-page.ts';

const words: Record<Lang, PageWords> = {
  uk: {
    title: 'Це посилання вже не діє',
    text: 'Посилання для входу спрацьовує один раз і діє недовго. Увійдіть ще раз.',
    link: 'Увійти',
  },
  ru: {
    title: 'Эта ссылка больше не действует',
    text: 'Ссылка для входа срабатывает один раз и действует недолго. Войдите ещё раз.',
    link: 'Войти',
  },
};

/** The response to a one-time code that is spent, expired or unknown, with a link to the sign-in. */
export function codePage(acceptLanguage: string | undefined, href: string): string {
  return pageWithLink(words, acceptLanguage, href);
}
