import { type ElementName, isElementName, tagOf } from '../element-names.ts';
import type { EventDetails, EventName } from '../elements/events.ts';
import type { FormElement } from '../elements/form-element.ts';
import { FOCUS, type FromFrame, GREETING, type ToFrame } from '../elements/isolation/messages.ts';
import { tokenNames } from '../elements/looks/token-names.ts';

/**
 * What `frame.html` does: shows one form to the pages that it trusts, takes language, prefill, partner and theme from
 * them, and sends them nothing that was typed. Opened by itself it is an ordinary page with the form.
 */

const trusted = document.querySelector<HTMLMetaElement>('meta[name="vodokanal-partners"]')?.content.split(/\s+/) ?? [];
/** What of each event's detail the embedding page gets: no text, no outcome, no address. */
const passedOn: Record<EventName, string[]> = {
  'vodokanal-input': ['field', 'valid'],
  'vodokanal-submit': [],
  'vodokanal-success': [],
  'vodokanal-failure': ['kind', 'status', 'fields', 'retryAfter'],
  'vodokanal-navigate': ['to'],
};
/** Attributes that the embedding page may set. */
const attributes = ['lang', 'partner', 'account', 'email'] as const;
/** Colours, lengths, names of fonts: nothing that could ask another server for something. */
const harmless = /^(?!.*(?:url|src|image|attr|env|var)\b)[-\w\s#.,%()+*/'"]{1,200}$/i;

let element: FormElement | undefined;
let port: MessagePort | undefined;
const send = (message: FromFrame) => port?.postMessage(message);

/** Puts the form of this name on the page. Returns false, and says so, where the page has none. */
function draw(name: string, draft?: string): boolean {
  const template = isElementName(name) ? document.querySelector<HTMLTemplateElement>(`template#${name}`) : null;
  const content = template && document.importNode(template.content, true);
  const form = content?.querySelector<FormElement>(tagOf(name as ElementName));
  if (!content || !form) {
    console.error(`${location.pathname}: there is no form "${name}" here`);
    document.querySelector<HTMLElement>('#unknown')?.removeAttribute('hidden');
    return false;
  }
  element = form;
  if (draft) element.setAttribute('draft', draft);
  document.body.append(content);
  return true;
}

/** What the embedding page has said. Whatever is not listed is not read. */
function receive(message: Partial<ToFrame>): void {
  for (const name of attributes) {
    const value = message[name];
    if (typeof value === 'string' && element?.getAttribute(name) !== value) element?.setAttribute(name, value);
  }
  for (const name of tokenNames) {
    const value = String(message.tokens?.[name] ?? '');
    if (harmless.test(value)) element?.style.setProperty(`--vodokanal-${name}`, value);
    else element?.style.removeProperty(`--vodokanal-${name}`);
  }
  // The schemes must agree, or the browser puts an opaque sheet behind the frame.
  if (/^[a-z ]{4,30}$/.test(message.scheme ?? '')) document.documentElement.style.colorScheme = message.scheme!;
  if (message.lang) document.documentElement.lang = message.lang;
}

/** From here on the embedding page hears of every event, without what was typed. */
function report(): void {
  const state = () => ({ state: element!.state, valid: element!.valid });
  for (const name of Object.keys(passedOn) as EventName[])
    element!.addEventListener(name, (event) => {
      const detail = event.detail as unknown as Record<string, unknown>;
      send({ ...state(), event: [name, Object.fromEntries(passedOn[name].map((key) => [key, detail[key]]))] });
      const { to, url } = event.detail as EventDetails['vodokanal-navigate'];
      if (to !== 'cabinet') return;
      // The whole window goes to the cabinet. Where the browser forbids it, the form's link to the cabinet remains.
      event.preventDefault();
      window.open(url, '_top');
    });
  new MutationObserver(() => send(state())).observe(element!, { attributeFilter: ['state'] });
  new ResizeObserver(() =>
    send({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) }),
  ).observe(document.body);
}

/** The embedding page has answered our greeting with one end of a channel. */
window.addEventListener('message', ({ source, origin, data, ports: [channel] }) => {
  if (source !== window.parent || !channel || port) return;
  const refuse = () => channel.postMessage({ refused: true } satisfies FromFrame);
  const sameOrigin = origin === location.origin;
  if (!sameOrigin && !trusted.includes(origin)) {
    refuse();
    console.error(`${location.pathname}: ${origin} is not among vodokanal-partners`);
    return;
  }
  const message = JSON.parse(data) as Partial<ToFrame>;
  port = channel;
  // Visitors of another site's page may share a device: nothing of theirs is kept.
  if (!draw(String(message.element), sameOrigin ? undefined : 'off')) {
    refuse();
    return;
  }
  receive(message);
  report();
  channel.onmessage = (event) => {
    const next: unknown = JSON.parse(event.data);
    if (next === FOCUS) element?.focus();
    else receive(next as Partial<ToFrame>);
  };
});

// Room for the ring around what has the focus.
document.body.style.margin = '6px';
if (window.parent === window) draw(location.hash.slice(1) || 'login');
// To whoever embeds this page: it says only that it is here.
else window.parent.postMessage(GREETING, '*');
