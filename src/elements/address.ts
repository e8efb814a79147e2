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
 * Removes `#name=TOKEN` from the address bar and returns the token, so that no reload and no script of the page finds
 * it.
 */
export function takeToken(name: string): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get(name);
  if (!token) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
