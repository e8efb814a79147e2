import { type Configuration, followConfiguration, isPlain } from './embed/configuration.ts';
import { blockOf, isClosed, upgrade } from './embed/placeholder.ts';

const explicit = '[data-vodokanal]';
/** On `window`: the copy of the script that came first. */
const first = Symbol.for('vodokanal');
type Copies = { [first]?: { version: string; told?: boolean } };

/**
 * Turns placeholders into elements, now and whenever one appears: `data-vodokanal="login"` on anything, and links whose
 * address the page's configuration names. A second copy of the script leaves the work to the first and says so once.
 */
export function embed(version: string): void {
  const copies = window as Copies;
  const earlier = copies[first];
  if (earlier) {
    if (!earlier.told) console.info(`vodokanal ${version}: version ${earlier.version} was here first and stays`);
    earlier.told = true;
    return;
  }
  copies[first] = { version };

  /** Something was found that the parser is still in. */
  let unfinished = false;
  const look = () => {
    unfinished = false;
    const configuration = read();
    const links = addressesOf(configuration);
    const settle = (placeholder: HTMLElement, whole: Element, name: unknown) => {
      if (!isClosed(whole)) unfinished = true;
      else
        upgrade(
          placeholder,
          name,
          settingsOf(configuration, name, links.get(keyOf((placeholder as HTMLAnchorElement).href))),
        );
    };
    for (const placeholder of document.querySelectorAll<HTMLElement>(explicit))
      settle(placeholder, placeholder, placeholder.dataset.vodokanal);
    if (!links.size) return;
    for (const link of [...document.links]) {
      const found = links.get(keyOf(link.href));
      const block = found && !link.matches(explicit) && blockOf(link);
      if (block) settle(link as HTMLElement, block, found.element);
    }
  };
  const read = followConfiguration(() => queueMicrotask(look));
  new MutationObserver((records) => {
    const news = ({ type, addedNodes }: MutationRecord) =>
      type === 'attributes' || [...addedNodes].some((node) => node instanceof Element && holds(node));
    if (unfinished || records.some(news)) look();
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-vodokanal', 'data-endpoint'] });
  // Fires for all that is still to come, and never if the page is complete: no order is assumed.
  document.addEventListener('readystatechange', look);
  look();
}

const watched = `a[href],${explicit}`;
const holds = (element: Element) => element.matches(watched) || element.querySelector(watched) !== null;

function addressesOf({ links }: Configuration) {
  const entries = isPlain(links) ? Object.entries(links).filter(([, entry]) => isPlain(entry)) : [];
  return new Map(entries.map(([address, entry]) => [keyOf(address), entry]));
}

/** Nearest first: the link's entry, defaults for the element, defaults for both. */
function settingsOf(configuration: Configuration, name: unknown, entry: object | undefined) {
  const { login, register, ...both } = configuration;
  // Without a prototype: what a page adds to all objects is no setting.
  return Object.assign(Object.create(null), both, name === 'login' ? login : register, entry);
}

/** Two spellings of one address have one key; nothing for what is none. */
function keyOf(address: string | undefined): string {
  try {
    const { origin, pathname, search } = new URL(address ?? '', location.href);
    return address ? origin + pathname.replace(/\/$/, '') + search : '';
  } catch {
    return '';
  }
}
