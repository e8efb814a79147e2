import '../../src/partner.ts';
import './languages.ts';
import './log.ts';

/**
 * The page of a partner, as docs/partners.md describes one. It stands on the demo's own server, whose other name on this
 * machine is another site for the browser; behind a proxy there is one name, and the frame is on the same site.
 */
const frame = new URL(import.meta.env.DEV ? '/src/frame/frame.html' : '../../frame.html', location.href);
const other: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };
if (frame.protocol === 'http:') frame.hostname = other[frame.hostname] ?? frame.hostname;

/** The bill's own mark, by which this page finds it again. It is the partner's, and opaque. */
const bill = 'november-2026';
const returnUrl = new URL(location.pathname, location.href);
returnUrl.searchParams.set('state', bill);

const place = document.querySelector('#form')!;
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-form]')];

function show(name: string): void {
  const element = document.createElement(`vodokanal-${name}`);
  element.setAttribute('frame', frame.href);
  // Behind a proxy this page is none of the utility's partners, but a page of its own.
  if (frame.origin !== location.origin) element.setAttribute('return-url', returnUrl.href);
  if (name === 'register') element.setAttribute('account', '100200300401');
  place.replaceChildren(element);
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.form === name));
}

for (const button of buttons) button.addEventListener('click', () => show(button.dataset.form!));
show('login');
if (new URLSearchParams(location.search).get('state') === bill)
  document.querySelector<HTMLElement>('#back')!.hidden = false;
