import { isIP } from 'node:net';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

/** The socket that the Node adapter passes. */
interface Bindings {
  incoming?: { socket?: { remoteAddress?: string } };
}

export interface ClientOptions {
  /** A header in which a trusted proxy gives the client's address. Without it: the socket's. */
  clientAddressHeader?: string;
  /** How many trusted proxies add to that header, 1 by default: the client stands so many entries from its end. */
  proxyHops?: number;
}

/** Networks of IPv6 that a provider gives to one customer, most narrow first. */
const prefixes = [64, 56, 48];

/**
 * What a request is counted for, most narrow first: an IPv4 address; of IPv6 the networks of 64, 56 and 48 bits, because
 * one customer has at least the first and may have the last. A limit should be wider for each following one.
 */
export function clientKeys(c: Context, options: ClientOptions): string[] {
  const address = clientAddress(c, options);
  if (isIP(address) !== 6) return [address];
  return prefixes.map((bits) => `${networkOf(address, bits)}/${bits}`);
}

/**
 * The address of the client: of IPv4 in IPv6 (`::ffff:…`) the IPv4 address. Where the proxy's header has no address at
 * its place, somebody came past the proxy, and the socket's address counts. `unknown` without a socket.
 */
export function clientAddressOf(
  headerOf: (name: string) => string | undefined,
  socket: string | undefined,
  { clientAddressHeader, proxyHops = 1 }: ClientOptions,
): string {
  const header = clientAddressHeader && headerOf(clientAddressHeader);
  const named = header ? entriesOf(header, clientAddressHeader).at(-proxyHops) : undefined;
  return (named && normal(named)) || normal(socket ?? '') || 'unknown';
}

/** `clientAddressOf` a request that the endpoint answers. */
export function clientAddress(c: Context, options: ClientOptions): string {
  const socket = (c.env as Bindings | undefined)?.incoming?.socket?.remoteAddress;
  return clientAddressOf((name) => c.req.header(name), socket, options);
}

/** What a network is called in the log: it tells whom to block, and not which house of it. */
export function networkOfClient(address: string): string | undefined {
  const version = isIP(address);
  if (!version) return undefined;
  const bits = version === 6 ? 48 : 24;
  return `${networkOf(address, bits)}/${bits}`;
}

/** The entries of `X-Forwarded-For`, or the members `for` of `Forwarded` (RFC 7239), each with its port. */
function entriesOf(header: string, name: string): string[] {
  const entries = header.split(',').map((entry) => entry.trim());
  if (name.toLowerCase() !== 'forwarded') return entries;
  return entries.map((entry) => /(?:^|;)\s*for="?([^";]*)"?/i.exec(entry)?.[1] ?? '');
}

/** An address without its port, `[2001:db8::1]:443`, written in one way; `undefined` for anything else. */
function normal(entry: string): string | undefined {
  const text = entry.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
  return isIP(text) ? ipaddr.process(text.split('%')[0]!).toString() : undefined;
}

const networkOf = (address: string, bits: number): string =>
  (ipaddr.IPv6.isValid(address) ? ipaddr.IPv6 : ipaddr.IPv4).networkAddressFromCIDR(`${address}/${bits}`).toString();
