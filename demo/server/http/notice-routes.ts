import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type Lang, langOf } from '../../../src/lang.ts';
import { pageWords } from '../../words/index.ts';
import { type Notice, noticeOf, switchOff } from '../billing/notices.ts';
import type { AppContext } from '../context.ts';
import { type Markup, markup } from '../markup.ts';
import { ProblemError } from '../problems.ts';

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.375rem;line-height:1.25}button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;border:0;border-radius:.5rem;background:light-dark(#0b63b0,#7db8f0);color:light-dark(#fff,#06233d)}
button:focus-visible,a:focus-visible{outline:3px solid;outline-offset:2px}a{color:light-dark(#0b63b0,#7db8f0)}`;

/** The page posts to its own address. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/**
 * Where the link of a letter leads that switches such letters off. Opening it changes nothing, because programs look at
 * links; its button posts, and so do mail programs by themselves (RFC 8058): without a cookie, the token is enough. There
 * is no limit, because a mail service posts for all its people from few addresses.
 */
export function noticeRoutes(context: AppContext, publicUrl: string): Hono {
  const routes = new Hono();
  const tokenOf = (c: Context) => c.req.query('token') ?? '';

  /** People come here from a letter: an unknown token is answered with a page, too. */
  async function answer(c: Context, find: () => Promise<Notice>, done: boolean) {
    c.header('Content-Security-Policy', policy);
    try {
      const notice = await find();
      return c.html(page(notice.lang, done ? doneBody(notice) : questionBody(notice)));
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 404)) throw error;
      const lang = langOf(c.req.header('Accept-Language'));
      const { title, text } = pageWords[lang].notice.unknown;
      return c.html(page(lang, { title, body: markup`<p>${text}</p>` }), 404);
    }
  }

  function page(lang: Lang, { title, body }: { title: string; body: Markup }): string {
    return markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>${{ text: `<style>${style}</style>` }}</head><body><main><h1>${title}</h1>${body}<p><a href="${publicUrl}">${pageWords[lang].notice.site}</a></p></main></body></html>`
      .text;
  }

  const about = ({ lang, account }: Notice) =>
    markup`<p>${pageWords[lang].notice.account} <b translate="no">${account}</b></p>`;
  const questionBody = (notice: Notice) => ({
    title: pageWords[notice.lang].notice.question[notice.tick],
    body: markup`${about(notice)}<form method="post"><button>${pageWords[notice.lang].notice.button}</button></form>`,
  });
  const doneBody = (notice: Notice) => ({
    title: pageWords[notice.lang].notice.done[notice.tick],
    body: markup`${about(notice)}<p>${pageWords[notice.lang].notice.again}</p>`,
  });

  routes.get('/off', (c) => answer(c, () => noticeOf(context.database, tokenOf(c)), false));
  routes.post('/off', (c) => answer(c, () => switchOff(context.database, tokenOf(c)), true));
  return routes;
}
