import { type Configuration, followConfiguration, isPlain, type Settings } from './configuration.ts';
import { blockOf, isClosed, upgrade } from './placeholder.ts';

const explicit = 'vodokanal';
const watched = 'a[href],[data-vodokanal]';
/** On `window`: the version of the copy that came first, empty once the console has been told of another. */
const first = Symbol.for('vodokanal');

/**
 * Turns placeholders into elements, now and whenever one appears: `data-vodokanal="login"` on anything, and links whose
 * address the page's configuration names. A second copy of the script leaves the work to the first and says so once.
 */
export function embed(version: string): void {
  const copies = window as { [first]?: string };
  const earlier = copies[first];
  copies[first] = earlier === undefined ? version : '';
  if (earlier) console.info(`vodokanal ${version}: ${earlier} was here first and stays`);
  if (earlier !== undefined) return;

  /** Something was found that the parser is still in. */
  let unfinished = false;
  const look = () => {
    unfinished = false;
    const configuration = read();
    const links = addressesOf(configuration);
    for (const found of document.querySelectorAll<HTMLAnchorElement>(watched)) {
      const entry = links.size ? links.get(keyOf(found.href)) : undefined;
      const { vodokanal = entry?.element } = found.dataset;
      const whole = explicit in found.dataset ? found : entry && blockOf(found);
      if (!whole) continue;
      if (isClosed(whole)) upgrade(found, vodokanal, settingsOf(configuration, vodokanal, entry));
      else unfinished = true;
    }
  };
  const read = followConfiguration(() => queueMicrotask(look));
  new MutationObserver((records) => {
    const holds = (node: Node) => node instanceof Element && (node.matches(watched) || node.querySelector(watched));
    if (unfinished || records.some(({ type, addedNodes }) => type === 'attributes' || [...addedNodes].some(holds)))
      look();
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-vodokanal', 'data-endpoint'] });
  // Fires for all that is still to come, and never if the page is complete: no order is assumed.
  document.addEventListener('readystatechange', look);
  look();
}

function addressesOf({ links }: Configuration) {
  const entries = isPlain(links) ? Object.entries(links).filter(([, entry]) => isPlain(entry)) : [];
  return new Map(entries.map(([address, entry]) => [keyOf(address), entry]));
}

/** Nearest first: the link's entry, defaults for the element, defaults for both. */
function settingsOf(configuration: Configuration, name: string | undefined, entry: Settings | undefined): Settings {
  // Without a prototype: what a page adds to all objects is no setting.
  return Object.assign(Object.create(null), configuration, name && configuration[name], entry);
}

/** Where a link leads, whatever place in the page it means, with or without the last slash. */
const keyOf = (address: unknown) => String(address).replace(/\/?(#.*)?$/, '');
