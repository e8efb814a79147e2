import { createHash } from 'node:crypto';
import type { KeptLetter } from '../letters/kept-letters.ts';
import { type Markup, markup } from '../markup.ts';

const style = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{max-width:44rem;margin:0 auto;padding:1rem}
article{border:1px solid #8888;border-radius:.5rem;padding:1rem;margin:1rem 0}h2{margin:0;font-size:1.1rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:1rem 0 0}small{opacity:.75}`;

/** Content security policy: only the page's one style sheet. */
export const outboxPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** The letters as a page, in the given order, with links that can be followed. */
export function outboxPage(letters: readonly KeptLetter[]): string {
  const articles = letters.map(
    ({ to, subject, text, sentAt }) => markup`<article><h2>${subject}</h2>
<small>${to} · <time datetime="${sentAt}">${new Date(sentAt).toLocaleString('uk', { timeZone: 'Europe/Kyiv' })}</time></small>
<pre>${linked(text)}</pre></article>`,
  );
  const list = articles.length > 0 ? articles : [markup`<p>Листів ще немає</p>`];
  return markup`<!doctype html><html lang="uk"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Вихідні листи</title>${{ text: `<style>${style}</style>` }}</head>
<body><h1>Вихідні листи</h1><p>Ці листи надіслав би справжній сервер. Щоб побачити нові, оновіть сторінку.</p>${list}</body></html>`
    .text;
}

function linked(text: string): Markup {
  const parts = text.split(/(https?:\/\/\S+)/);
  return {
    text: parts.map((part, at) => (at % 2 ? markup`<a href="${part}">${part}</a>` : markup`${part}`).text).join(''),
  };
}
