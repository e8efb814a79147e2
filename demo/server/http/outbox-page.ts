import { createHash } from 'node:crypto';
import { type Lang, langs } from '../../../src/lang.ts';
import { pageWords } from '../../words/index.ts';
import type { KeptLetter } from '../letters/kept-letters.ts';
import { type Markup, markup } from '../markup.ts';

const style = `:root{color-scheme:light dark;--card:light-dark(#fff,#141e27);--line:light-dark(#d5dde4,#2a3844);--accent:light-dark(#0b63b0,#7db8f0)}
body{max-width:44rem;margin:0 auto;padding:1rem;background:light-dark(#f3f6f8,#0d141a);color:light-dark(#16212b,#e8edf2);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:0 1.5rem}nav a{min-height:2.75rem;align-content:center}a{color:var(--accent)}a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
article{border:1px solid var(--line);border-radius:.75rem;background:var(--card);padding:1.25rem;margin:1rem 0}h1{font-size:1.75rem;line-height:1.25}h2{margin:0;font-size:1.125rem;line-height:1.25}
pre{white-space:pre-wrap;font:inherit;margin:1rem 0 0}small,#came{color:light-dark(#4d5b68,#a9b4bf)}#away{color:light-dark(#b3261e,#ff8a80)}`;

/**
 * Asks for the page again and again, and puts the letters that are new on top: those that somebody reads stay as they are.
 * What has come is said once. It asks for nothing while nobody looks.
 */
const script = `const one=(name)=>document.getElementById(name),list=one('letters'),came=one('came'),away=one('away');
setInterval(async()=>{if(document.hidden)return;try{
const answer=await fetch(location.href,{signal:AbortSignal.timeout(10000)});if(!answer.ok)throw 0;
const next=new DOMParser().parseFromString(await answer.text(),'text/html');
const known=new Set([...list.children].map(({id})=>id));
const fresh=[...next.querySelectorAll('article')].filter(({id})=>!known.has(id));
if(fresh.length){one('none')?.remove();list.prepend(...fresh);
came.textContent=came.dataset.words+' '+fresh.map((letter)=>'«'+letter.querySelector('h2').textContent+'»').join(', ')}
away.textContent=''}catch{away.textContent=away.dataset.words}},2000)`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Content security policy: the page's one style sheet and its one script, which asks this server only. */
export const outboxPolicy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/**
 * The letters as a page, in the given order, with links that can be followed.
 * @param site the address of the site, for the way back.
 */
export function outboxPage(letters: readonly KeptLetter[], lang: Lang, site: string): string {
  const { title, about, none, back, away, came } = pageWords[lang].outbox;
  const articles = letters.map(
    ({ id, to, subject, text, sentAt }) => markup`<article id="letter-${id}"><h2>${subject}</h2>
<small translate="no">${to} · <time datetime="${sentAt}">${new Date(sentAt).toLocaleString(lang, { timeZone: 'Europe/Kyiv' })}</time></small>
<pre>${linked(text)}</pre></article>`,
  );
  const list = articles.length > 0 ? articles : [markup`<p id="none">${none}</p>`];
  const others = langs.filter((one) => one !== lang);
  const links = others.map(
    (one) => markup`<a href="?lang=${one}" hreflang="${one}" lang="${one}">${pageWords[one].language}</a>`,
  );
  return markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>${{ text: `<style>${style}</style>` }}</head>
<body><nav><a href="${site}?lang=${lang}">${back}</a>${links}</nav><main><h1>${title}</h1><p>${about}</p><p id="came" role="status" data-words="${came}"></p><p id="away" role="status" data-words="${away}"></p>
<div id="letters">${list}</div></main>${{ text: `<script>${script}</script>` }}</body></html>`.text;
}

function linked(text: string): Markup {
  const parts = text.split(/(https?:\/\/\S+)/);
  return {
    text: parts.map((part, at) => (at % 2 ? markup`<a href="${part}">${part}</a>` : markup`${part}`).text).join(''),
  };
}
