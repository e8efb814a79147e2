import { resolve } from '../elements/address.ts';
import type { Configuration } from '../types/configuration.ts';
import { type AttributeSettings, followConfiguration, isPlainObject } from './configuration.ts';
import { originsOf } from './origins.ts';
import { blockOf, isClosed, upgrade } from './placeholder.ts';

// No form: the names of its inputs would hide its members.
const candidates = 'a[href],[data-vodokanal]:not(form)';
/**
 * Property of `window`: the version of the copy that runs, or an empty text once the console has named a second copy.
 */
const versionKey = Symbol.for('vodokanal');

/**
 * Turns placeholders into elements, now and whenever one appears: `data-vodokanal="login"` on anything, and links whose
 * address is in the page's configuration. A second copy of the script does nothing but name both versions in the
 * console.
 * @param version of this copy.
 * @param listed origins that placeholders may name addresses on, besides those of the configuration, as it lists them.
 */
export function embed(version: string, listed?: unknown): void {
  const copies = window as { [versionKey]?: string };
  const earlier = copies[versionKey];
  copies[versionKey] = earlier === undefined ? version : '';
  if (earlier) console.info(`vodokanal ${version}: ${earlier} stays`);
  if (earlier !== undefined) return;

  /** A placeholder was found whose end the parser has not reached. */
  let unfinished = false;
  const upgradeAll = () => {
    unfinished = false;
    const configuration = read();
    const links = addressesOf(configuration);
    const origins = [listed, configuration.origins].flatMap(originsOf);
    for (const found of document.querySelectorAll<HTMLAnchorElement>(candidates)) {
      // Only elements of HTML, SVG and MathML have data.
      if (!found.dataset) continue;
      const entry = links.size && !isJump(found) ? links.get(keyOf(found.href)) : undefined;
      const name = entry?.element ?? found.dataset.vodokanal;
      const replaced = 'vodokanal' in found.dataset ? found : entry && blockOf(found);
      if (!replaced) continue;
      // The entry of the link wins over the defaults of its element, and these over the defaults of all.
      const defaults = (configuration as AttributeSettings)[String(name)] as object | undefined;
      if (isClosed(replaced))
        upgrade(found, name, { __proto__: null, ...configuration, ...defaults, ...entry }, origins);
      else unfinished = true;
    }
  };
  const read = followConfiguration(() => queueMicrotask(upgradeAll));
  new MutationObserver((records) => {
    const holds = (node: Node) =>
      node instanceof Element && (node.matches(candidates) || node.querySelector(candidates));
    if (unfinished || records.some(({ type, addedNodes }) => type === 'attributes' || [...addedNodes].some(holds)))
      upgradeAll();
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-vodokanal', 'data-endpoint'] });
  // The parser's last elements have no node after them: they are complete once the page is.
  document.addEventListener('readystatechange', upgradeAll);
  upgradeAll();
}

function addressesOf({ links }: Configuration) {
  const entries = isPlainObject(links) ? Object.entries(links).filter(([, entry]) => isPlainObject(entry)) : [];
  return new Map(entries.map(([address, entry]) => [keyOf(address), entry]));
}

/** An address, from that of the page, without its fragment and its last slash, for comparing. */
const keyOf = (address: string) => String(resolve(address) ?? address).replace(/\/?(#.*)?$/, '');

/** Whether a link leads to another place of this page. */
const isJump = ({ hash, href }: HTMLAnchorElement) => hash && keyOf(href) === keyOf('');
