import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type LoginOptions,
  pageStyles,
  type RegisterOptions,
  renderLogin,
  renderRegister,
} from '../../src/prerender/index.ts';

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
}

const path = '/test/prerendered';

/** Serves pages that come with the form. Their script comes when the test wants it. */
export async function servePrerendered(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '', 'http://localhost');
  if (url.pathname !== path) return false;
  const {
    element,
    options,
    times = 1,
    scriptFirst,
    older,
  }: PrerenderedPage = JSON.parse(url.searchParams.get('page')!);
  const form = element === 'register' ? renderRegister(options) : renderLogin(options);
  const script = scriptFirst ? '<script type="module" src="/src/vodokanal-prerendered.ts"></script>' : '';
  const body = (older ? form.replaceAll(/<!--lit-part \S+-->/g, '<!--lit-part AAAAAAAAAAA=-->') : form).repeat(times);
  response.statusCode = 200;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="uk"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Сторінка з формою</title><style>${pageStyles}</style>${script}</head><body><h1>Водоканал</h1>${body}<p id="below">Нижче</p></body></html>`);
  return true;
}
