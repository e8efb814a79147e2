import { type ElementName, tagOf } from '../../src/element-names.ts';
import { langOf } from '../../src/lang.ts';
import { partnerWords } from '../words/index.ts';
import { addressFor, frameAddress } from './addresses.ts';
import './languages.ts';
import './log.ts';
import './partner/order-payment.ts';
import type { AttributeName } from './playground/attributes.ts';

/**
 * The page of a partner, as docs/partners.md describes one. It stands on the demo's own server, whose other name on this
 * machine is another site for the browser; behind a proxy there is one name, and the frame is on the same site.
 */
const query = new URLSearchParams(location.search);
const frame = frameAddress();
/** The utility's site. */
const utility = new URL('../../', location.href);
utility.hostname = frame.hostname;
document.querySelector<HTMLAnchorElement>('#site-link')!.hostname = utility.hostname;

/** The bill's own mark, by which this page finds it again. It is the partner's, and opaque. */
const bill = 'november-2026';
const returnUrl = new URL(location.pathname, location.href);
returnUrl.searchParams.set('state', bill);

/** How the form stands on the page. One page has one way: the elements are defined once. */
const ways = ['framed', 'inline', 'link'] as const;
const way = ways.find((name) => name === query.get('variant')) ?? 'framed';
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-variant]'))
  if (link.dataset.variant === way) link.setAttribute('aria-current', 'true');

const place = document.querySelector('#form')!;
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-form]')];

/** In the page itself the form posts to the endpoint of the page. */
const inline = {
  login: ['endpoint', 'confirm-endpoint', 'recover-endpoint', 'cabinet-url'],
  register: ['endpoint', 'resend-endpoint'],
} satisfies Partial<Record<ElementName, readonly AttributeName[]>>;
type Shown = keyof typeof inline;

function attributesOf(name: Shown): Record<string, string> {
  if (way === 'inline')
    return Object.fromEntries(inline[name].map((attribute) => [attribute, addressFor(name, attribute)!]));
  // Behind a proxy this page is none of the utility's partners, but a page of its own.
  return { frame: frame.href, ...(frame.origin !== location.origin && { 'return-url': returnUrl.href }) };
}

function linkTo(name: Shown): HTMLElement {
  const lang = langOf(document.documentElement.lang);
  const link = document.createElement('a');
  link.className = 'button main';
  link.href = new URL(`?lang=${lang}#${name}`, utility).href;
  link.textContent = partnerWords[lang].linkTo[name];
  return link;
}

function formOf(name: Shown): HTMLElement {
  const element = document.createElement(tagOf(name));
  for (const [attribute, value] of Object.entries(attributesOf(name))) element.setAttribute(attribute, value);
  if (name === 'register') element.setAttribute('account', '100200300401');
  return element;
}

let shown: Shown = 'login';
function show(name: Shown): void {
  shown = name;
  place.replaceChildren(way === 'link' ? linkTo(name) : formOf(name));
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.form === name));
}

// No `await` in the module itself: WebKitGTK 2.50 spins without end where a frame is removed while a module awaits.
async function start(): Promise<void> {
  if (way === 'inline') await import('../../src/define/index.ts');
  else if (way === 'framed') await import('../../src/partner.ts');
  else new MutationObserver(() => show(shown)).observe(document.documentElement, { attributeFilter: ['lang'] });
  for (const button of buttons) button.addEventListener('click', () => show(button.dataset.form as Shown));
  show('login');
  if (query.get('state') === bill) document.querySelector<HTMLElement>('#back')!.hidden = false;
}

if (query.has('order')) {
  document.querySelector<HTMLElement>('#order')!.hidden = false;
  document.querySelector<HTMLElement>('#bill')!.hidden = true;
} else start();
