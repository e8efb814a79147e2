import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type LoginOptions,
  pageStyles,
  type RegisterOptions,
  renderLogin,
  renderRegister,
} from '../../src/prerender/index.ts';
import { shadowStyles } from '../../src/prerender/styles.ts';

/** What a test wants on a page, in its query. */
export interface PrerenderedPage {
  element: 'register' | 'login';
  options: RegisterOptions & LoginOptions;
  /** How often the form stands there. */
  times?: number;
  /** The script stands in the head, so that the parser makes the elements. */
  scriptFirst?: boolean;
  /** The page was stored by another version of the script. */
  older?: boolean;
  /** The page has a policy without inline styles but those with the nonce of the form, and its own styles in files. */
  strict?: boolean;
  /** What something between server and browser has taken away: the template, as browsers without it do, or more. */
  without?: 'template' | 'marks' | 'comments';
  /** What else stands on the page. */
  more?: string;
}

const path = '/test/prerendered';
/** Their names end as the files of the package do. */
const sheets: Record<string, string> = {
  [`${path}/prerendered.css`]: pageStyles,
  [`${path}/prerendered-shadow.css`]: shadowStyles,
};
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

const without: Record<NonNullable<PrerenderedPage['without']>, (form: string) => string> = {
  template: (form) => form.replace(/<template.*?<\/template>/s, ''),
  // As `DOMPurify` with custom elements allowed, and class names of the page alone.
  marks: (form) =>
    without
      .template(form)
      .replaceAll(' vodokanal-prerendered', '')
      .replaceAll(/<!--.*?-->/g, ''),
  comments: (form) => form.replaceAll(/<!--.*?-->/g, ''),
};

/** Serves pages that come with the form. Their script comes when the test wants it. */
export async function servePrerendered(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '', 'http://localhost');
  const sheet = sheets[url.pathname];
  if (sheet) {
    response.statusCode = 200;
    response.setHeader('Content-Type', 'text/css; charset=utf-8');
    response.end(sheet);
    return true;
  }
  if (url.pathname !== path) return false;
  const {
    element,
    options,
    times = 1,
    scriptFirst,
    older,
    strict,
    without: missing,
    more = '',
  }: PrerenderedPage = JSON.parse(url.searchParams.get('page')!);
  const drawn = element === 'register' ? renderRegister(options) : renderLogin(options);
  const form = missing ? without[missing](drawn) : drawn;
  const script = scriptFirst ? '<script type="module" src="/src/vodokanal-prerendered.ts"></script>' : '';
  const body = (older ? form.replaceAll(/<!--lit-part \S+-->/g, '<!--lit-part AAAAAAAAAAA=-->') : form).repeat(times);
  response.statusCode = 200;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  const { nonce } = options;
  const allowed = nonce ? policy.replace('style-src', `style-src 'nonce-${nonce}'`) : policy;
  if (strict) response.setHeader('Content-Security-Policy', allowed);
  const styles = strict
    ? `<link rel="stylesheet" href="${path}/prerendered.css"><script src="/test/hosts/assets/witness.js"></script>`
    : `<style>${pageStyles}</style>`;
  response.end(`<!doctype html><html lang="uk"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Сторінка з формою</title>${styles}${script}</head><body><h1>Водоканал</h1>${body}${more}<p id="below">Нижче</p></body></html>`);
  return true;
}
