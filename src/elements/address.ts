import { isLoopbackHost } from '../loopback.ts';

const isSecure = (url: URL) => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));

/** Whether relative addresses can count from this one: not from `about:srcdoc`, `about:blank`, `blob:…`, `data:…`. */
const isBase = (address: string) => /^(https?|file):/.test(address);

/**
 * The address that relative ones count from: the document's, whatever `<base>` says. A document without an address that
 * can be a base has that of the page it stands in; where that is of another origin, the one that the browser gives it.
 */
export function pageAddress(): string {
  const { href, origin } = location;
  let address = href;
  try {
    for (let page: Window = window; !isBase(address) && page !== page.parent; address = page.location.href)
      page = page.parent;
  } catch {
    // The page around is of another origin: its address cannot be read.
  }
  // Of a `blob:` the browser makes no base, but it begins with the origin of the page that made it.
  return [address, document.baseURI, origin].find(isBase) ?? href;
}

/** The origin of `pageAddress`; `location.origin` is "null" in `about:srcdoc`. */
export const pageOrigin = (): string => new URL(pageAddress()).origin;

/** An address relative to that of the page; undefined for what is none. On a server only whole addresses are any. */
export function resolve(text: string): URL | undefined {
  try {
    return new URL(text, globalThis.location && pageAddress());
  } catch {
    return;
  }
}

/** An address from an attribute, relative to that of the page (never `<base>`); undefined unless https or loopback. */
export function addressOf(text: string | undefined): URL | undefined {
  const url = text ? resolve(text) : undefined;
  return url && isSecure(url) ? url : undefined;
}

/**
 * The page to open after signing in: the answer's address if its origin is that of this page or of the attribute, else
 * the attribute's address. So an answer cannot lead to another site.
 */
export function cabinetAddress(attribute: string | undefined, answered: string | undefined): URL | undefined {
  const configured = addressOf(attribute);
  const url = configured && addressOf(answered);
  return url && [pageOrigin(), configured.origin].includes(url.origin) ? url : configured;
}

/**
 * Takes a member out of the page's fragment and returns its value: `#name=value`, alone, among others
 * (`#section-2&name=value`) or behind a route (`#/login?name=value`). Everything else in the fragment stays as it is,
 * because it belongs to the page.
 */
export function takeFromFragment(name: string): string | undefined {
  const fragment = location.hash.slice(1);
  const [member, before = '', value, after] = new RegExp(`(^|[?&])${name}=([^?&#]+)(&?)`).exec(fragment) ?? [];
  if (!value) return;
  const rest = fragment.replace(member!, after ? before : '');
  // An address with its scheme: in `about:srcdoc` a path would count from another base.
  history.replaceState(history.state, '', location.href.split('#')[0] + (rest && `#${rest}`));
  return new URLSearchParams(`${name}=${value}`).get(name)!;
}
