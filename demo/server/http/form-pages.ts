import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Lang, langOf, langs } from '../../../src/lang.ts';
import { FormPage, type FormPageName, type FormPageView } from '../../../src/prerender/index.ts';
import { pageWords } from '../../words/index.ts';
import type { AppContext } from '../context.ts';
import { type Markup, markup } from '../markup.ts';
import type { AppOptions } from '../options.ts';
import { ProblemError } from '../problems.ts';
import { formPageHtml, formPagePolicy, styles, stylesPath, stylesVersion } from './form-page-html.ts';
import { createCalls, isForm, isOurs, keyOf, languageOf } from './form-request.ts';
import { isLoopback } from './origins.ts';
import { readText } from './request-body.ts';

type Fetch = (request: Request, env: object) => Response | Promise<Response>;

/** The call of the wire contract that each form makes. */
const calls: Record<FormPageName, string> = {
  register: 'registrations',
  login: 'sessions',
  confirm: 'confirmations',
  recover: 'recoveries',
  reset: 'passwords',
};
const names = Object.keys(calls) as FormPageName[];
const languageNames = Object.fromEntries(langs.map((lang) => [lang, pageWords[lang].language])) as Record<Lang, string>;
/** Behind the link of a letter. */
const behindLink = (name: FormPageName) => name === 'confirm' || name === 'reset';

/**
 * The forms as pages that need no script: `/register`, `/login`, `/recover`, and `/confirm` and `/reset` behind the links
 * of letters. They have the templates, words and rules of the elements, and make the same calls, so limits, keys and
 * answers are the same. Opening one changes nothing: programs look at links.
 */
export function formPages(context: AppContext, options: AppOptions, fetch: Fetch): Hono {
  const routes = new Hono();
  const { publicUrl } = options;
  const base = new URL(publicUrl).pathname.replace(/\/$/, '');
  const call = createCalls(fetch, options);

  /** Whole addresses, which the screens want. On loopback under the name that the browser has opened. */
  function addressOf(c: Context, path: string, query: Record<string, string> = {}): string {
    const here = isLoopback(publicUrl) && isLoopback(c.req.url) ? c.req.url : publicUrl;
    const url = new URL(base + path, here);
    url.search = new URLSearchParams(query).toString();
    return url.href;
  }

  function pageOf(c: Context, name: FormPageName, lang: Lang, token: string): FormPage {
    const to = (path: string) => addressOf(c, path, { lang });
    const addresses = {
      register: to('/register'),
      login: to('/login'),
      recover: to('/recover'),
      privacy: options.privacyPath && new URL(options.privacyPath, publicUrl).href,
    };
    return new FormPage(name, { lang, addresses, settings: context.settings, token });
  }

  interface Drawing {
    lang: Lang;
    title: string;
    content: Markup;
    token?: string;
    status?: number;
    languageButtons?: Markup | undefined;
  }

  function respond(c: Context, { lang, title, content, token, status = 200, languageButtons }: Drawing) {
    c.header('Content-Security-Policy', formPagePolicy);
    // Without an origin in the request that posts the form, nobody would know whose it is.
    c.header('Referrer-Policy', 'same-origin');
    c.header('Content-Language', lang);
    const inLanguage = (other: Lang) => `?${new URLSearchParams({ lang: other, ...(token && { token }) })}`;
    return c.html(
      formPageHtml({ lang, title, base, inLanguage, languageButtons, content }),
      status as ContentfulStatusCode,
    );
  }

  function draw(
    c: Context,
    page: FormPage,
    drawing: Pick<Drawing, 'lang' | 'token' | 'status'> & { key: string; message?: FormPageView['message'] },
  ) {
    const { key, message } = drawing;
    const text = page.render({ action: `${base}/${page.name}`, hidden: { key }, message });
    const title = page.wrong ? `${page.words.summary()}: ${page.title}` : page.title;
    const buttons = page.languageButtons(languageNames);
    const languageButtons = buttons ? { text: buttons } : undefined;
    return respond(c, { ...drawing, title, content: { text }, languageButtons });
  }

  /** Where a letter's page is opened without what the link holds: takes the link as a text. */
  function askForLink(c: Context, name: FormPageName, lang: Lang) {
    const { title, label, button } = pageWords[lang].paste;
    const content = markup`<h1 class="vodokanal-heading">${title}</h1><form class="vodokanal-form vodokanal-own" action="${base}/${name}">
<input type="hidden" name="lang" value="${lang}"><div class="vodokanal-field"><label class="vodokanal-label" for="token">${label}</label>
<div class="vodokanal-box"><input class="vodokanal-input" id="token" name="token" autocomplete="off" spellcheck="false"></div></div>
<button class="vodokanal-submit">${button}</button></form>`;
    return respond(c, { lang, title, content });
  }

  /** Who is signed in sees so, and a way out. */
  function signedIn(c: Context, lang: Lang, email: string) {
    const { words } = pageOf(c, 'login', lang, '');
    const { title, cabinet } = words.login.done;
    const content = markup`<h1 class="vodokanal-heading">${title()}</h1>
<form class="vodokanal-form vodokanal-own" method="post" action="${base}/login"><input type="hidden" name="lang" value="${lang}"><p><b translate="no">${email}</b></p>
<a class="vodokanal-submit" href="${cabinetPath}">${cabinet()}</a>
<button class="vodokanal-link" name="sign-out" value="1">${pageWords[lang].signOut}</button></form>`;
    return respond(c, { lang, title: title(), content });
  }

  const cabinetPath = options.cabinetPath ?? `${base}/cabinet`;

  function passCookies(c: Context, response: Response): void {
    for (const cookie of response.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  }

  async function open(c: Context, name: FormPageName) {
    const lang = languageOf(c);
    const token = tokenIn(c.req.query('token'));
    if (behindLink(name) && !token) return askForLink(c, name, lang);
    if (name === 'login') {
      const session = await call(c, 'GET', 'sessions');
      if (session.ok) return signedIn(c, lang, ((await session.json()) as { email: string }).email);
    }
    return draw(c, pageOf(c, name, lang, token), { lang, token, key: crypto.randomUUID() });
  }

  async function take(c: Context, name: FormPageName) {
    if (!isForm(c.req.header('Content-Type'))) throw new ProblemError(415);
    const posted = new URLSearchParams(await readText(c.req.raw));
    const chosen = posted.get('language');
    const lang = chosen === null ? languageOf(c, posted) : langOf(chosen);
    const token = tokenIn(posted.get('token') ?? undefined);
    const page = pageOf(c, name, lang, token);
    page.take(posted);
    const key = crypto.randomUUID();
    const again = (status: number, message?: string) => draw(c, page, { lang, token, key, status, message });
    if (!isOurs(c, options)) return again(403, page.message('unsure'));
    if (chosen !== null) return draw(c, page, { lang, token, key: keyOf(posted) });
    if (posted.has('sign-out') && name === 'login') {
      passCookies(c, await call(c, 'DELETE', 'sessions'));
      return c.redirect(addressOf(c, '/login', { lang }), 303);
    }
    if (posted.has('offer')) {
      page.choose(posted.get('offer')!);
      return again(200, page.message('check'));
    }
    if (posted.has('resend')) return sendAgain(c, page, { lang, key: keyOf(posted) });
    if (!page.judge()) return again(posted.has('change') ? 200 : 422);
    if (page.unseen) return again(200, page.message('check'));
    const sent = { body: page.request!, key: keyOf(posted), lang };
    const response = await call(c, 'POST', calls[name], sent);
    passCookies(c, response);
    const outcome = await page.answered(response);
    if (outcome.ok && (outcome.next === 'cabinet' || name === 'login')) return c.redirect(cabinetPath, 303);
    const wait = response.headers.get('Retry-After');
    if (wait) c.header('Retry-After', wait);
    return again(outcome.ok ? 200 : response.status);
  }

  /** Another letter: for a registration, for a recovery, and for who signs in before the address is confirmed. */
  async function sendAgain(c: Context, page: FormPage, { lang, key }: { lang: Lang; key: string }) {
    const { email } = page;
    const path = page.name === 'recover' ? 'recoveries' : 'registrations/resend';
    const sent = email ? await call(c, 'POST', path, { body: { email, lang }, key: `${key} again`, lang }) : undefined;
    const { mail, failure } = page.words;
    const wait = Number(sent?.headers.get('Retry-After'));
    const message = sent?.ok ? mail.resent() : wait ? failure.limited(wait) : mail.failed();
    if (wait) c.header('Retry-After', String(wait));
    if (page.name !== 'login') page.showSent();
    return draw(c, page, {
      lang,
      key: crypto.randomUUID(),
      status: sent?.status === 202 ? 200 : (sent?.status ?? 422),
      message,
    });
  }

  for (const name of names) {
    routes.get(`/${name}`, (c) => open(c, name));
    routes.post(`/${name}`, (c) => take(c, name));
  }
  routes.get(stylesPath, (c) => {
    const known = new URL(c.req.url).search === `?${stylesVersion}`;
    c.header('Cache-Control', known ? 'public, max-age=31536000, immutable' : 'no-cache');
    return c.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });
  return routes;
}

/** The token in a letter's link, or by itself. */
const tokenIn = (text = ''): string => /(?:vodokanal-(?:confirm|reset)|token)=([\w-]+)/.exec(text)?.[1] ?? text.trim();
