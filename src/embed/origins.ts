import { resolve } from '../elements/address.ts';

/** The origins in a list that a page has written, as `URL.origin` writes them. What is no address is left out. */
export function originsOf(listed: unknown): string[] {
  const entries = typeof listed === 'string' ? listed.split(/\s+/) : Array.isArray(listed) ? listed : [];
  return entries.flatMap((entry) => resolve(entry)?.origin ?? []);
}

/**
 * The script tag that this code comes from, if it can be found: not where a script of the page has fetched the code.
 * @param url of the module, for which browsers have no `currentScript`.
 */
export function scriptTag(url: string | undefined): HTMLScriptElement | undefined {
  const { currentScript } = document;
  // `document` also finds a form that is called `currentScript`.
  if (currentScript instanceof HTMLScriptElement) return currentScript;
  return [...document.querySelectorAll('script')].find(({ src }) => src === url);
}
