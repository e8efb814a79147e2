import { isLoopbackHost } from '../loopback.ts';

const trusted = (url: URL) => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));

/** An address that the page names, against the page's own address (never `<base>`): https or loopback, else nothing. */
export function addressOf(text: string | undefined): URL | undefined {
  if (!text) return;
  try {
    const url = new URL(text, location.href);
    return trusted(url) ? url : undefined;
  } catch {
    return;
  }
}

/**
 * Where the person goes after signing in: the answer's address if it stays on the page's origin or on that of the
 * page's own attribute, else the attribute's. An answer can thus never lead to a stranger.
 */
export function cabinetAddress(attribute: string | undefined, answered: string | undefined): URL | undefined {
  const own = addressOf(attribute);
  const url = own && addressOf(answered);
  return url && (url.origin === location.origin || url.origin === own.origin) ? url : own;
}

/** Takes `#name=TOKEN` out of the address bar at once, so that neither a reload nor a script of the page finds it. */
export function takeToken(name: string): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get(name);
  if (!token) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
