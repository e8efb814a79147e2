import { type ElementName, isElementName, tagOf } from '../element-names.ts';
import type { EventDetails, EventName } from '../elements/events.ts';
import type { FormElement } from '../elements/form-element.ts';
import { FOCUS, type FromFrame, GREETING, type ToFrame } from '../elements/isolation/messages.ts';
import { tokenNames } from '../elements/looks/token-names.ts';

/**
 * The script of `frame.html`. It shows one form to pages of trusted origins, takes language, prefill, partner and theme
 * from them, and sends them nothing that was typed. Opened in a window of its own, the page shows the form without
 * them.
 */

/** Origins of the pages that may embed this one; those of this page's origin always may. */
const trustedOrigins =
  document.querySelector<HTMLMetaElement>('meta[name="vodokanal-partners"]')?.content.split(/\s+/) ?? [];
/** The members of each event's detail that the embedding page gets: no typed text, no outcome, no address. */
const detailKeys: Record<EventName, string[]> = {
  'vodokanal-input': ['field', 'valid'],
  'vodokanal-submit': [],
  'vodokanal-success': [],
  'vodokanal-failure': ['kind', 'status', 'fields', 'retryAfter'],
  'vodokanal-navigate': ['to'],
};
/** Attributes that the embedding page may set. */
const attributes = ['lang', 'partner', 'account', 'email'] as const;
/**
 * Values that a token may have: colours, lengths, names of fonts. No function that makes the browser load something.
 */
const safeValue = /^(?!.*(?:url|src|image|attr|env|var)\b)[-\w\s#.,%()+*/'"]{1,200}$/i;

let element: FormElement | undefined;
let port: MessagePort | undefined;
const send = (message: FromFrame) => port?.postMessage(message);

/**
 * Draws the form of this name. Where the page has none, it says so to the person and in the console, and returns false.
 */
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

/** Applies a message of the embedding page. Members that `ToFrame` does not have are ignored. */
function receive(message: Partial<ToFrame>): void {
  for (const name of attributes) {
    const value = message[name];
    if (typeof value === 'string' && element?.getAttribute(name) !== value) element?.setAttribute(name, value);
  }
  for (const name of tokenNames) {
    const value = String(message.tokens?.[name] ?? '');
    if (safeValue.test(value)) element?.style.setProperty(`--vodokanal-${name}`, value);
    else element?.style.removeProperty(`--vodokanal-${name}`);
  }
  // Where the schemes differ, browsers draw an opaque background behind the frame.
  if (/^[a-z ]{4,30}$/.test(message.scheme ?? '')) document.documentElement.style.colorScheme = message.scheme!;
  if (message.lang) document.documentElement.lang = message.lang;
  reportDrawn();
}

/**
 * Sends every event of the form to the embedding page from now on, without what was typed, and the height of this page.
 */
function startReporting(): void {
  const state = () => ({ state: element!.state, valid: element!.valid });
  for (const name of Object.keys(detailKeys) as EventName[])
    element!.addEventListener(name, (event) => {
      const detail = event.detail as unknown as Record<string, unknown>;
      send({ ...state(), event: [name, Object.fromEntries(detailKeys[name].map((key) => [key, detail[key]]))] });
      const { to, url } = event.detail as EventDetails['vodokanal-navigate'];
      if (to !== 'cabinet') return;
      // The top window goes to the cabinet. Where the browser forbids that, the person uses the form's link to it.
      event.preventDefault();
      window.open(url, '_top');
    });
  new MutationObserver(() => send(state())).observe(element!, { attributeFilter: ['state'] });
  new ResizeObserver(reportHeight).observe(document.body);
}

function reportHeight(): void {
  send({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
}

/** Reports the height of what is drawn now. Browsers call no observer in a frame that nobody has scrolled to. */
function reportDrawn(): void {
  void element?.updateComplete.then(reportHeight);
}

// The embedding page answers our greeting with one end of a channel.
window.addEventListener('message', ({ source, origin, data, ports: [channel] }) => {
  if (source !== window.parent || !channel || port) return;
  const refuse = () => channel.postMessage({ refused: true } satisfies FromFrame);
  const sameOrigin = origin === location.origin;
  if (!sameOrigin && !trustedOrigins.includes(origin)) {
    refuse();
    console.error(`${location.pathname}: ${origin} is not among vodokanal-partners`);
    return;
  }
  const message = JSON.parse(data) as Partial<ToFrame>;
  port = channel;
  // No draft on pages of other sites: their visitors may share a device.
  if (!draw(String(message.element), sameOrigin ? undefined : 'off')) {
    refuse();
    return;
  }
  receive(message);
  startReporting();
  channel.onmessage = (event) => {
    const next: unknown = JSON.parse(event.data);
    if (next === FOCUS) element?.focus();
    else receive(next as Partial<ToFrame>);
  };
});

// Space for the focus ring.
document.body.style.margin = '6px';
if (window.parent === window) draw(location.hash.slice(1) || 'login');
// `*`: the embedding page is not known yet, and the greeting tells only that this page has loaded.
else window.parent.postMessage(GREETING, '*');
