import type { EventDetails, EventName } from '../elements/events.ts';
import type { FormElement } from '../elements/form-element.ts';
import type { News, Passed } from '../elements/isolation/isolation.ts';

/**
 * What `frame.html` does: shows one form to the pages that it trusts, takes language, prefill, partner and theme from
 * them, and tells them nothing that was typed. Opened by itself it is an ordinary page with the form.
 */

const trusted = document.querySelector<HTMLMetaElement>('meta[name="vodokanal-partners"]')?.content.split(/\s+/) ?? [];
/** What of each event's detail the embedding page gets: no text, no outcome, no address. */
const told: Record<EventName, string[]> = {
  'vodokanal-input': ['field', 'valid'],
  'vodokanal-submit': [],
  'vodokanal-success': [],
  'vodokanal-failure': ['kind', 'status', 'fields', 'retryAfter'],
  'vodokanal-navigate': ['to'],
};
const tokens = 'accent on-accent text muted surface field border error success radius gap font font-size'.split(' ');
/** Colours, lengths, names of fonts: nothing that could ask another server for something. */
const plain = /^(?!.*(?:url|src|image|attr|env|var)\b)[-\w\s#.,%()+*/'"]{1,200}$/i;

let element: FormElement | undefined;
let port: MessagePort | undefined;
const tell = (news: News) => port?.postMessage(news);

function draw(name: string, draft?: string): void {
  const template = document.querySelector<HTMLTemplateElement>(name === 'register' ? '#register' : '#login');
  const forms = document.importNode(template!.content, true);
  element = forms.querySelector<FormElement>('*')!;
  if (draft) element.setAttribute('draft', draft);
  document.body.append(forms);
}

function take(passed: Partial<Passed>): void {
  for (const name of ['lang', 'partner', 'account', 'email'] as const)
    if (typeof passed[name] === 'string' && element?.getAttribute(name) !== passed[name])
      element?.setAttribute(name, passed[name]);
  for (const name of tokens) {
    const value = String(passed.tokens?.[name] ?? '');
    if (plain.test(value)) element?.style.setProperty(`--vodokanal-${name}`, value);
    else element?.style.removeProperty(`--vodokanal-${name}`);
  }
  // The schemes must agree, or the browser puts an opaque sheet behind the frame.
  if (/^[a-z ]{4,30}$/.test(passed.scheme ?? '')) document.documentElement.style.colorScheme = passed.scheme!;
  if (passed.lang) document.documentElement.lang = passed.lang;
}

/** From here on every event of the form is told in its poorer version. */
function report(): void {
  const state = () => ({ state: element!.state, valid: element!.valid });
  for (const name of Object.keys(told) as EventName[])
    element!.addEventListener(name, (event) => {
      const detail = event.detail as unknown as Record<string, unknown>;
      tell({ ...state(), event: [name, Object.fromEntries(told[name].map((key) => [key, detail[key]]))] });
      const { to, url } = event.detail as EventDetails['vodokanal-navigate'];
      if (to !== 'cabinet') return;
      // Not in the frame. Where the browser forbids it, the form's own link to the cabinet remains.
      event.preventDefault();
      window.open(url, '_top');
    });
  new MutationObserver(() => tell(state())).observe(element!, { attributeFilter: ['state'] });
  new ResizeObserver(() =>
    tell({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) }),
  ).observe(document.body);
}

window.addEventListener('message', ({ source, origin, data, ports: [channel] }) => {
  if (source !== window.parent || !channel || port) return;
  const own = origin === location.origin;
  if (!own && !trusted.includes(origin)) {
    channel.postMessage({ refused: true } satisfies News);
    console.error(`${location.pathname}: ${origin} is not among vodokanal-partners`);
    return;
  }
  const passed = JSON.parse(data) as Partial<Passed>;
  port = channel;
  // A foreign page's visitors may share a device: nothing of theirs is kept.
  draw(String(passed.element), own ? undefined : 'off');
  take(passed);
  report();
  channel.onmessage = (event) => {
    const news: unknown = JSON.parse(event.data);
    if (news === 'focus') element?.focus();
    else take(news as Partial<Passed>);
  };
});

// Room for the ring around what has the focus.
document.body.style.margin = '6px';
if (window.parent === window) draw(location.hash.slice(1));
// To whomever: it says only that this page is here.
else window.parent.postMessage('vodokanal', '*');
