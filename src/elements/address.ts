import { isLoopbackHost } from '../loopback.ts';

const isSecure = (url: URL) => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));

/**
 * An address from an attribute, relative to the address of the page (never `<base>`); undefined unless https or
 * loopback.
 */
export function addressOf(text: string | undefined): URL | undefined {
  if (!text) return;
  try {
    const url = new URL(text, location.href);
    return isSecure(url) ? url : undefined;
  } catch {
    return;
  }
}

/**
 * The page to open after signing in: the answer's address if its origin is that of this page or of the attribute, else
 * the attribute's address. So an answer cannot lead to another site.
 */
export function cabinetAddress(attribute: string | undefined, answered: string | undefined): URL | undefined {
  const configured = addressOf(attribute);
  const url = configured && addressOf(answered);
  return url && (url.origin === location.origin || url.origin === configured.origin) ? url : configured;
}

/**
 * Takes a member out of the page's fragment and returns its value: `#name=value`, alone, among others
 * (`#section-2&name=value`) or behind a route (`#/login?name=value`). Everything else in the fragment stays as it is,
 * because it belongs to the page.
 */
export function takeFromFragment(name: string): string | undefined {
  const fragment = location.hash.slice(1);
  const [member, before = '', value, after] = new RegExp(`(^|[?&])${name}=([^?&#]+)(&?)`).exec(fragment) ?? [];
  if (!member || !value) return;
  const rest = fragment.replace(member, after ? before : '');
  history.replaceState(history.state, '', location.pathname + location.search + (rest && `#${rest}`));
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
