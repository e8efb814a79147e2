import { isLoopbackHost } from '../../../src/loopback.ts';
import { isLoopback } from './origins.ts';

/**
 * Whether a header `Host` names this server: the host of its public address, and on loopback any name of this machine.
 * With DNS rebinding a page of a stranger reaches this server under the stranger's name, as if it were of one origin
 * with it; only this header tells.
 */
export function isExpectedHost(host: string | undefined, publicUrl: string): boolean {
  const name = hostnameOf(host);
  if (name === undefined) return false;
  return name === new URL(publicUrl).hostname || (isLoopback(publicUrl) && isLoopbackHost(name));
}

/** Whether a header `Host` names this machine, for what only programs of this machine may ask. */
export function isLocalHost(host: string | undefined): boolean {
  const name = hostnameOf(host);
  return name !== undefined && isLoopbackHost(name);
}

/** Without the port, which proxies leave out. */
function hostnameOf(host: string | undefined): string | undefined {
  if (!host || !/^([\w.-]+|\[[\da-f:.]+\])(:\d*)?$/i.test(host)) return undefined;
  const address = `http://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
